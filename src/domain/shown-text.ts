/**
 * A letter, mark, digit, punctuation or symbol that has a shape, including the emoji of the next years (`ExtPict`,
 * Extended_Pictographic). The default-ignorable characters (`DI`), such as Hangul fillers and variation selectors, have none, and
 * neither have three that Unicode lists as symbols: blank Braille (U+2800), the stand-in for an object (U+FFFC) and the null
 * notehead (U+1D159).
 */
const SHOWN = /(?!\p{DI}|[\u2800\ufffc\u{1d159}])[\p{L}\p{M}\p{N}\p{P}\p{S}\p{ExtPict}]/u;

/** Characters that no text may contain: lone surrogates, and controls (general category Cc) except tab and line breaks. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/**
 * Whether a person sees anything of the text: at least one letter, digit, mark, punctuation or symbol that has a shape. Blank and
 * invisible characters alone are an empty text.
 */
export function showsText(text: string): boolean {
  return SHOWN.test(text);
}

/** Whether the text contains lone surrogates or control characters, which databases and mail refuse or change. */
export function hasForbiddenCharacters(text: string): boolean {
  return text.search(FORBIDDEN) >= 0;
}

/**
 * The text without forbidden characters, for fields that are typed or pasted into. The control characters that word processors use
 * for line and page breaks, and NEL, become line breaks.
 */
export function repairedText(text: string): string {
  return text.replace(/[\v\f\x85]/g, '\n').replace(FORBIDDEN, '');
}

/** The same for a field of one line, such as a name: tabs and line breaks become spaces. */
export function repairedLine(text: string): string {
  return repairedText(text.replace(/[\t\n\r\u2028\u2029]/g, ' ')).replace(/\n/g, ' ');
}
