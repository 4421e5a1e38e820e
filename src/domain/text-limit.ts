/** Maximum length of a response or of the reason for a report, in characters. */
export const TEXT_LIMIT = 300;

let segmenter: Intl.Segmenter | undefined;

/** The text as it is counted, sent and stored: NFC, every line break as `\n`, trimmed. */
export function canonicalText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trim();
}

/**
 * Length in user-perceived characters: extended grapheme clusters (Unicode UAX #29, `Intl.Segmenter`) of the canonical
 * text. An emoji with its modifiers counts as one character, and so does a line break.
 */
export function characterCount(text: string): number {
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
  let count = 0;
  for (const _ of segmenter.segment(canonicalText(text))) count++;
  return count;
}

/** How many more characters fit; negative if the text is over the limit. */
export function remainingCharacters(text: string, limit: number = TEXT_LIMIT): number {
  return limit - characterCount(text);
}
