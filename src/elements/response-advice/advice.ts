import type {FindingReason} from '../../domain/finding.js';
import type {Mark} from '../../domain/queue.js';
import {screen} from '../../screening/index.js';

/** UTF-16 units that are looked at. Longer texts are pasted and far over the limit; to read all of one would be felt in typing. */
export const READ_LIMIT = 1500;

/** Words that a representative is likely to ask to change: one entry, however often they stand in the text. */
export interface Advice {
  readonly words: string;
  readonly reasons: readonly FindingReason[];
  /** What can stand there instead, in the language of the text. */
  readonly suggestion: string | undefined;
  /** In the order of the text. */
  readonly places: readonly Mark[];
}

/** Other words for a stretch of the text. */
export interface Replacement extends Mark {
  readonly words: string;
}

/** What the editorial check finds in a response, in the order of the text. */
export function adviceOn(text: string): Advice[] {
  const found = new Map<string, Advice>();
  for (const {start, end, reason, suggestion} of screen(text.slice(0, READ_LIMIT), 'response')) {
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

/** The suggestion at all places as one edit, so that one undo takes it back. */
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

/** With a capital letter where a sentence begins. */
export function suggestionAt(text: string, {start}: Mark, suggestion: string): string {
  const beginsSentence = /(^|[.!?¡¿\n]["“«]?)\s*$/.test(text.slice(0, start));
  return beginsSentence ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;
}
