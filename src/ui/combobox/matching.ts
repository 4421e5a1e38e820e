import {foldForSearch} from '../../domain/search-text.js';

/** One thing to choose. */
export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Tells options of the same name apart, and is searched as well. */
  readonly hint: string;
}

/**
 * Finds the options that what was typed may mean, in their order: every word of it must begin a word of name or hint, and
 * digits may stand anywhere in the digits of the hint, however they are grouped.
 */
export function optionSearch(options: readonly ComboboxOption[]): (typed: string) => readonly ComboboxOption[] {
  const texts = options.map(({label, hint}) => ` ${words(`${label} ${hint}`).join(' ')}`);
  const digits = options.map(({hint}) => hint.replace(/\D/g, ''));
  return (typed) => {
    const wanted = words(typed);
    const number = /^[\d\s.-]*\d[\d\s.-]*$/.test(typed) ? typed.replace(/\D/g, '') : '';
    return options.filter((_, i) => wanted.every((word) => texts[i]!.includes(` ${word}`)) || (number && digits[i]!.includes(number)));
  };
}

function words(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
