import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isUnreadable} from '../../../src/api/reviews/client.js';
import {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {PAGE_SIZE} from '../../../src/api/shared/routes.js';
import type {Review} from '../../../src/domain/review.js';
import {buildReviews, InMemoryReviewsClient} from '../../../src/testing/index.js';
import {anyQuery, listedBy, someReviews} from '../query-model.js';

const pageSize = fc.integer({min: 1, max: 5});

describe('paging by cursor', () => {
  it('returns every matching review once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(someReviews, anyQuery, pageSize, async (reviews, query, size) => {
        const client = new InMemoryReviewsClient({p1: reviews}, {pageSize: size});
        const walked: unknown[] = [];
        let cursor: string | undefined;
        do {
          const page = await client.reviews('p1', query, {cursor});
          assert.ok(page.reviews.length <= size);
          walked.push(...page.reviews);
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        assert.deepEqual(walked, listedBy(query, reviews));
      }),
    );
  });

  it('returns the same reviews backward from any review', async () => {
    await fc.assert(
      fc.asyncProperty(someReviews, anyQuery, pageSize, fc.nat(), async (reviews, query, size, place) => {
        const list = listedBy(query, reviews);
        fc.pre(list.length > 0);
        const linked = list[place % list.length]!;
        const client = new InMemoryReviewsClient({p1: reviews}, {pageSize: size});
        let page = await client.pageHolding('p1', linked.id, query);
        assert.ok(page.reviews.some(({id}) => id === linked.id));
        const walked = [...page.reviews];
        while (page.previousCursor) walked.unshift(...(page = await client.reviews('p1', query, {cursor: page.previousCursor})).reviews);
        assert.deepEqual(walked, list.slice(0, walked.length));
      }),
    );
  });

  it('returns valid pages with the list’s counts', async () => {
    await fc.assert(
      fc.asyncProperty(someReviews, anyQuery, pageSize, async (reviews, query, size) => {
        const {drift, ...page} = await new InMemoryReviewsClient({p1: reviews}, {pageSize: size}).reviews('p1', query);
        assert.deepEqual(drift, []);
        assert.deepEqual(ReviewsPage.parse(page), page);
        assert.deepEqual(page.counts, {
          filtered: listedBy(query, reviews).length,
          total: reviews.length,
          recommended: listedBy({recommended: true}, reviews).length,
          notRecommended: listedBy({recommended: false}, reviews).length,
          withResponse: listedBy({withResponse: true}, reviews).length,
        });
        assert.equal(page.previousCursor, null);
      }),
    );
  });

  it("returns the contract's number of reviews per page", async () => {
    const {reviews} = await new InMemoryReviewsClient({p1: buildReviews(100)}).reviews('p1', {});
    assert.equal(reviews.length, PAGE_SIZE);
  });
});

describe('filters', () => {
  it('combine: the result is the intersection of each filter’s result', async () => {
    await fc.assert(
      fc.asyncProperty(someReviews, anyQuery, async (reviews, query) => {
        const client = new InMemoryReviewsClient({p1: reviews});
        const ids = async (part: typeof query) => (await client.reviews('p1', {...part, sort: query.sort})).reviews.map(({id}) => id);
        const {recommended, withResponse, search} = query;
        const [all, byAnswer, byResponse, bySearch, together] = await Promise.all(
          [{}, {recommended}, {withResponse}, {search}, query].map(ids),
        );
        assert.deepEqual(
          together,
          all!.filter((id) => [byAnswer, byResponse, bySearch].every((some) => some!.includes(id))),
        );
      }),
    );
  });
});

describe('summaries', () => {
  it('count every verified review, with and without a comment', async () => {
    const client = new InMemoryReviewsClient({
      p1: {reviews: buildReviews(8), withoutComment: {recommended: 20, notRecommended: 2}},
      p2: [],
    });
    assert.deepEqual(await client.summary('p1'), {providerId: 'p1', recommended: 26, notRecommended: 4});
    assert.deepEqual((await client.reviews('p1', {recommended: true})).summary, await client.summary('p1'));
    assert.deepEqual(
      await client.summaries(['p1', 'nobody', 'p2']),
      new Map([
        ['p1', await client.summary('p1')],
        ['p2', {providerId: 'p2', recommended: 0, notRecommended: 0}],
      ]),
    );
  });
});

describe('withheld comments', () => {
  const withheld = [
    {recommended: false, reason: 'privacy'},
    {recommended: true, reason: 'language'},
    {recommended: false, reason: 'language'},
  ] as const;

  it('keep their votes, and are counted by reason', async () => {
    const client = new InMemoryReviewsClient({p1: {reviews: buildReviews(8), withheld}, p2: buildReviews(8)});
    const [with_, without] = await Promise.all([client.reviews('p1', {}), client.reviews('p2', {})]);
    assert.equal(with_.summary!.recommended, without.summary!.recommended + 1);
    assert.equal(with_.summary!.notRecommended, without.summary!.notRecommended + 2);
    assert.deepEqual(with_.counts!.withheld, {privacy: 1, language: 2, inaccurate: 0, votesCount: true});
    assert.equal(without.counts!.withheld, undefined);
    assert.deepEqual((await client.reviews('p1', {recommended: false})).counts!.withheld, with_.counts!.withheld);
  });

  it('lose their votes in a plan that leaves them out', async () => {
    const client = new InMemoryReviewsClient({p1: {reviews: [], withheld, withheldVotes: 'leave-out'}});
    const {summary, counts} = await client.reviews('p1', {});
    assert.deepEqual([summary!.recommended, summary!.notRecommended, counts!.withheld!.votesCount], [0, 0, false]);
  });
});

describe('failures', () => {
  const client = () => new InMemoryReviewsClient({p1: buildReviews(3)});
  const calls = (each: InMemoryReviewsClient, signal?: AbortSignal) => {
    const options = signal ? {signal} : {};
    return [
      each.reviews('p1', {}, options),
      each.pageHolding('p1', 'r1', {}, options),
      each.summary('p1', options),
      each.summaries(['p1'], options),
    ];
  };
  const reasons = async (all: Promise<unknown>[]) =>
    (await Promise.allSettled(all)).map((each) => (each.status === 'rejected' ? (each.reason as unknown) : 'answered'));

  it('have the codes of the contract', async () => {
    const code = (expected: string) => (error: unknown) => error instanceof ReviewsError && error.code === expected && error.status === 404;
    await assert.rejects(client().reviews('nobody', {}), code('provider-not-found'));
    await assert.rejects(client().summary('nobody'), code('provider-not-found'));
    await assert.rejects(client().pageHolding('p1', 'r9', {}), code('review-not-found'));
    await assert.rejects(client().pageHolding('p1', 'r1', {recommended: false}), code('review-not-found'));
  });

  it('can be switched on and off', async () => {
    const each = client();
    each.failWith = new ReviewsError('service-unavailable', 503);
    assert.deepEqual(await reasons(calls(each)), Array(4).fill(each.failWith));
    each.failWith = undefined;
    assert.deepEqual(await reasons(calls(each)), Array(4).fill('answered'));
    assert.deepEqual(each.calls.slice(4), ['reviews', 'pageHolding', 'summary', 'summaries']);
  });

  it('reject with the signal’s reason, whether it is aborted before the call or during it', async () => {
    const reason = new Error('no longer wanted');
    for (const delay of [0, 1, Infinity]) {
      const each = client();
      each.delay = delay;
      assert.deepEqual(await reasons(calls(each, AbortSignal.abort(reason))), Array(4).fill(reason), `delay ${delay}`);
    }
    const each = client();
    each.delay = Infinity;
    const controller = new AbortController();
    const pending = reasons(calls(each, controller.signal));
    controller.abort(reason);
    assert.deepEqual(await pending, Array(4).fill(reason));
  });

  it('of the contract can be simulated by changing a page', async () => {
    const each = client();
    each.garble = (page) => ({...page, reviews: [null, ...(page.reviews as Review[])]});
    assert.deepEqual((await each.reviews('p1', {})).reviews.map(isUnreadable), [true, false, false, false]);
    each.garble = () => ({});
    await assert.rejects(each.reviews('p1', {}), (error) => error instanceof ReviewsError && error.code === 'unreadable-answer');
    each.garble = () => null;
    await assert.rejects(each.reviews('p1', {}), (error) => error instanceof ReviewsError && error.code === 'unreadable-answer');
  });
});
