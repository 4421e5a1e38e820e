import {foldForSearch} from '../../domain/search-text.js';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Distinguishes options of the same name, and is searched too. */
  readonly hint: string;
}

/**
 * Finds the options that match the typed text, in their order. Each typed word must be the start of a word in name or hint.
 * Digits may be anywhere in the hint's digits, whatever their grouping.
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
