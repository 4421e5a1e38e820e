import {validEditorialCheck} from '../../context/plan-profile-faults.js';
import type {FindingReason} from '../../domain/finding.js';
import type {Mark} from '../../domain/queue.js';
import type {ScreeningContext} from '../../screening/index.js';
import {screenResponse} from '../../screening/responses.js';

/** Number of UTF-16 units to check. Longer texts are far over the limit anyway, and checking them fully would slow down typing. */
export const READ_LIMIT = 1500;

/** Words that a representative is likely to object to. */
export interface Advice extends Mark {
  readonly words: string;
  readonly reason: FindingReason;
  /** Replacement words, in the language of the text. */
  readonly suggestion: string | undefined;
}

/** Replacement words for a range of the text. */
export interface Replacement extends Mark {
  readonly words: string;
}

/**
 * The editorial check's findings in a response, in text order, one for each stretch of the text: overlapping findings are one, with
 * the reason of the first. What is the practice's own is none. What the plan has changed counts, unless it is malformed.
 */
export function adviceOn(text: string, context: ScreeningContext = {}): Advice[] {
  const read = text.slice(0, READ_LIMIT);
  const editorialCheck = validEditorialCheck(context.editorialCheck);
  const check = (changed: string) => screenResponse(changed, {...context, editorialCheck});
  const advice: Advice[] = [];
  for (const {start, end, reason, suggestion} of check(read)) {
    const last = advice.at(-1);
    if (!last || start >= last.end) advice.push({start, end, words: text.slice(start, end), reason, suggestion});
    // The suggestion was only for the first words.
    else if (end > last.end) advice[advice.length - 1] = {...last, end, words: text.slice(last.start, end), suggestion: undefined};
  }
  return advice.map((each) => {
    const {start, end, suggestion} = each;
    if (!suggestion) return each;
    const safer = suggestionAt(text, start, suggestion);
    // In "Your surgery results", the rest still says too much about the safer words.
    const isFlagged = check(read.slice(0, start) + safer + read.slice(end)).some(
      (finding) => finding.start >= start && finding.start < start + safer.length,
    );
    return {...each, suggestion: isFlagged ? undefined : safer};
  });
}

/** Capitalizes the suggestion at the start of a sentence. */
function suggestionAt(text: string, start: number, suggestion: string): string {
  const beginsSentence = /(^|[.!?¡¿\n]["“«]?)\s*$/.test(text.slice(0, start));
  return beginsSentence ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;
}
