import {wholeLanguage} from './whole-language.js';

type Forms = Readonly<Record<string, unknown>>;

const ENGLISH = wholeLanguage('en');

/**
 * Lists what is wrong with a translation of `dist/locales/en.json`, one message per fault, worded for its translators. An empty
 * list means that the translation is complete and correct.
 *
 * @param given The translation as parsed JSON.
 */
export function localeFaults(given: unknown): string[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return ['The file must contain one object with messages by key.'];
  const {$language: language, ...sentences} = given as Record<string, unknown>;
  if (!isLanguage(language)) return ['"$language" must be the language of the messages, such as "fr" or "pt-BR".'];
  const wanted = pluralForms(language);
  return [
    ...Object.keys(ENGLISH).flatMap((key) => (key in sentences ? faultsOf(key, sentences[key], wanted, language) : `"${key}" is missing.`)),
    ...Object.keys(sentences)
      .filter((key) => !(key in ENGLISH) && key !== '$schema')
      .map((key) => `"${key}" is not a known key; see en.json for all keys.`),
  ];
}

function isLanguage(language: unknown): language is string {
  try {
    return typeof language === 'string' && new Intl.Locale(language).toString() !== '';
  } catch {
    return false;
  }
}

/** The plural forms used for whole numbers. Numbers from a million up may use another form, for which `other` is enough. */
function pluralForms(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({length: 1000}, (_, count) => rules.select(count)))];
}

function faultsOf(key: string, given: unknown, wanted: readonly string[], language: string): string[] {
  const english = ENGLISH[key]!;
  const allowed = valuesOf(typeof english === 'string' ? english : english.other);
  if (typeof given === 'string') {
    if (typeof english !== 'string' && wanted.length > 1) return [`"${key}" must have a message for each plural form: ${list(wanted)}.`];
    return sentenceFaults(`"${key}"`, given, allowed, allowed);
  }
  if (typeof given !== 'object' || given === null)
    return [`"${key}" must be a text${typeof english === 'string' ? '' : ', or an object with one per plural form'}.`];
  if (typeof english === 'string') return [`"${key}" must be a single text: it has no plural forms.`];
  const forms = given as Forms;
  return [...new Set([...wanted, 'other', ...Object.keys(forms)])].flatMap((form) => {
    const sentence = forms[form];
    const name = `"${key}", form "${form}",`;
    if (sentence === undefined) return [`${name} is missing; the language "${language}" uses it.`];
    if (typeof sentence !== 'string') return [`${name} must be a text.`];
    // A form such as "One review" may contain the number as a word.
    const needed = form === 'other' ? allowed : allowed.filter((value) => value !== '{count}');
    return sentenceFaults(name, sentence, allowed, needed);
  });
}

function sentenceFaults(name: string, sentence: string, allowed: readonly string[], needed: readonly string[]): string[] {
  if (!sentence.trim()) return [`${name} is empty.`];
  const has = valuesOf(sentence);
  const unknown = has.filter((value) => !allowed.includes(value));
  const lost = needed.filter((value) => !has.includes(value));
  return [
    ...unknown.map(
      (value) => `${name} contains ${value}, which is not a known value${allowed.length ? `; allowed: ${list(allowed)}` : ''}.`,
    ),
    ...lost.map((value) => `${name} is missing ${value}.`),
  ];
}

function valuesOf(sentence: string): string[] {
  return [...new Set(sentence.match(/\{[^}]*\}?|\}/g))];
}

function list(words: readonly string[]): string {
  return words.map((word) => (word.startsWith('{') ? word : `"${word}"`)).join(', ');
}
