import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {reviewCheck, reviewCountsCheck} from '../../../src/api/reviews/checks.generated.js';
import {Review, ReviewCounts} from '../../../src/api/reviews/schemas.js';
import {day, faultIn, list, moment, object, oneOf, optional, text} from '../../../src/api/shared/check.js';
import {cursorCheck} from '../../../src/api/shared/checks.generated.js';
import {Cursor, Day, Moment} from '../../../src/api/shared/schemas.js';
import {anyReview} from './contract-arbitraries.js';
import {anyMutation, EXTRA_FIELDS, MUTATIONS, REPLACEMENTS, withExtra} from './mutations.js';
import {assertSame} from './same-verdict.js';

const FIELDS = [
  ...['id', 'recommended', 'comment', 'city', 'state', 'date', 'response'].map((name) => [name]),
  ...['responder', 'date', 'text'].map((name) => ['response', name]),
];

const WHOLE = {
  id: 'r1',
  recommended: true,
  comment: 'Kind.',
  city: 'Denver',
  state: 'CO',
  date: '2025-12-06',
  response: {responder: 'Dana R.', date: '2025-12-09', text: 'Thanks.'},
};

describe('the generated check of a review', () => {
  it('accepts every review that the schema accepts', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        assert.equal(faultIn(review, reviewCheck, 'review'), undefined);
        assertSame(review, reviewCheck, Review);
      }),
    );
  });

  it('finds the same fault as the schema in every broken field', () => {
    for (const field of FIELDS) {
      for (const {name, of} of MUTATIONS) assertSame(of(WHOLE, field), reviewCheck, Review, `${field.join('.')} ${name}`);
    }
  });

  it('agrees with the schema on any review broken in two places', () => {
    const brokenField = fc.tuple(fc.constantFrom(...FIELDS), anyMutation);
    fc.assert(
      fc.property(anyReview, brokenField, brokenField, (review, [field, mutation], [otherField, otherMutation]) => {
        const hasResponse = {...review, response: review.response ?? WHOLE.response};
        const once = mutation.of(hasResponse, field) as {response?: unknown};
        const twice = otherField.length === 1 || typeof once.response === 'object' ? once : {...once, response: WHOLE.response};
        assertSame(once, reviewCheck, Review);
        assertSame(otherMutation.of({...twice, response: twice.response ?? WHOLE.response}, otherField), reviewCheck, Review);
      }),
      {numRuns: 500},
    );
  });

  it('ignores unknown fields with any name', () => {
    for (const name of EXTRA_FIELDS) {
      for (const value of REPLACEMENTS) {
        const review = withExtra(WHOLE, name, value);
        assert.equal(faultIn(review, reviewCheck, 'review'), undefined, name);
        assertSame(review, reviewCheck, Review, name);
      }
    }
  });

  it('does not treat inherited properties as fields', () => {
    const check = object({constructor: text(1, 9)});
    assert.equal(faultIn({}, check, 'value'), 'value.constructor');
    assert.equal(faultIn({constructor: 'Acme'}, check, 'value'), undefined);
    assert.equal(faultIn({}, object({constructor: optional(text(1, 9))}), 'value'), undefined);
  });

  it('names the first invalid field', () => {
    assert.equal(faultIn({...WHOLE, city: '', date: 1}, reviewCheck, 'reviews.3'), 'reviews.3.city');
    assert.equal(faultIn({...WHOLE, response: {...WHOLE.response, text: null}}, reviewCheck, 'reviews.3'), 'reviews.3.response.text');
    assert.equal(faultIn('text', reviewCheck, 'reviews.3'), 'reviews.3');
  });
});

describe('the other generated checks', () => {
  it('agree with their schemas', () => {
    const anything = fc.oneof(fc.constantFrom(...REPLACEMENTS), fc.jsonValue(), fc.string({unit: 'binary', maxLength: 600}), fc.integer());
    fc.assert(
      fc.property(anything, anything, (value, other) => {
        assertSame(value, cursorCheck, z.nullable(Cursor));
        for (const counts of [
          value,
          {filtered: value, total: other},
          {filtered: 1, total: value},
          {filtered: value},
          {filtered: 1, total: 2, withResponse: value},
        ]) {
          assertSame(JSON.parse(JSON.stringify(counts)), reviewCountsCheck, ReviewCounts);
        }
      }),
      {numRuns: 300},
    );
  });

  it('are correct at the limits', () => {
    for (const length of [0, 1, 512, 513]) assertSame('c'.repeat(length), cursorCheck, z.nullable(Cursor));
    for (const count of [-1, -0, 0, 1e9, 1e9 + 1, 0.1, NaN, Infinity])
      assertSame({filtered: count, total: 0}, reviewCountsCheck, ReviewCounts);
  });
});

describe('a list and a choice', () => {
  it('agree with their schemas at every length', () => {
    const schema = z.array(z.enum(['a', 'b'])).check(z.maxLength(2));
    const check = list(oneOf('a', 'b'), 2);
    for (const value of [[], ['a'], ['b', 'a'], ['a', 'a', 'a'], ['c'], ['a', 'c'], ['a', null], [['a']], 'ab', {0: 'a', length: 1}, null])
      assertSame(value, check, schema);
  });

  it('name the invalid entry', () => {
    assert.equal(faultIn({each: [{a: 'x'}, {a: ''}]}, object({each: list(object({a: text(1, 9)}), 5)}), 'value'), 'value.each.1.a');
  });

  it('do not treat inherited names as choices', () => {
    for (const name of ['constructor', 'toString', '__proto__']) assert.equal(faultIn(name, oneOf('a'), 'value'), 'value');
  });
});

describe('a day and a moment', () => {
  const days = [
    ...['2024-02-29', '2000-02-29', '0001-01-01', '0099-12-31', '9999-12-31', '2026-12-31'],
    ...['2025-02-29', '1900-02-29', '2025-02-31', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '2025-01-32', '0000-01-01'],
    ...['-000001-01-01', '+012025-01-01', '12025-01-01', '2025-1-1', '2025-01-01 ', '2025-01-01T00:00:00Z', '20250101', '2025-W01-1', ''],
  ];
  const times = [
    ...['00:00:00Z', '23:59:59Z', '23:59:59.999999Z', '12:00:00.1Z'],
    ...['24:00:00Z', '23:59:60Z', '23:60:00Z', '25:00:00Z', '12:00Z', '12:00:00', '12:00:00z', '12:00:00+00:00', '12:00:00-07:00'],
    ...['12:00:00.Z', '12:00:00.1234567Z', '1:00:00Z', '12:00:00,5Z', ''],
  ];

  it('are those that the calendar has, as in their schemas', () => {
    for (const each of days) assertSame(each, day, Day);
    for (const each of days) for (const time of times) assertSame(`${each}T${time}`, moment, Moment);
    assert.deepEqual(
      days.filter((each) => day(each) === undefined),
      days.slice(0, 6),
    );
    assert.deepEqual(
      times.filter((time) => moment(`2024-02-29T${time}`) === undefined),
      times.slice(0, 4),
    );
  });

  it('agree with their schemas on anything that looks like one', () => {
    const looksLikeDay = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d$/);
    const looksLikeTime = fc.stringMatching(/^[0-2]\d:[0-6]\d:[0-6]\d(\.\d{1,7})?Z$/);
    fc.assert(
      fc.property(looksLikeDay, looksLikeTime, (date, time) => {
        assertSame(date, day, Day);
        assertSame(`${date}T${time}`, moment, Moment);
      }),
      {numRuns: 1000},
    );
    for (const value of REPLACEMENTS) {
      assertSame(value, day, Day);
      assertSame(value, moment, Moment);
    }
  });
});
