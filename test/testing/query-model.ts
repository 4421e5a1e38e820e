import fc from 'fast-check';
import {matchesSearch} from '../../src/domain/folding.js';
import type {Review} from '../../src/domain/review.js';
import type {ReviewQuery} from '../../src/domain/review-query.js';
import {buildResponse, buildReview} from '../../src/testing/reviews/builders.js';

const WORDS = ['Kind', 'señora', 'wait', 'STAFF', 'clear'];

/** A provider's reviews in random order, with shared days and words. */
export const someReviews: fc.Arbitrary<Review[]> = fc
  .array(
    fc.record({
      recommended: fc.boolean(),
      comment: fc.subarray(WORDS, {minLength: 1}).map((words) => words.join(' ')),
      day: fc.integer({min: 1, max: 4}),
      responded: fc.boolean(),
    }),
    {maxLength: 12},
  )
  .map((reviews) =>
    reviews.map(({recommended, comment, day, responded}, i) =>
      buildReview({id: `r${i}`, recommended, comment, date: `2025-12-0${day}`, ...(responded && {response: buildResponse()})}),
    ),
  );

export const anyQuery: fc.Arbitrary<ReviewQuery> = fc.record(
  {
    recommended: fc.option(fc.boolean(), {nil: undefined}),
    withResponse: fc.boolean(),
    search: fc.constantFrom('', 'kind', 'SENORA', 'staff clear', 'nothing like it'),
    sort: fc.constantFrom('newest', 'oldest'),
  },
  {requiredKeys: [], noNullPrototype: true},
);

/** The list that every client must return for a query, implemented as simply as possible. */
export function listedBy({recommended, withResponse, search, sort}: ReviewQuery, reviews: readonly Review[]): Review[] {
  const matching = reviews.filter(
    (review) =>
      (recommended === undefined || review.recommended === recommended) &&
      (!withResponse || !!review.response) &&
      (!search || matchesSearch(review.comment, search)),
  );
  const oldestFirst = matching.sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
  return sort === 'oldest' ? oldestFirst : oldestFirst.reverse();
}
