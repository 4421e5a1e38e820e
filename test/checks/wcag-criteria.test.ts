import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {describe, it} from 'node:test';
import {TESTED_BROWSERS} from '../../stories/tested-browsers.js';
import {CRITERIA} from '../../stories/wcag-criteria.js';

/** Success criteria of WCAG 2.2 by guideline: the last number of level A and AA, and the numbers to skip (AAA or removed). */
const GUIDELINES: Readonly<Record<string, {last: number; without: readonly number[]}>> = {
  '1.1': {last: 1, without: []},
  '1.2': {last: 5, without: []},
  '1.3': {last: 5, without: []},
  '1.4': {last: 13, without: [6, 7, 8, 9]},
  '2.1': {last: 4, without: [3]},
  '2.2': {last: 2, without: []},
  '2.3': {last: 1, without: []},
  '2.4': {last: 11, without: [8, 9, 10]},
  '2.5': {last: 8, without: [5, 6]},
  '3.1': {last: 2, without: []},
  '3.2': {last: 6, without: [5]},
  '3.3': {last: 8, without: [5, 6]},
  '4.1': {last: 3, without: [1]},
};

describe('the conformance table', () => {
  it('has every criterion of level A and AA once, in order', () => {
    const all = Object.entries(GUIDELINES).flatMap(([guideline, {last, without}]) =>
      Array.from({length: last}, (_, i) => i + 1)
        .filter((number) => !without.includes(number))
        .map((number) => `${guideline}.${number}`),
    );
    assert.equal(all.length, 55);
    assert.deepEqual(
      CRITERIA.map(({number}) => number),
      all,
    );
    assert.deepEqual([CRITERIA.filter(({level}) => level === 'A').length, CRITERIA.filter(({level}) => level === 'AA').length], [31, 24]);
  });

  it('says how each criterion is met, with existing tests as evidence', () => {
    for (const {number, state, how, tests, person} of CRITERIA) {
      assert.ok(how, number);
      if (state === 'met') assert.ok(tests.length, `${number} is met, but names no test`);
      if (state === 'host') assert.ok(person, `${number} is up to the host, but does not say what a person must check`);
      for (const file of tests) assert.ok(file.endsWith('.test.ts') && existsSync(file), `${number} names ${file}`);
    }
  });

  it('lists the same engines in the support table as the tests', () => {
    for (const engine of ['Chromium', 'Firefox', 'WebKit', 'Orca'])
      assert.ok(
        TESTED_BROWSERS.some(({name}) => name.startsWith(engine)),
        engine,
      );
  });
});
