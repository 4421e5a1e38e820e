import {LANGUAGES} from '../i18n/shared/words.js';
import {NOTES, VALUES} from './notes.js';
import {partOf, wholeLanguage} from './whole-language.js';

const SCHEMA = 'locale.schema.json';

/** The files for a host's translators, by name: every language in full, and a JSON Schema that describes each message. */
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
    title: 'The messages of directory-reviews in one language',
    description:
      'Copy en.json, translate each message, and set $language. Keep placeholders such as {name} unchanged. A message with a number has a form for each plural category of the language (CLDR: zero, one, two, few, many, other).',
    type: 'object',
    properties: {
      $schema: {type: 'string'},
      $language: {type: 'string', description: 'The language of the messages as a BCP 47 tag: fr, pt-BR.'},
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
        // A language without plurals uses one message for every number.
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

/** Describes a message: where it appears, its note, and its placeholders. The English text is in en.json. */
export function descriptionOf(key: string): string {
  const message = wholeLanguage('en')[key]!;
  const english = typeof message === 'string' ? message : message.other;
  const values = [...new Set(english.match(/\{\w+\}/g))].map((value) => `${value}: ${VALUES[value.slice(1, -1)]}.`);
  return [`${partOf(key)}.`, NOTES[key], ...values].filter(Boolean).join(' ');
}
