import {addSentences, base, type Language, localeIn, type Overrides, type Translations} from './words.js';

/** The files that have arrived, and those on their way. */
const arrived = new Set<() => unknown>();
const coming = new Map<() => unknown, Promise<unknown>>();

/**
 * Loads the sentences for a locale if they are in a file that has not been loaded. All tags share one request. Resolves, also if the
 * file could not be loaded: words are in English then, and the next call tries again.
 *
 * @returns `undefined` if there is nothing to wait for.
 */
export function translationToCome(translations: Translations, locale: string, overrides?: Overrides): Promise<unknown> | undefined {
  const language = base(overrides?.$language ?? localeIn(locale));
  const load = (translations as Partial<Translations>)[language as Exclude<Language, 'en'>];
  if (!load || arrived.has(load)) return undefined;
  let file = coming.get(load);
  if (!file) {
    file = load().then(
      (messages) => {
        addSentences(language, messages);
        arrived.add(load);
      },
      () => coming.delete(load),
    );
    coming.set(load, file);
  }
  return file;
}
