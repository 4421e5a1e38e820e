import {countGraphemes, splitGraphemes} from 'unicode-segmenter/grapheme';
import {showsText} from './shown-text.js';

/** Maximum length of a response or of the reason for a report, in characters. */
export const TEXT_LIMIT = 300;

/**
 * The code points that one character may have on average, so that a limit in characters is also one for storage. The longest emoji
 * has 11 (a family with skin tones). A text with more, as with piles of accents, counts as the characters that would need them.
 */
export const POINTS_PER_CHARACTER = 16;

/** The text as it is counted, sent and stored: NFC, every line break as `\n`, trimmed. Empty if nothing of it shows. */
export function canonicalText(text: string): string {
  const canonical = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trim();
  return showsText(canonical) ? canonical : '';
}

/**
 * Symbols that some version of Unicode joins with others into one emoji (`Extended_Pictographic`). Unicode 17 took the property from
 * hundreds of them.
 */
const JOINABLE = /[\u2190-\u2bff\u3030\u303d\u3297\u3299\u{1f000}-\u{1f1e5}\u{1f200}-\u{1f3fa}\u{1f400}-\u{1fffd}]/gu;

/** The letter of Zanabazar Square that older versions of Unicode join to the letter after it (`Prepend`). Every version does that with U+0D4E. */
const ONCE_PREPENDED = /\u{11a3a}/gu;

/**
 * Length in user-perceived characters: extended grapheme clusters (Unicode UAX #29) of the canonical text. An emoji with its
 * modifiers counts as one character, and so does a line break.
 *
 * By the table of `unicode-segmenter`, Unicode 17, and not by `Intl.Segmenter`, whose table is that of the engine: before ICU 78 it
 * counts the stacked consonants of Khmer, Burmese and Javanese one by one. No table of an engine counts fewer.
 */
export function characterCount(text: string): number {
  return weighed(text, (canonical) => countGraphemes(canonical.replace(JOINABLE, '❤').replace(ONCE_PREPENDED, '\u0d4e')));
}

/** How many more characters fit; negative if the text is over the limit. */
export function remainingCharacters(text: string, limit: number = TEXT_LIMIT): number {
  return limit - characterCount(text);
}

/** Length in UTF-16 units of the longest beginning of the text, exactly as given, that fits. It ends between two characters. */
export function fittingLength(text: string, limit: number = TEXT_LIMIT): number {
  let length = 0;
  const ends = [...splitGraphemes(text)].map((character) => (length += character.length));
  let [fits, tooLong] = [0, ends.length + 1];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (remainingCharacters(text.slice(0, ends[middle - 1]), limit) < 0) tooLong = middle;
    else fits = middle;
  }
  return ends[fits - 1] ?? 0;
}

/** The same by the browser's own table, which costs a page nothing. It may count more characters in a few scripts, never fewer. */
export function remainingInBrowser(text: string, limit: number = TEXT_LIMIT): number {
  return limit - weighed(text, (canonical) => [...new Intl.Segmenter('en').segment(canonical)].length);
}

function weighed(text: string, count: (text: string) => number): number {
  const canonical = canonicalText(text);
  return Math.max(count(canonical), Math.ceil([...canonical].length / POINTS_PER_CHARACTER));
}
