import type {FindingReason} from '../../domain/finding.js';
import type {Mark} from '../../domain/queue.js';
import {screen} from '../../screening/index.js';

/** Number of UTF-16 units to check. Longer texts are far over the limit anyway, and checking them fully would slow down typing. */
export const READ_LIMIT = 1500;

/** Words that a representative is likely to object to. One entry covers all their occurrences. */
export interface Advice {
  readonly words: string;
  readonly reasons: readonly FindingReason[];
  /** Replacement words, in the language of the text. */
  readonly suggestion: string | undefined;
  /** Occurrences, in text order. */
  readonly places: readonly Mark[];
}

/** Replacement words for a range of the text. */
export interface Replacement extends Mark {
  readonly words: string;
}

/** The editorial check's findings in a response, in text order. The provider's own name is none. */
export function adviceOn(text: string, providerName = ''): Advice[] {
  const found = new Map<string, Advice>();
  for (const {start, end, reason, suggestion} of screen(text.slice(0, READ_LIMIT), 'response', providerName)) {
    const words = text.slice(start, end);
    const {reasons, places, ...known} = found.get(words) ?? {reasons: [], places: [], suggestion: undefined};
    found.set(words, {
      words,
      reasons: [...new Set([...reasons, reason])],
      suggestion: known.suggestion ?? suggestion,
      places: places.some((place) => place.start === start) ? places : [...places, {start, end}],
    });
  }
  return [...found.values()];
}

/** Applies the suggestion to all occurrences as one edit, so one undo reverts it. */
export function replacementOf(text: string, {places, suggestion = ''}: Advice): Replacement {
  const {start} = places[0]!;
  let words = '';
  let end = start;
  for (const place of places) {
    words += text.slice(end, place.start) + suggestionAt(text, place, suggestion);
    end = place.end;
  }
  return {start, end, words};
}

/** Capitalizes the suggestion at the start of a sentence. */
export function suggestionAt(text: string, {start}: Mark, suggestion: string): string {
  const beginsSentence = /(^|[.!?¡¿\n]["“«]?)\s*$/.test(text.slice(0, start));
  return beginsSentence ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;
}
