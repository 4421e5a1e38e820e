/** Safer words for both languages. */
export interface SaferWords {
  readonly en: string;
  readonly es: string;
}

/** Words that say when: they fit neither before a verb nor after a preposition. */
const ADVERBS: ReadonlySet<string> = new Set(['recently', 'hace poco']);

const BEFORE_NO_ADVERB =
  /(?:^|[^a-z])(?:of|from|since|until|till|by|for|to|the|an?|that|this|our|your|before|after|about|between|and|or|de|del|desde|hasta|para|el|la|ese|esa|su|y|entre)\s*$/;
const AFTER_NO_ADVERB =
  /^\s*(?:was|were|is|are|has|had|will|went|came|did|does|at|from|to|and|or|through|until|fue|era|es|estuvo|a|hasta|y|no)(?![a-z])|^\s*[-/:]/;

/** "Thank you for your experience" and "at your experience" say nothing; "your experience were" is wrong. */
const BEFORE_NO_NOUN =
  /(?:^|[^a-z])(?:for|in|at|on|during|until|to|after|before|since|from|by|next|por|en|durante|hasta|a|tras|para|desde|de)\s*$/;
const AFTER_NO_NOUN = /^\s*(?:were|are|have|do|don't|with|at|on|in|and|or|fueron|son|eran|estan|estaban|tienen|con|y|que)(?![a-z])/;

/**
 * The safer words, if they fit the sentence.
 *
 * @param text folded, with the words from `start` to `end` to be replaced
 */
export function fittingWords(text: string, start: number, end: number, words: string): string | undefined {
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 20)];
  const [wrongBefore, wrongAfter] = ADVERBS.has(words) ? [BEFORE_NO_ADVERB, AFTER_NO_ADVERB] : [BEFORE_NO_NOUN, AFTER_NO_NOUN];
  return wrongBefore.test(before) || wrongAfter.test(after) ? undefined : words;
}
