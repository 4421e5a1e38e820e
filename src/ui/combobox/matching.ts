import {plainLetters, withoutTitle} from '../../domain/folding.js';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Distinguishes options of the same name, and is searched too. */
  readonly hint: string;
  /** Shown at the end of the option, and not searched. */
  readonly note?: string;
}

/**
 * Finds the options that match the typed text, in their order. Each typed word must be the start of a word in name or hint, or of
 * several written as one: `obrien` and `brien` both find O'Brien and O Brien. Digits may be anywhere in the hint's digits, whatever
 * their grouping.
 */
export function optionSearch(options: readonly ComboboxOption[]): (typed: string) => readonly ComboboxOption[] {
  const texts = options.map(({label, hint}) => [label, hint].map((text) => rests(wordsOf(text))).join(''));
  const digits = options.map(({hint}) => hint.replace(/\D/g, ''));
  return (typed) => {
    const typedWords = wordsOf(withoutTitle(typed));
    const wanted = [typedWords, [typedWords.join('')]];
    const number = /^[\d\s.-]*\d[\d\s.-]*$/.test(typed) ? typed.replace(/\D/g, '') : '';
    return options.filter(
      (_, i) => wanted.some((words) => words.every((word) => texts[i]!.includes(` ${word}`))) || (number && digits[i]!.includes(number)),
    );
  };
}

/** An apostrophe separates words too; some are modifier letters (`Lm`). */
function wordsOf(text: string): string[] {
  return plainLetters(text)
    .toLowerCase()
    .split(/(?:[^\p{L}\p{N}]|\p{Lm})+/u)
    .filter(Boolean);
}

/** For each word, itself and all words after it as one, which starts with whatever people may write together. */
function rests(words: readonly string[]): string {
  return words.map((_, i) => ` ${words.slice(i).join('')}`).join('');
}
