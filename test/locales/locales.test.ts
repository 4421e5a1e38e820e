import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {localeFaults} from '../../src/locales/locale-faults.js';
import {descriptionOf, localeFiles} from '../../src/locales/locale-files.js';
import {NOTES, VALUES} from '../../src/locales/notes.js';
import {wholeLanguage} from '../../src/locales/whole-language.js';

const english = wholeLanguage('en');

/** The English file as a French translation with these changes. `undefined` removes a sentence. */
function file(given: Record<string, unknown>): Record<string, unknown> {
  const all = {$language: 'fr', ...english, ...given};
  return Object.fromEntries(Object.entries(all).filter(([, sentence]) => sentence !== undefined));
}

describe('the files for translators', () => {
  const files = localeFiles() as Record<string, Record<string, unknown>>;

  it('are a file for each language and a schema', () => {
    assert.deepEqual(Object.keys(files), ['en.json', 'es.json', 'locale.schema.json']);
    for (const language of ['en', 'es']) assert.equal(files[`${language}.json`]!.$language, language);
  });

  it('pass their own check', () => {
    assert.deepEqual(localeFaults(files['en.json']), []);
    assert.deepEqual(localeFaults(files['es.json']), []);
  });

  it('explain every sentence and every value', () => {
    const {properties, required} = files['locale.schema.json'] as {properties: Record<string, {description: string}>; required: string[]};
    assert.deepEqual(required, ['$language', ...Object.keys(english)]);
    for (const key of Object.keys(english)) {
      assert.match(properties[key]!.description, /^.+\./s, key);
      for (const [value] of JSON.stringify(english[key]).matchAll(/\{\w+\}/g)) assert.ok(VALUES[value.slice(1, -1)], `${key}: ${value}`);
    }
    assert.equal(
      descriptionOf('shown'),
      'Reviews tab and provider workspace. {shown} of {count} reviews have loaded so far. {shown}: a number. {count}: a number; determines the plural form.',
    );
  });

  it('have notes only on existing sentences', () => {
    assert.deepEqual(
      Object.keys(NOTES).filter((key) => !(key in english)),
      [],
    );
    const values = new Set(JSON.stringify(english).match(/(?<=\{)\w+(?=\})/g));
    assert.deepEqual(
      Object.keys(VALUES).filter((value) => !values.has(value)),
      [],
    );
  });
});

describe('a file of a host', () => {
  it('has no faults if it is complete', () => {
    assert.deepEqual(localeFaults(file({})), []);
    assert.deepEqual(localeFaults({...file({}), $schema: './locale.schema.json'}), []);
  });

  const faulty: readonly (readonly [string, unknown, string])[] = [
    ['a list instead of an object', [], 'The file must contain one object with messages by key.'],
    ['no language', file({$language: undefined}), '"$language" must be the language of the messages, such as "fr" or "pt-BR".'],
    ['an invalid language', file({$language: 'fr_CA'}), '"$language" must be the language of the messages, such as "fr" or "pt-BR".'],
    ['a missing sentence', file({heading: undefined}), '"heading" is missing.'],
    ['an empty sentence', file({heading: ' '}), '"heading" is empty.'],
    ['a number', file({heading: 3}), '"heading" must be a text.'],
    ['an unknown key', file({headline: 'Avis'}), '"headline" is not a known key; see en.json for all keys.'],
    [
      'a mistyped value',
      file({accessCall: 'Appelez {téléphone} {phone}.'}),
      '"accessCall" contains {téléphone}, which is not a known value; allowed: {phone}.',
    ],
    ['an open brace', file({accessCall: 'Appelez {phone'}), '"accessCall" contains {phone, which is not a known value; allowed: {phone}.'],
    ['a value where none is allowed', file({heading: '{plan}'}), '"heading" contains {plan}, which is not a known value.'],
    ['a lost value', file({accessCall: 'Appelez.'}), '"accessCall" is missing {phone}.'],
    ['forms without a number', file({heading: {other: 'Avis'}}), '"heading" must be a single text: it has no plural forms.'],
    [
      'one sentence for several forms',
      file({faults: '{count} champs'}),
      '"faults" must have a message for each plural form: "one", "other".',
    ],
    ['a missing form', file({faults: {other: '{count} champs'}}), '"faults", form "one", is missing; the language "fr" uses it.'],
    ['no form "other"', file({faults: {one: '{count} champ'}}), '"faults", form "other", is missing; the language "fr" uses it.'],
  ];
  for (const [what, given, fault] of faulty) {
    it(`with ${what} gets a message about it`, () => assert.ok(localeFaults(given).includes(fault), localeFaults(given).join('\n')));
  }

  it('needs the plural forms of its language', () => {
    const faults = localeFaults(file({$language: 'ar'}));
    assert.ok(faults.includes('"faults", form "few", is missing; the language "ar" uses it.'));
    assert.ok(!localeFaults(file({$language: 'ja', faults: '{count}'})).some((fault) => fault.startsWith('"faults"')));
  });

  it('may write the number one as a word', () => {
    assert.deepEqual(localeFaults(file({faults: {one: 'Un champ', other: '{count} champs'}})), []);
  });
});
