import {practiceInSpanish} from '../../../src/i18n/practice/practice.es.js';

/** What the workspace gives the elements inside it on a page in this language, for tests of one of them by itself. */
export function inLanguageOf(locale: string) {
  return locale.startsWith('es') ? {locale, messages: {...practiceInSpanish, $language: locale}} : {locale};
}
