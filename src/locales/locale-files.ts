import {LANGUAGES} from '../i18n/shared/words.js';
import {NOTES, VALUES} from './notes.js';
import {partOf, wholeLanguage} from './whole-language.js';

const SCHEMA = 'locale.schema.json';

/** The files that a host's translators work with, by name: every language whole, and a JSON Schema with a note on each sentence. */
export function localeFiles(): Readonly<Record<string, object>> {
  const languages = LANGUAGES.map((language) => [
    `${language}.json`,
    {$schema: `./${SCHEMA}`, $language: language, ...wholeLanguage(language)},
  ]);
  return {...(Object.fromEntries(languages) as Record<string, object>), [SCHEMA]: localeSchema()};
}

function localeSchema(): object {
  const english = Object.entries(wholeLanguage('en'));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The sentences of directory-reviews in one language',
    description:
      'Copy en.json, translate each sentence, and say the language in $language. {name} stands for a value and stays as it is. A sentence with a number has a form for each plural category of the language (CLDR: zero, one, two, few, many, other).',
    type: 'object',
    properties: {
      $schema: {type: 'string'},
      $language: {type: 'string', description: 'The language of the sentences, BCP 47: fr, pt-BR.'},
      ...Object.fromEntries(
        english.map(([key, message]) => [
          key,
          {description: descriptionOf(key), $ref: `#/$defs/${typeof message === 'string' ? 'sentence' : 'forms'}`},
        ]),
      ),
    },
    required: ['$language', ...english.map(([key]) => key)],
    additionalProperties: false,
    $defs: {
      sentence: {type: 'string', pattern: '\\S'},
      forms: {
        // A language without plurals says one sentence for every number.
        anyOf: [
          {$ref: '#/$defs/sentence'},
          {
            type: 'object',
            properties: Object.fromEntries(
              ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [form, {$ref: '#/$defs/sentence'}]),
            ),
            required: ['other'],
            additionalProperties: false,
          },
        ],
      },
    },
  };
}

/** Where a sentence is met, what to know about it, and what its values stand for; the English stands in en.json. */
export function descriptionOf(key: string): string {
  const message = wholeLanguage('en')[key]!;
  const english = typeof message === 'string' ? message : message.other;
  const values = [...new Set(english.match(/\{\w+\}/g))].map((value) => `${value}: ${VALUES[value.slice(1, -1)]}.`);
  return [`${partOf(key)}.`, NOTES[key], ...values].filter(Boolean).join(' ');
}
