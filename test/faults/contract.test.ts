import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {isUnreadable} from '../../src/api/reviews/client.js';
import {HttpReviewsClient} from '../../src/api/reviews/http.js';
import {
  Review as ReviewSchema,
  type ReviewsPage as Page,
  ReviewsPage,
  ReviewSummary as SummarySchema,
} from '../../src/api/reviews/schemas.js';
import type {Review, ReviewSummary} from '../../src/domain/review.js';
import {type ReviewsFact, ReviewsStore} from '../../src/state/reviews/reviews-store.js';
import {buildResponse, buildReviews} from '../../src/testing/reviews/builders.js';
import {sendJson, startService, withoutWaits} from '../api/shared/loopback-service.js';
import {EXTRA_FIELDS, MUTATIONS, REPLACEMENTS, withExtra} from '../api/shared/mutations.js';

const PAGE: Page = {
  summary: {providerId: 'p1', recommended: 4, notRecommended: 1},
  counts: {filtered: 5, total: 12},
  reviews: buildReviews(5, () => ({response: buildResponse()})),
  nextCursor: 'next',
  previousCursor: 'previous',
};
const BROKEN = 2;
const GOOD = PAGE.reviews.filter((_, index) => index !== BROKEN);

const REVIEW_FIELDS = [
  ...['id', 'recommended', 'comment', 'city', 'state', 'date', 'response'].map((name) => [name]),
  ...['responder', 'date', 'text'].map((name) => ['response', name]),
];
const ENVELOPE_FIELDS = [
  ...['summary', 'counts', 'nextCursor', 'previousCursor'].map((name) => [name]),
  ...['providerId', 'recommended', 'notRecommended'].map((name) => ['summary', name]),
  ...['filtered', 'total'].map((name) => ['counts', name]),
];

interface Shown {
  readonly state: ReviewsStore['state'];
  readonly drift: readonly string[];
}

/** What members see of an answer over HTTP, and the drift reported to the host. */
async function members(t: TestContext): Promise<(answer: unknown) => Promise<Shown>> {
  withoutWaits(t);
  let body: unknown;
  const {api} = await startService(t, (response) => sendJson(response, body));
  const client = new HttpReviewsClient({api});
  return (answer) => {
    body = answer;
    const facts: ReviewsFact[] = [];
    return new Promise((resolve) => {
      const onFact = (fact: ReviewsFact) => {
        facts.push(fact);
        if (fact.kind === 'drift') return;
        resolve({state: store.state, drift: facts.flatMap((each) => (each.kind === 'drift' ? each.field : []))});
      };
      const store = new ReviewsStore({providerId: 'p1', client, onFact});
      store.start();
    });
  };
}

describe('a service that breaks the contract', () => {
  for (const field of REVIEW_FIELDS) {
    it(`in ${field.join('.')} of one review still has its good reviews shown`, async (t) => {
      const shown = await members(t);
      for (const mutation of MUTATIONS) {
        const broken = mutation.of(PAGE.reviews[BROKEN], field) as Review;
        const bad = !ReviewSchema.safeParse(broken).success;
        const {state, drift} = await shown({...PAGE, reviews: PAGE.reviews.with(BROKEN, broken)});
        const reviews = state.reviews!;
        assert.equal(state.failure, undefined, mutation.name);
        // A good review with another's id counts as a duplicate of it.
        const twice = !bad && GOOD.some(({id}) => id === broken.id);
        assert.equal(reviews.length, twice ? 4 : 5, mutation.name);
        assert.deepEqual(
          reviews.filter((review) => GOOD.some(({id}) => id === review.id)),
          GOOD,
          mutation.name,
        );
        assert.deepEqual(reviews.filter(isUnreadable).length, bad ? 1 : 0, mutation.name);
        assert.equal(drift.length, bad ? 1 : 0, mutation.name);
        if (bad) assert.ok(drift[0]!.startsWith(`reviews.${BROKEN}`) && isUnreadable(reviews[BROKEN]!), mutation.name);
      }
    });
  }

  for (const field of ENVELOPE_FIELDS) {
    it(`in ${field.join('.')} still has all its reviews shown`, async (t) => {
      const shown = await members(t);
      for (const mutation of MUTATIONS) {
        const broken = mutation.of(PAGE, field);
        const {state, drift} = await shown(broken);
        assert.deepEqual(state.reviews, PAGE.reviews, mutation.name);
        assert.equal(state.failure, undefined, mutation.name);
        const isOwn = ReviewsPage.safeParse(broken).data?.summary.providerId === PAGE.summary.providerId;
        assert.equal(drift.length, isOwn ? 0 : 1, mutation.name);
      }
    });
  }

  it('with something other than a review in the list still has the others shown', async (t) => {
    const shown = await members(t);
    for (const value of REPLACEMENTS) {
      const {state, drift} = await shown({...PAGE, reviews: PAGE.reviews.with(BROKEN, value as Review)});
      assert.deepEqual(
        state.reviews!.filter((_, index) => index !== BROKEN),
        GOOD,
      );
      assert.equal(drift.length, 1);
    }
  });

  it('in every field at once still has a place shown for each review', async (t) => {
    const shown = await members(t);
    const {state, drift} = await shown({
      ...PAGE,
      summary: 1,
      counts: 'x',
      nextCursor: {},
      previousCursor: 0,
      reviews: PAGE.reviews.map(({id}) => ({id})),
    });
    assert.deepEqual(state.reviews!.map(isUnreadable), [true, true, true, true, true]);
    assert.equal(drift.length, 9);
  });

  it('without a list of reviews is reported as a failure', async (t) => {
    const shown = await members(t);
    for (const value of REPLACEMENTS.filter((each) => !Array.isArray(each))) {
      const {state} = await shown({...PAGE, reviews: value});
      assert.deepEqual(state.failure, {during: 'first', code: 'unreadable-answer', status: 200});
    }
  });

  it('only with additional fields has everything shown', async (t) => {
    const shown = await members(t);
    for (const name of EXTRA_FIELDS.filter((each) => each !== 'reviews')) {
      for (const value of [null, 'x', {deep: [1]}]) {
        const {state, drift} = await shown({
          ...(withExtra(PAGE, name, value) as Page),
          reviews: PAGE.reviews.map((review) => withExtra(review, name, value)),
        });
        assert.deepEqual(state.reviews!.map(isUnreadable), [false, false, false, false, false], name);
        assert.deepEqual([drift, state.summary], [[], PAGE.summary], name);
      }
    }
  });
});

describe('a service that breaks a summary among many', () => {
  it('still has the other providers rated', async (t) => {
    let body: unknown;
    const {api} = await startService(t, (response) => sendJson(response, body));
    const client = new HttpReviewsClient({api});
    const asked = ['p1', 'p2'];
    const good = {providerId: 'p2', recommended: 9, notRecommended: 1};
    for (const field of ['providerId', 'recommended', 'notRecommended']) {
      for (const mutation of MUTATIONS) {
        const broken = mutation.of(PAGE.summary, [field]) as ReviewSummary;
        body = {summaries: [broken, good]};
        const summaries = await client.summaries(asked);
        const isUsable = SummarySchema.safeParse(broken).success && asked.includes(broken.providerId);
        const expected = isUsable ? [broken, good] : [good];
        assert.deepEqual([...summaries.values()], expected, `${field} ${mutation.name}`);
      }
    }
  });
});
