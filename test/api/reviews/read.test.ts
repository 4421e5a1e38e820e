import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type CheckedReviewsPage, isUnreadable} from '../../../src/api/reviews/client.js';
import {readReviewsPage} from '../../../src/api/reviews/read.js';
import {Review, type ReviewsPage as Page, ReviewsPage, ReviewSummary} from '../../../src/api/reviews/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {buildReviews} from '../../../src/testing/reviews/builders.js';
import {anyPage} from '../shared/contract-arbitraries.js';
import {anyMutation, EXTRA_FIELDS, type Mutation, MUTATIONS, withExtra} from '../shared/mutations.js';

const PAGE: Page = {
  summary: {providerId: 'p1', recommended: 4, notRecommended: 1},
  counts: {filtered: 5, total: 5},
  reviews: buildReviews(5),
  nextCursor: 'next',
  previousCursor: 'previous',
};

const REVIEW_FIELDS = ['id', 'recommended', 'comment', 'city', 'state', 'date', 'response'].map((name) => [name]);
const ENVELOPE_FIELDS = [
  ...['summary', 'counts', 'nextCursor', 'previousCursor'].map((name) => [name]),
  ...['providerId', 'recommended', 'notRecommended'].map((name) => ['summary', name]),
  ...['filtered', 'total'].map((name) => ['counts', name]),
];

function assertOneBadReview(page: Page, index: number, mutation: Mutation, field: readonly string[]): void {
  const broken = mutation.of(page.reviews[index], field);
  const checked = readReviewsPage({...page, reviews: page.reviews.with(index, broken as Page['reviews'][0])});
  const bad = !Review.safeParse(broken).success;
  const what = `reviews.${index}.${field.join('.')} ${mutation.name}`;
  assert.equal(checked.reviews.length, page.reviews.length, what);
  checked.reviews.forEach((review, place) => {
    assert.equal(isUnreadable(review), bad && place === index, what);
    if (place !== index) assert.equal(review, page.reviews[place], what);
  });
  assert.equal(checked.drift.length, bad ? 1 : 0, what);
  if (bad) assert.ok(checked.drift[0]!.startsWith(`reviews.${index}`), what);
}

function assertGoodReviewsStay(page: Page, mutation: Mutation, field: readonly string[]): CheckedReviewsPage {
  const broken = mutation.of(page, field);
  const checked = readReviewsPage(broken);
  const whole = ReviewsPage.safeParse(broken).success;
  const what = `${field.join('.')} ${mutation.name}`;
  assert.deepEqual(checked.reviews, JSON.parse(JSON.stringify(page.reviews)), what);
  assert.equal(checked.drift.length, whole ? 0 : 1, what);
  if (!whole) assert.ok(checked.drift[0]!.startsWith(field[0]!), what);
  return checked;
}

describe('a page of reviews', () => {
  it('is read unchanged if it follows the contract', () => {
    fc.assert(fc.property(anyPage, (page) => assert.deepEqual(readReviewsPage(page), {...page, drift: []})));
  });

  it('has one placeholder and one report for an invalid review, and keeps the order of the others', () => {
    for (const field of REVIEW_FIELDS) {
      for (const mutation of MUTATIONS) assertOneBadReview(PAGE, 2, mutation, field);
    }
    const withReviews = anyPage.filter(({reviews}) => reviews.length > 0);
    fc.assert(
      fc.property(withReviews, fc.nat(), fc.constantFrom(...REVIEW_FIELDS), anyMutation, (page, place, field, mutation) =>
        assertOneBadReview(page, place % page.reviews.length, mutation, field),
      ),
    );
  });

  it('loses only an invalid part of the envelope and keeps all reviews', () => {
    for (const field of ENVELOPE_FIELDS) {
      for (const mutation of MUTATIONS) assertGoodReviewsStay(PAGE, mutation, field);
    }
    fc.assert(
      fc.property(anyPage, fc.constantFrom(...ENVELOPE_FIELDS), anyMutation, (page, field, mutation) => {
        assertGoodReviewsStay(page, mutation, field);
      }),
    );
  });

  it('has no counts and no cursors if they are invalid', () => {
    const [drop] = MUTATIONS as [Mutation];
    assert.equal(assertGoodReviewsStay(PAGE, drop, ['summary', 'recommended']).summary, undefined);
    assert.equal(assertGoodReviewsStay(PAGE, drop, ['counts', 'total']).counts, undefined);
    assert.equal(assertGoodReviewsStay(PAGE, drop, ['nextCursor']).nextCursor, null);
    assert.equal(assertGoodReviewsStay(PAGE, drop, ['previousCursor']).previousCursor, null);
  });

  it('ignores unknown fields', () => {
    for (const name of EXTRA_FIELDS.filter((each) => each !== 'reviews')) {
      for (const value of [null, 'x', {}, []]) {
        const broken = {...(withExtra(PAGE, name, value) as Page), reviews: PAGE.reviews.map((review) => withExtra(review, name, value))};
        const checked = readReviewsPage(broken);
        assert.deepEqual(checked.drift, []);
        assert.deepEqual(
          checked.reviews.map((review) => [review.id, isUnreadable(review)]),
          PAGE.reviews.map(({id}) => [id, false]),
        );
      }
    }
  });

  it('keeps the id of an invalid review if it is readable, and assigns a unique one otherwise', () => {
    const reviews = [{...PAGE.reviews[0], date: 'soon'}, {...PAGE.reviews[1], id: '../x'}, null, 'text', [], {id: {}}];
    const checked = readReviewsPage({...PAGE, reviews});
    assert.deepEqual(checked.reviews, [
      {id: 'r1', unreadable: 'reviews.0.date'},
      {id: 'unreadable-1', unreadable: 'reviews.1.id'},
      {id: 'unreadable-2', unreadable: 'reviews.2'},
      {id: 'unreadable-3', unreadable: 'reviews.3'},
      {id: 'unreadable-4', unreadable: 'reviews.4'},
      {id: 'unreadable-5', unreadable: 'reviews.5.id'},
    ]);
    assert.deepEqual(
      checked.drift,
      checked.reviews.map((review) => isUnreadable(review) && review.unreadable),
    );
  });

  it('is unreadable without a list of reviews', () => {
    for (const value of [undefined, null, 1, 'text', [], {}, {reviews: null}, {reviews: {}}, {reviews: 'text'}, {reviews: {length: 1}}]) {
      assert.throws(
        () => readReviewsPage(value),
        (error) => error instanceof ReviewsError && error.code === 'unreadable-answer',
        JSON.stringify(value),
      );
    }
  });

  it('contains only a summary that matches the schema', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENVELOPE_FIELDS.filter(([part]) => part === 'summary')), anyMutation, (field, mutation) => {
        const broken = mutation.of(PAGE, field) as Page;
        const {summary} = readReviewsPage(broken);
        const parsed = ReviewSummary.safeParse(broken.summary);
        assert.deepEqual(summary, parsed.success ? parsed.data : undefined);
      }),
    );
  });
});
