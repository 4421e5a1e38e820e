import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {localeFaults} from '../../src/locales/locale-faults.js';
import {descriptionOf, localeFiles} from '../../src/locales/locale-files.js';
import {NOTES, VALUES} from '../../src/locales/notes.js';
import {wholeLanguage} from '../../src/locales/whole-language.js';

const english = wholeLanguage('en');

/** The English file as somebody's translation, with these sentences in it; `undefined` takes one out. */
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

  it('are whole by their own check', () => {
    assert.deepEqual(localeFaults(files['en.json']), []);
    assert.deepEqual(localeFaults(files['es.json']), []);
  });

  it('explain every sentence and what every value stands for', () => {
    const {properties, required} = files['locale.schema.json'] as {properties: Record<string, {description: string}>; required: string[]};
    assert.deepEqual(required, ['$language', ...Object.keys(english)]);
    for (const key of Object.keys(english)) {
      assert.match(properties[key]!.description, /^.+\./s, key);
      for (const [value] of JSON.stringify(english[key]).matchAll(/\{\w+\}/g)) assert.ok(VALUES[value.slice(1, -1)], `${key}: ${value}`);
    }
    assert.equal(
      descriptionOf('shown'),
      'Reviews tab. {shown} are loaded so far, {count} are there. {shown}: a number. {count}: a number; it chooses the plural form.',
    );
  });

  it('have notes on sentences that exist', () => {
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
  it('that lacks nothing has no faults', () => {
    assert.deepEqual(localeFaults(file({})), []);
    assert.deepEqual(localeFaults({...file({}), $schema: './locale.schema.json'}), []);
  });

  const faulty: readonly (readonly [string, unknown, string])[] = [
    ['no object', [], 'The file must hold one object of sentences by key.'],
    ['no language', file({$language: undefined}), '"$language" must say the language of the sentences, such as "fr" or "pt-BR".'],
    ['a language that is none', file({$language: 'fr_CA'}), '"$language" must say the language of the sentences, such as "fr" or "pt-BR".'],
    ['a missing sentence', file({heading: undefined}), '"heading" is missing.'],
    ['an empty sentence', file({heading: ' '}), '"heading" is empty.'],
    ['a number', file({heading: 3}), '"heading" must be a sentence.'],
    ['a key of its own', file({headline: 'Avis'}), '"headline" is no sentence of the tags; see en.json for those there are.'],
    [
      'a mistyped value',
      file({accessCall: 'Appelez {téléphone} {phone}.'}),
      '"accessCall" has {téléphone}, which stands for nothing; there is {phone}.',
    ],
    ['an open brace', file({accessCall: 'Appelez {phone'}), '"accessCall" has {phone, which stands for nothing; there is {phone}.'],
    ['a value where there is none', file({heading: '{plan}'}), '"heading" has {plan}, which stands for nothing.'],
    ['a lost value', file({accessCall: 'Appelez.'}), '"accessCall" leaves out {phone}.'],
    [
      'forms without a number',
      file({heading: {other: 'Avis'}}),
      '"heading" must be one sentence: it has no number that chooses a plural form.',
    ],
    ['one sentence for several forms', file({faults: '{count} champs'}), '"faults" must have a sentence for each of "one", "other".'],
    ['a missing form', file({faults: {other: '{count} champs'}}), '"faults", form "one", is missing; fr counts with it.'],
    ['no last resort', file({faults: {one: '{count} champ'}}), '"faults", form "other", is missing; fr counts with it.'],
  ];
  for (const [what, given, fault] of faulty) {
    it(`with ${what} is told so`, () => assert.ok(localeFaults(given).includes(fault), localeFaults(given).join('\n')));
  }

  it('has the plural forms of its language', () => {
    const faults = localeFaults(file({$language: 'ar'}));
    assert.ok(faults.includes('"faults", form "few", is missing; ar counts with it.'));
    assert.ok(!localeFaults(file({$language: 'ja', faults: '{count}'})).some((fault) => fault.startsWith('"faults"')));
  });

  it('may say one in a word', () => {
    assert.deepEqual(localeFaults(file({faults: {one: 'Un champ', other: '{count} champs'}})), []);
  });
});
