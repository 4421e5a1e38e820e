import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {EditorialCheck as Schema} from '../../src/api/shared/schemas.js';
import {type EditorialCheck, PLAN_WORD_LENGTH, PLAN_WORDS_LIMIT} from '../../src/domain/editorial-check.js';
import type {ScreenedKind} from '../../src/domain/finding.js';
import {screen as screenInFull} from '../../src/screening/full/index.js';
import {screen} from '../../src/screening/index.js';
import {EVERY_EXAMPLE} from './every-example.js';
import {assertFindsAll} from './finds-all.js';

const found = (text: string, kind: ScreenedKind, editorialCheck: EditorialCheck) =>
  screen(text, kind, {editorialCheck}).map(({label, reason, start, end}) => [label, reason, text.slice(start, end)]);

const withWords = (...words: string[]): EditorialCheck => ({words: [{label: 'derogatory', words}]});

describe('a label that the plan has switched off', () => {
  it('is not found, and the others are', () => {
    const text = 'Your copay was waived last Tuesday.';
    assert.deepEqual(
      found(text, 'response', {off: ['money']}).map(([label]) => label),
      ['date'],
    );
    assert.deepEqual(found('Shit, my A1C was 9.', 'review', {off: ['profanity', 'health-information']}), []);
  });

  it('does not make of the same words something else about the reader', () => {
    assert.deepEqual(
      found('Your copay was waived.', 'response', {}).map(([label]) => label),
      ['money'],
    );
    assert.deepEqual(found('Your copay was waived.', 'response', {off: ['money']}), []);
  });
});

describe('the words of a plan', () => {
  it('are found as whole words, in any case, disguise and form of letters', () => {
    for (const text of ['What a nark.', 'NARK!', 'n.a.r.k', 'N\u00e1rk', 'nark-doctor', 'A n4rk.', 'naaaark'])
      assert.deepEqual(
        found(text, 'response', withWords('Nark')).map(([label, reason]) => `${label} ${reason}`),
        ['derogatory plan-words'],
        text,
      );
    for (const text of ['They narked.', 'narks', 'Denark us']) assert.deepEqual(found(text, 'response', withWords('nark')), [], text);
  });

  it('may be phrases, within a sentence and over its lines', () => {
    const check = withWords('pill mill');
    for (const text of ['It is a pill mill.', 'A pill-mill.', 'A pill\nmill, really'])
      assert.equal(found(text, 'review', check).length, 1, text);
    for (const text of ['I took a pill. Mill Street is near.', 'A pill of a mill.', 'pill, mill'])
      assert.deepEqual(found(text, 'review', check), [], text);
  });

  it('are never patterns', () => {
    assert.deepEqual(found('abc xyz', 'review', withWords('a.c', 'a*', '(a+)+$', '[a-z]+', '\\w')), []);
  });

  it('are looked for where their label is', () => {
    const check: EditorialCheck = {
      words: [
        {label: 'money', words: ['sliding scale']},
        {label: 'health-information', words: ['keto']},
      ],
    };
    assert.deepEqual(found('Ask about the sliding scale and keto.', 'response', check), [['money', 'plan-words', 'sliding scale']]);
    assert.deepEqual(found('Ask about the sliding scale and keto.', 'review', check), [['health-information', 'plan-words', 'keto']]);
  });

  it('are found even if the label is switched off', () => {
    const check: EditorialCheck = {off: ['derogatory'], ...withWords('nark')};
    assert.deepEqual(found('That idiot is a nark.', 'review', check), [['derogatory', 'plan-words', 'nark']]);
  });

  it('are no finding if they are the name of the provider', () => {
    const context = {provider: 'Ann Nark', editorialCheck: withWords('nark')};
    assert.deepEqual(screen('Dr. Nark listens.', 'review', context), []);
    assert.equal(screen('Dr. Nark listens.', 'review', {editorialCheck: withWords('nark')}).length, 1);
  });

  it('take no time that grows faster than the text', () => {
    const words = Array.from({length: PLAN_WORDS_LIMIT}, (_, i) => `nark ${'nark '.repeat(5)}${i}`);
    const check = withWords(...words);
    const text = 'nark '.repeat(2_000);
    const before = performance.now();
    assert.deepEqual(found(text, 'review', check), []);
    assert.ok(performance.now() - before < 5_000);
  });
});

it('what a browser finds with the changes of a plan, a service with the same changes finds, in the same order', () => {
  const editorialCheck: EditorialCheck = {off: ['date', 'profanity'], words: [{label: 'identifier', words: ['the', 'office manager']}]};
  for (const [kind, text] of EVERY_EXAMPLE) {
    assertFindsAll(text, screen(text, kind, {editorialCheck}), screenInFull(text, kind, {editorialCheck}));
  }
});

it('what only the full lists find says so', () => {
  assert.deepEqual(
    screenInFull('I take tedizolid. Shit.', 'review').map(({label, foundBy}) => [label, foundBy]),
    [
      ['health-information', 'full-lists'],
      ['profanity', undefined],
    ],
  );
});

it('the contract bounds how many words there are, and how long', () => {
  const fits = (words: readonly string[]) => Schema.safeParse({words: [{label: 'derogatory', words}]}).success;
  assert.ok(fits(Array.from({length: PLAN_WORDS_LIMIT}, (_, i) => `w${i}`)));
  assert.ok(fits(['x'.repeat(PLAN_WORD_LENGTH), '本', 'ñ']));
  for (const words of [Array(PLAN_WORDS_LIMIT + 1).fill('w') as string[], ['x'.repeat(PLAN_WORD_LENGTH + 1)], [''], [' '], ['?!']])
    assert.ok(!fits(words), words[0]);
});
