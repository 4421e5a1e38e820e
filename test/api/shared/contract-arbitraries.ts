import fc from 'fast-check';
import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import type {Review} from '../../../src/domain/review.js';

const id = fc.stringMatching(/^[\w.:-]{1,64}$/).filter((text) => text !== '.' && text !== '..');
const line = fc.string({minLength: 1, maxLength: 100, unit: 'grapheme'}).map((text) => text.slice(0, 100));
const day = fc
  .date({min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.oneof(fc.nat(50), fc.nat(1_000_000_000));
const cursor = fc.option(fc.string({minLength: 1, maxLength: 40, unit: 'binary-ascii'}));

/** Plain objects, as parsed from JSON. */
function record<T>(fields: {[Name in keyof T]: fc.Arbitrary<T[Name]>}): fc.Arbitrary<T> {
  return fc.record(fields, {noNullPrototype: true});
}

/** BCP 47 tags. */
const language = fc.constantFrom('en', 'es-US', 'zh-Hant', 'sl-rozaj-biske-1994');

/** Any review that the contract allows. */
export const anyReview: fc.Arbitrary<Review> = fc.record(
  {
    id,
    recommended: fc.boolean(),
    comment: fc.string({minLength: 1, unit: 'binary'}),
    city: line,
    state: line,
    date: day,
    language: fc.option(language),
    response: fc.option(record({responder: line, date: day, text: fc.string({minLength: 1, unit: 'grapheme'})})),
  },
  {requiredKeys: ['id', 'recommended', 'comment', 'city', 'state', 'date'], noNullPrototype: true},
);

export const anySummary = record({providerId: id, recommended: count, notRecommended: count});

/** Any page from a service that follows the contract. */
export const anyPage: fc.Arbitrary<ReviewsPage> = record({
  summary: anySummary,
  counts: fc.record(
    {filtered: count, total: count, recommended: count, notRecommended: count, withResponse: count},
    {requiredKeys: ['filtered', 'total'], noNullPrototype: true},
  ),
  reviews: fc.uniqueArray(anyReview, {selector: (review) => review.id, maxLength: 8}),
  nextCursor: cursor,
  previousCursor: cursor,
});
