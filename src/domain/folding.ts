/*
 * One folding for search, comboboxes and the editorial check, so that they read the same letters in a text: those that people type,
 * whatever a phone or a word processor makes of them.
 */

/**
 * The letters of Latin-1 and Latin Extended-A that Unicode does not decompose, each with the letters people type instead: those in the
 * transform `Latin-ASCII` of the Unicode CLDR.
 */
const LETTERS = 'ßss æae ðd øo þth đd ħh ıi ĸq łl ŋn œoe ŧt';

const PLAIN: ReadonlyMap<string, string> = new Map(LETTERS.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));

/** The apostrophe and what looks like it: the prototype U+0027 in the Unicode `confusables.txt`, and single quotation marks. */
const APOSTROPHES = /[`ʹʻ-ʿˈˊˋ՚׳ߴߵ‘-‛′‵‹›Ꞌꞌ]/g;

/** Accents without a letter, which Unicode decomposes into a space and a mark. People type them for an apostrophe. */
const LONE_ACCENTS = /[´΄˝᾽᾿῾´]/g;

/** The same for the quotation mark. The confusable form of U+0022 is twice U+0027. */
const QUOTES = /[«»ʺˮ״“-‟″‶〝-〟]/g;

/** Minus, hyphen bullet and the modifier letter minus look like a hyphen. Hyphens and dashes have their own category, `Pd`. */
const DASHES = /[\p{Pd}˗⁃−]/gu;

/** Invisible: marks and format characters, all that Unicode lets programs ignore, and controls other than white space. */
const UNSEEN = /(?!\s|\x85)[\p{M}\p{C}\p{DI}]|\ufeff/gu;

/** The text in plain letters, in the same case: without accents and invisible characters, full-width forms as usual ones. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/[^\0-\x7f]/g, (letter) => PLAIN.get(letter) ?? PLAIN.get(letter.toLowerCase())?.toUpperCase() ?? letter);
}

/** The same, with every apostrophe, quotation mark, hyphen or dash, and space as the one on a keyboard. */
export function plainText(text: string): string {
  return plainLetters(text.replace(LONE_ACCENTS, "'"))
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/[\s\x85\u2800]/g, ' ')
    .replace(/⁄/g, '/');
}

/** The letters that are compared: in one case, without quotation marks and what belongs to a letter or a syllable. */
export function searchLetters(text: string): string {
  return (
    plainText(text)
      .toLowerCase()
      // A sigma has another form at the end of a word, which may not be where the typed text ends.
      .replace(/ς/g, 'σ')
      // The middle dot belongs to a letter in Catalan (`l·l`) and between syllables.
      .replace(/['"·‧]/g, '')
  );
}

/** Stands for a character that is left out, so that the text keeps its length and hits their place. */
export const LEFT_OUT = '\0';

/** Punctuation at the end of a word. People type none when they search: "dr reed" is meant to find "Dr. Reed". */
const withoutStops = (text: string) => text.replace(/(?<=[\p{L}\p{N}])[.,;:!?]+(?=\s|$)/gu, (stops) => LEFT_OUT.repeat(stops.length));

/** The two ways to write words that belong together, in text from `searchLetters`: "follow up" and "followup", "m d" and "md". */
export const WORD_FORMS: readonly ((letters: string) => string)[] = [
  (letters) => withoutStops(letters.replace(/-/g, ' ')).replace(/(?<=\p{L})[./](?=\p{L})/gu, ' '),
  (letters) =>
    withoutStops(letters.replace(/(?<=[\p{L}\p{N}])-(?=\p{L})|(?<=\p{L})-(?=\p{N})/gu, LEFT_OUT).replace(/-/g, ' '))
      .replace(/(?<=\p{L})\.(?=\p{L})/gu, LEFT_OUT)
      .replace(/(?<=\p{L})\/(?=\p{L})/gu, ' '),
];

/**
 * Folds a name or other text for comparison: "senora", "Señora" and "SEÑORA" are equal, "didnt" and "didn’t", "obrien" and "O'Brien",
 * "follow up" and "follow-up", "dr reed" and "Dr. Reed", and a line break equals a space.
 */
export function foldForSearch(text: string): string {
  return closedUp(WORD_FORMS[0]!(searchLetters(text)));
}

/**
 * Folds a comment for `searchForms`: both forms of its words, a line each. A service stores this with the comment.
 */
export function searchableText(comment: string): string {
  return formsOf(comment).join('\n');
}

/**
 * What to look for in searchable texts: a comment matches if its text contains any of these, so that "followup" also finds "follow-up",
 * and the other way round. None if folding leaves nothing of the search; then nothing matches.
 */
export function searchForms(search: string): string[] {
  return formsOf(search).filter(Boolean);
}

/** Whether a comment contains what was searched for. */
export function matchesSearch(comment: string, search: string): boolean {
  const text = searchableText(comment);
  return searchForms(search).some((form) => text.includes(form));
}

/** A person's name as it is searched for, without the title of any doctor, which names in the directory do not have. */
export function withoutTitle(search: string): string {
  return search.replace(/^\s*(?:dra?|doctora?)\b[.\s]*(?=\S)/iu, '');
}

function formsOf(text: string): string[] {
  const letters = searchLetters(text);
  return [...new Set(WORD_FORMS.map((formOf) => closedUp(formOf(letters))))];
}

function closedUp(marked: string): string {
  return marked.replaceAll(LEFT_OUT, '').replace(/\s+/g, ' ').trim();
}
