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

/**
 * Folds a comment or search text for comparison: "senora", "Señora" and "SEÑORA" match each other, "didnt" and "didn’t", "obrien"
 * and "O'Brien", "follow up" and "follow-up", and a line break matches a space. The service stores folded comments, and folds what
 * the member types.
 */
export function foldForSearch(text: string): string {
  return (
    plainText(text)
      .toLowerCase()
      // A sigma has another form at the end of a word, which may not be where the typed text ends.
      .replace(/ς/g, 'σ')
      // The middle dot belongs to a letter in Catalan (`l·l`) and between syllables.
      .replace(/['"·‧]/g, '')
      .replace(/[\s-]+/g, ' ')
      .trim()
  );
}

/** Whether a comment contains what was searched for. Nothing contains a text of which folding leaves nothing. */
export function matchesSearch(comment: string, search: string): boolean {
  const wanted = foldForSearch(search);
  return !!wanted && foldForSearch(comment).includes(wanted);
}
