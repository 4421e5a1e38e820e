import {wholeLanguage} from './whole-language.js';

type Forms = Readonly<Record<string, unknown>>;

const ENGLISH = wholeLanguage('en');

/**
 * What keeps a file of sentences from being a language for the tags, a line each, in the words of whoever wrote it; none: it is
 * whole. `given` is the parsed JSON of `dist/locales/en.json`, translated.
 */
export function localeFaults(given: unknown): string[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return ['The file must hold one object of sentences by key.'];
  const {$language: language, ...sentences} = given as Record<string, unknown>;
  if (!isLanguage(language)) return ['"$language" must say the language of the sentences, such as "fr" or "pt-BR".'];
  const wanted = pluralForms(language);
  return [
    ...Object.keys(ENGLISH).flatMap((key) => (key in sentences ? faultsOf(key, sentences[key], wanted, language) : `"${key}" is missing.`)),
    ...Object.keys(sentences)
      .filter((key) => !(key in ENGLISH) && key !== '$schema')
      .map((key) => `"${key}" is no sentence of the tags; see en.json for those there are.`),
  ];
}

function isLanguage(language: unknown): language is string {
  try {
    return typeof language === 'string' && new Intl.Locale(language).toString() !== '';
  } catch {
    return false;
  }
}

/** The forms that whole numbers choose. What is chosen from a million up only is left to `other`. */
function pluralForms(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({length: 1000}, (_, count) => rules.select(count)))];
}

function faultsOf(key: string, given: unknown, wanted: readonly string[], language: string): string[] {
  const english = ENGLISH[key]!;
  const allowed = valuesOf(typeof english === 'string' ? english : english.other);
  if (typeof given === 'string') {
    if (typeof english !== 'string' && wanted.length > 1) return [`"${key}" must have a sentence for each of ${list(wanted)}.`];
    return sentenceFaults(`"${key}"`, given, allowed, allowed);
  }
  if (typeof given !== 'object' || given === null)
    return [`"${key}" must be a sentence${typeof english === 'string' ? '' : ', or one for each plural form'}.`];
  if (typeof english === 'string') return [`"${key}" must be one sentence: it has no number that chooses a plural form.`];
  const forms = given as Forms;
  return [...new Set([...wanted, 'other', ...Object.keys(forms)])].flatMap((form) => {
    const sentence = forms[form];
    const name = `"${key}", form "${form}",`;
    if (sentence === undefined) return [`${name} is missing; ${language} counts with it.`];
    if (typeof sentence !== 'string') return [`${name} must be a sentence.`];
    // "One review" may say its number in a word.
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
    ...unknown.map((value) => `${name} has ${value}, which stands for nothing${allowed.length ? `; there is ${list(allowed)}` : ''}.`),
    ...lost.map((value) => `${name} leaves out ${value}.`),
  ];
}

function valuesOf(sentence: string): string[] {
  return [...new Set(sentence.match(/\{[^}]*\}?|\}/g))];
}

function list(words: readonly string[]): string {
  return words.map((word) => (word.startsWith('{') ? word : `"${word}"`)).join(', ');
}
