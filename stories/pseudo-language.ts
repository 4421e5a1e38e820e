import {pseudoLocalizeString} from 'pseudo-localization';
import type {Messages} from '../src/i18n/shared/words.js';
import {wholeLanguage} from '../src/locales/whole-language.js';

const STRATEGIES = {'en-XA': 'accented', 'ar-XB': 'bidi'} as const;
export type PseudoLocale = keyof typeof STRATEGIES;

/**
 * All sentences of the tags in a pseudo language: `en-XA` is accented and 40% longer, `ar-XB` runs from right to left. Text that
 * still reads as plain English does not come from the catalog. Returns `undefined` for any other locale.
 */
export function pseudoLanguage(locale: string): Messages | undefined {
  const strategy = STRATEGIES[locale as PseudoLocale];
  if (!strategy) return undefined;
  // Changes only the text around placeholders.
  const disguised = (sentence: string) =>
    sentence.replace(/[^{}]+(?![^{]*\})/g, (words) => words.replace(/\S.*\S|\S/s, (some) => pseudoLocalizeString(some, {strategy})));
  const changed = (sentence: string) =>
    strategy === 'bidi'
      ? disguised(sentence)
      : disguised(sentence)
          .padEnd(Math.ceil(sentence.length * 1.4), ' ẋẋẋ')
          .trimEnd();
  const sentences = Object.entries(wholeLanguage('en')).map(([key, message]) => {
    if (typeof message === 'string') return [key, changed(message)];
    return [key, Object.fromEntries(Object.entries(message).map(([form, sentence]) => [form, changed(sentence)]))];
  });
  return {$language: locale, ...(Object.fromEntries(sentences) as Messages)};
}
