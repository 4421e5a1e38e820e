import assert from 'node:assert/strict';
import {it} from 'node:test';
import fc from 'fast-check';
import {reviewPath} from '../../src/api/shared/routes.js';
import type {Review} from '../../src/domain/review.js';
import type {ReviewQuery} from '../../src/domain/review-query.js';
import {onEachDatabase} from './databases.js';
import {type App, appOn, assertProblem, getPage, getPageHolding, listRequest} from './requests.js';
import {aReview, asNew, expectedList, type StoredReview, storeProvider, storeReviews} from './stored-reviews.js';

const WORDS = [
  'Señora',
  'senora',
  'ΚΑΛΟΣ',
  'straße',
  'Straße',
  'İstanbul',
  'wait',
  'WAIT',
  'a  b',
  'a\nb',
  '100%',
  '_',
  '\\',
  '😊',
  '👩‍⚕️',
  'ﬁne',
  'fine',
];
const comment = fc.array(fc.constantFrom(...WORDS), {minLength: 1, maxLength: 4}).map((words) => words.join(' '));

const storedReview: fc.Arbitrary<StoredReview> = fc.record({
  // Ids in both letter cases reveal a sort order that is not by bytes. Dots and colons are in FHIR's ids and in URNs.
  id: fc.stringMatching(/^[aAbB_.:-]{6}$/),
  recommended: fc.boolean(),
  comment: fc.option(comment, {freq: 5}),
  date: fc.constantFrom('2019-04-01', '2024-02-29', '2024-03-01', '2025-12-31'),
  status: fc.constantFrom('published', 'published', 'published', 'suppressed', 'removed'),
  published: fc.option(fc.constant('Thank you.'), {nil: undefined}),
  pending: fc.option(fc.constant('Still being read.'), {nil: undefined}),
});

const reviewQuery: fc.Arbitrary<ReviewQuery> = fc.record({
  sort: fc.constantFrom(undefined, 'newest' as const, 'oldest' as const),
  recommended: fc.constantFrom(undefined, true, false),
  withResponse: fc.constantFrom(undefined, true, false),
  search: fc.oneof(
    {arbitrary: fc.constant(undefined), weight: 2},
    {arbitrary: fc.constantFrom(...WORDS, ' ', 'nobody wrote this', 'IT', 'o'), weight: 3},
  ),
});

/** All pages from a cursor on, following `nextCursor` or `previousCursor`. */
async function walk(
  app: App,
  providerId: string,
  query: ReviewQuery,
  limit: number,
  from: string | undefined,
  towards: 'nextCursor' | 'previousCursor',
) {
  const pages: Review[][] = [];
  let cursor: string | null | undefined = from;
  let last: string | null;
  do {
    const page = await getPage(app, providerId, query, {limit, cursor: cursor ?? undefined});
    pages.push(page.reviews);
    last = page.previousCursor;
    cursor = page[towards];
    assert.ok(pages.length <= 60, 'the pages never end');
  } while (cursor);
  return {pages, last};
}

onEachDatabase('Paging', (opened) => {
  it('returns exactly the filtered list, forward and back, for any reviews and any query', async () => {
    const app = appOn(opened);
    await fc.assert(
      fc.asyncProperty(fc.array(storedReview, {maxLength: 18}), reviewQuery, fc.integer({min: 1, max: 7}), async (drawn, query, limit) => {
        const stored = asNew(drawn);
        const providerId = await storeProvider(opened.owner, stored);
        const expected = expectedList(stored, query);
        const {pages, last} = await walk(app, providerId, query, limit, undefined, 'nextCursor');
        assert.deepEqual(pages.flat(), expected);
        if (last) {
          const back = await walk(app, providerId, query, limit, last, 'previousCursor');
          assert.deepEqual(back.pages.reverse().flat(), expected.slice(0, expected.length - pages.at(-1)!.length));
        } else {
          assert.equal(pages.length, 1);
        }
        const {counts, summary} = await getPage(app, providerId, query, {limit});
        const published = stored.filter(({status}) => status === 'published');
        assert.deepEqual(counts, {
          filtered: expected.length,
          total: expectedList(stored, {}).length,
          recommended: expectedList(stored, {recommended: true}).length,
          notRecommended: expectedList(stored, {recommended: false}).length,
          withResponse: expectedList(stored, {withResponse: true}).length,
        });
        assert.equal(summary.recommended, published.filter(({recommended}) => recommended).length);
        assert.equal(summary.notRecommended, published.filter(({recommended}) => !recommended).length);
      }),
      {numRuns: 80},
    );
  });

  it('returns the page that holds a review, aligned with the pages read from the start', async () => {
    const app = appOn(opened);
    await fc.assert(
      fc.asyncProperty(
        fc.array(storedReview, {minLength: 1, maxLength: 9}),
        reviewQuery,
        fc.integer({min: 1, max: 4}),
        async (drawn, query, limit) => {
          const stored = asNew(drawn);
          const providerId = await storeProvider(opened.owner, stored);
          const {pages} = await walk(app, providerId, query, limit, undefined, 'nextCursor');
          for (const {id} of stored) {
            const held = pages.findIndex((page) => page.some((review) => review.id === id));
            if (held < 0) {
              await assertProblem(await app.request(...listRequest(reviewPath(providerId, id), query, {limit})), 404, 'review-not-found');
              continue;
            }
            const page = await getPageHolding(app, providerId, id, query, {limit});
            assert.deepEqual(page.reviews, pages[held]);
            assert.deepEqual([page.previousCursor !== null, page.nextCursor !== null], [held > 0, held < pages.length - 1]);
            if (page.nextCursor)
              assert.deepEqual((await getPage(app, providerId, query, {limit, cursor: page.nextCursor})).reviews, pages[held + 1]);
            if (page.previousCursor)
              assert.deepEqual((await getPage(app, providerId, query, {limit, cursor: page.previousCursor})).reviews, pages[held - 1]);
          }
        },
      ),
      {numRuns: 25},
    );
  });

  it('neither repeats nor skips a review while others are added and removed between pages', async () => {
    const app = appOn(opened);
    const stored = Array.from({length: 12}, (_, day) => aReview({date: `2025-03-${String(day + 10)}`}));
    const providerId = await storeProvider(opened.owner, stored);
    const expected = expectedList(stored, {});
    const first = await getPage(app, providerId, {}, {limit: 4});
    await storeReviews(opened.owner, providerId, [
      aReview({date: '2025-04-01'}),
      aReview({date: '2025-03-21'}),
      aReview({date: '2025-03-18'}),
    ]);
    const second = await getPage(app, providerId, {}, {limit: 4, cursor: first.nextCursor!});
    await storeReviews(opened.owner, providerId, [aReview({date: '2025-05-01'}), aReview({date: '2025-03-19'})]);
    const third = await getPage(app, providerId, {}, {limit: 20, cursor: second.nextCursor!});
    const given = [first, second, third].flatMap(({reviews}) => reviews.map(({id}) => id));
    assert.equal(new Set(given).size, given.length);
    assert.deepEqual(
      given.filter((id) => stored.some((review) => review.id === id)),
      expected.map(({id}) => id),
    );
    // Going back to the start also returns the reviews added in the meantime.
    assert.equal(third.nextCursor, null);
    const back = await walk(app, providerId, {}, 4, third.previousCursor!, 'previousCursor');
    assert.equal(back.pages.flat().length + third.reviews.length, 17);
  });

  it('returns to the list from an empty page after the last review', async () => {
    const app = appOn(opened);
    const providerId = await storeProvider(opened.owner, [
      aReview({date: '2025-03-01'}),
      aReview({date: '2025-03-02', recommended: false}),
    ]);
    const {nextCursor} = await getPage(app, providerId, {}, {limit: 1});
    const empty = await getPage(app, providerId, {recommended: false}, {limit: 1, cursor: nextCursor!});
    assert.deepEqual([empty.reviews, empty.nextCursor], [[], null]);
    const back = await getPage(app, providerId, {recommended: false}, {limit: 1, cursor: empty.previousCursor!});
    assert.deepEqual(
      back.reviews.map(({date}) => date),
      ['2025-03-02'],
    );
    assert.deepEqual([back.previousCursor, back.nextCursor], [null, null]);
  });
});
