import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {meaningMessages} from '../../src/i18n/reviews/meaning.js';
import {rateMessages} from '../../src/i18n/reviews/rate.js';
import type {Message, Translations} from '../../src/i18n/shared/words.js';
import {PARTS, wholeLanguage} from '../../src/locales/whole-language.js';

/** The messages of every file in src/i18n by their English name, in each language. */
const catalogs = new Map(Object.entries(PARTS));

/** Fragments of other texts: names inserted as {plan}, and what screen readers say before and after marked words. */
const WITHIN: readonly string[] = ['yourPlan', 'yourHealthPlan', 'toChange', 'findingStart', 'findingEnd'];

/** Endings of an incomplete sentence. */
const WANTS_MORE = {
  en: /(?:[,;(“]|\b(?:a|an|and|by|for|from|(?<!as )is|of|on|or|the|to|until|with))$/i,
  es: /(?:[,;(“¿¡]|(?<!\p{L})(?:a|al|con|de|del|desde|el|en|es|hasta|la|los|o|para|por|que|un|una|y))$/iu,
};

function formsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function placeholdersOf(form: string): string[] {
  return [...form.matchAll(/\{(.*?)\}/g)].map(([, name]) => name!).sort();
}

/** The plural forms for whole numbers below 1000. Some languages have another one from a million, for which `other` is used. */
function pluralFormsOf(language: string): Set<string> {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({length: 1000}, (_, count) => rules.select(count)));
}

for (const [name, {en, ...others}] of catalogs) {
  describe(name, () => {
    it('has sentences in English and Spanish', () => {
      assert.ok(Object.keys(en).length > 0);
      assert.ok('es' in others);
    });

    for (const [language, messages] of Object.entries({en, ...others})) {
      it(`has every sentence in ${language}`, () => {
        assert.deepEqual(Object.keys(messages).sort(), Object.keys(en).sort());
        for (const [key, message] of Object.entries(messages)) {
          for (const form of formsOf(message))
            assert.match(form, /^\S(.*\S)?$/s, `${language} ${key} is empty or has white space at its ends`);
        }
      });

      it(`has whole sentences and names in ${language}, no fragments`, () => {
        const ends = WANTS_MORE[language as keyof typeof WANTS_MORE];
        for (const [key, message] of Object.entries(messages)) {
          for (const form of formsOf(message)) {
            if (!WITHIN.includes(key)) assert.match(form, /^[\p{Lu}\p{N}{“¿¡]/u, `${language} ${key} starts in the middle: ${form}`);
            assert.doesNotMatch(form, ends, `${language} ${key} is incomplete: ${form}`);
          }
        }
      });

      it(`has the same values in every sentence in ${language}, in every plural form`, () => {
        for (const [key, message] of Object.entries(messages)) {
          const expected = placeholdersOf(formsOf(en[key]!).at(-1)!);
          for (const form of formsOf(message)) {
            assert.deepEqual(placeholdersOf(form), expected, `${language} ${key}: ${form}`);
            assert.doesNotMatch(form.replace(/\{\w+\}/g, ''), /[{}]/, `${language} ${key}: ${form}`);
          }
        }
      });

      it(`has the plural forms of ${language} wherever English has plural forms`, () => {
        for (const [key, message] of Object.entries(messages)) {
          assert.equal(typeof message, typeof en[key], `${language} ${key}`);
          if (typeof message === 'string') continue;
          for (const form of pluralFormsOf(language)) assert.ok(form in message, `${language} ${key} lacks "${form}"`);
        }
      });
    }

    it('has no untranslated sentences', () => {
      for (const [language, messages] of Object.entries(others)) {
        const same = Object.keys(en).filter(
          (key) => JSON.stringify(en[key]) === JSON.stringify(messages[key]) && /[a-z]{3}/.test(words(en[key]!)),
        );
        assert.deepEqual(same, [], `not translated to ${language}`);
      }
    });
  });
}

function words(message: Message): string {
  return formsOf(message)
    .join(' ')
    .replace(/\{\w+\}/g, '');
}

it('a key has the same sentence in every catalog, so a host replaces only one', () => {
  const said = new Map<string, string>();
  for (const [name, {en, es}] of catalogs) {
    for (const key of Object.keys(en)) {
      const sentences = JSON.stringify([en[key], es[key]]);
      assert.equal(said.get(key) ?? sentences, sentences, `${key} of ${name}`);
      said.set(key, sentences);
    }
  }
});

const folder = new URL('../../src/i18n/', import.meta.url);
const exported: Record<string, unknown> = {};
for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts')))
  Object.assign(exported, await import(new URL(file, folder).href));

it('every catalog belongs to a part', () => {
  const names = Object.keys(exported).filter((name) => name.endsWith('Messages'));
  assert.equal(catalogs.size, names.length, names.join());
});

it('every part’s sentences in another language are loaded with a tag', async () => {
  const loaded: Record<string, Message> = {...rateMessages.es, ...meaningMessages.es};
  for (const [name, translations] of Object.entries(exported) as [string, Translations][])
    if (name.endsWith('Translations')) Object.assign(loaded, await translations.es());
  assert.deepEqual(loaded, wholeLanguage('es'));
});
