import assert from 'node:assert/strict';
import {it} from 'node:test';
import {Seal} from '../../demo/server/shared/seal.js';
import {ReviewSummaries, ReviewSummary} from '../../src/api/reviews/schemas.js';
import {BATCH_LIMIT, PAGE_SIZE, reviewPath, reviewsPath, SEARCH_HEADER, SUMMARIES_PATH, summaryPath} from '../../src/api/shared/routes.js';
import type {ReviewSummary as Summary} from '../../src/domain/review.js';
import {onEachDatabase} from './databases.js';
import {type App, appOn, assertProblem, getPage, getPageHolding} from './requests.js';
import {aReview, expectedList, newId, storeProvider} from './stored-reviews.js';

const CANARY = 'canary-9f3e';

async function summaries(app: App, ids: readonly string[]): Promise<Summary[]> {
  const response = await app.request(`/${SUMMARIES_PATH}?${new URLSearchParams(ids.map((id) => ['providerId', id]))}`);
  assert.equal(response.status, 200);
  return ReviewSummaries.parse(await response.json()).summaries;
}

async function textAt(app: App, address: string): Promise<string> {
  const response = await app.request(address);
  assert.equal(response.status, 200);
  return response.text();
}

onEachDatabase('The contract', (opened) => {
  it('lists reviews with a comment and counts those without one only in the summary', async () => {
    const stored = [
      aReview({date: '2025-01-02', published: 'Thank you.'}),
      aReview({date: '2025-01-03', comment: null}),
      aReview({date: '2025-01-04', recommended: false, comment: null}),
      aReview({date: '2025-01-05', recommended: false}),
    ];
    const providerId = await storeProvider(opened.owner, stored);
    assert.deepEqual(await getPage(appOn(opened), providerId), {
      summary: {providerId, recommended: 2, notRecommended: 2},
      counts: {filtered: 2, total: 2, recommended: 1, notRecommended: 1, withResponse: 1},
      reviews: expectedList(stored, {}),
      nextCursor: null,
      previousCursor: null,
      nonce: null,
    });
  });

  it('answers for a provider without reviews', async () => {
    const providerId = await storeProvider(opened.owner);
    const {summary, reviews, counts} = await getPage(appOn(opened), providerId);
    assert.deepEqual([summary, reviews], [{providerId, recommended: 0, notRecommended: 0}, []]);
    assert.deepEqual(counts, {filtered: 0, total: 0, recommended: 0, notRecommended: 0, withResponse: 0});
  });

  it(`puts ${PAGE_SIZE} reviews on a page unless another number is requested`, async () => {
    const providerId = await storeProvider(
      opened.owner,
      Array.from({length: PAGE_SIZE + 1}, () => aReview()),
    );
    const app = appOn(opened);
    assert.equal((await getPage(app, providerId)).reviews.length, PAGE_SIZE);
    assert.equal((await getPage(app, providerId, {}, {limit: 100})).reviews.length, PAGE_SIZE + 1);
  });

  it('never shows or counts what is not published', async () => {
    const hidden = [
      aReview({comment: `${CANARY} suppressed`, status: 'suppressed', published: `${CANARY} response`}),
      aReview({comment: `${CANARY} removed`, status: 'removed', published: `${CANARY} response`}),
    ];
    const shown = aReview({comment: 'Shown.', pending: `${CANARY} pending`});
    const edited = aReview({comment: 'Shown too.', published: 'The old text stays.', pending: `${CANARY} edited`});
    const providerId = await storeProvider(opened.owner, [...hidden, shown, edited]);
    const app = appOn(opened);
    const answers = await Promise.all([
      getPage(app, providerId),
      getPage(app, providerId, {sort: 'oldest'}),
      getPage(app, providerId, {search: CANARY}),
      getPage(app, providerId, {withResponse: true}),
      getPageHolding(app, providerId, shown.id),
      textAt(app, `/${summaryPath(providerId)}`),
      summaries(app, [providerId]),
      textAt(app, `/directory/${providerId}?tab=reviews`),
    ]);
    assert.ok(!JSON.stringify(answers).includes(CANARY));
    const [all, , searched, answered] = answers;
    assert.deepEqual([all.summary.recommended, all.counts.total, searched.counts.filtered], [2, 2, 0]);
    assert.deepEqual(
      answered.reviews.map(({response}) => response?.text),
      ['The old text stays.'],
    );
    for (const {id} of hidden) await assertProblem(await app.request(`/${reviewPath(providerId, id)}`), 404, 'review-not-found');
  });

  it("does not return a provider's review under another provider", async () => {
    const review = aReview();
    await storeProvider(opened.owner, [review]);
    const other = await storeProvider(opened.owner, [aReview()]);
    await assertProblem(await appOn(opened).request(`/${reviewPath(other, review.id)}`), 404, 'review-not-found');
  });

  it('returns each existing provider’s summary once', async () => {
    const [first, second] = [await storeProvider(opened.owner, [aReview(), aReview({comment: null})]), await storeProvider(opened.owner)];
    const found = await summaries(appOn(opened), [first, second, first, newId('p'), 'nobody']);
    assert.deepEqual(
      new Map(found.map((summary) => [summary.providerId, summary.recommended])),
      new Map([
        [first, 2],
        [second, 0],
      ]),
    );
    assert.equal(found.length, 2);
    assert.deepEqual(await summaries(appOn(opened), [newId('p')]), []);
  });

  it('returns one summary', async () => {
    const providerId = await storeProvider(opened.owner, [aReview({recommended: false})]);
    const response = await appOn(opened).request(`/${summaryPath(providerId)}`);
    assert.deepEqual(ReviewSummary.parse(await response.json()), {providerId, recommended: 0, notRecommended: 1});
  });

  it('returns 404 for an unknown provider', async () => {
    const app = appOn(opened);
    const ids = [newId('p'), 'x'.repeat(65), 'a b', "'; drop table reviews; --", '%00', '😊'];
    for (const id of ids) {
      for (const path of [reviewsPath(id), summaryPath(id), reviewPath(id, newId('r'))]) {
        await assertProblem(await app.request(`/${path}`), 404, 'provider-not-found');
      }
    }
  });

  it('refuses parameters outside the contract and explains why, without echoing them', async () => {
    const app = appOn(opened);
    const path = `/${reviewsPath(await storeProvider(opened.owner))}`;
    const bad: [query: string, detail: RegExp][] = [
      [`?sort=${CANARY}`, /^sort: must be "newest" or "oldest"\.$/],
      [`?recommended=${CANARY}`, /^recommended: must be "true" or "false"\.$/],
      ['?withResponse=1', /^withResponse: /],
      ['?limit=0', /^limit: must be at least 1\.$/],
      ['?limit=101', /^limit: must be at most 100\.$/],
      ['?limit=', /^limit: /],
      ['?limit=1.5', /^limit: must be a whole number\.$/],
      [`?limit=${CANARY}`, /^limit: must be a number\.$/],
      ['?sort=newest&sort=oldest', /^sort: must be given only once\.$/],
      [`?cursor=${'x'.repeat(600)}`, /^cursor: must be at most 512 characters\.$/],
      [`?cursor=`, /^cursor: must be at least 1 characters?\.$/],
    ];
    for (const [query, detail] of bad) {
      const problem = await assertProblem(await app.request(path + query), 400, 'invalid-request');
      assert.match(problem.detail!, detail);
      assert.ok(!JSON.stringify(problem).includes(CANARY));
    }
    assert.equal((await app.request(`${path}?somethingNew=1&sort=oldest`)).status, 200);
  });

  it('refuses search texts outside the contract', async () => {
    const app = appOn(opened);
    const path = `/${reviewsPath(await storeProvider(opened.owner))}`;
    const headers = [
      '%',
      '%ff',
      '%C3',
      'x'.repeat(101),
      encodeURIComponent('é'.repeat(101)),
      'caf\u00e9',
      '%00',
      'a%1Bb',
      'a%7F',
      '%C2%85x',
      '%ED%A0%80',
      '',
    ];
    for (const header of headers) {
      const problem = await assertProblem(
        await app.request(`${path}?nonce=1`, {headers: {[SEARCH_HEADER]: header}}),
        400,
        'invalid-request',
      );
      assert.match(problem.detail!, new RegExp(`^${SEARCH_HEADER}: `));
    }
    assert.equal((await app.request(`${path}?nonce=1`, {headers: {[SEARCH_HEADER]: encodeURIComponent('é'.repeat(100))}})).status, 200);
  });

  it('refuses every cursor that it did not create', async () => {
    const app = appOn(opened);
    const providerId = await storeProvider(opened.owner, [aReview({date: '2025-01-01'}), aReview({date: '2025-01-02'})]);
    const cursor = (await getPage(app, providerId, {}, {limit: 1})).nextCursor!;
    const other = (position: number) => (cursor[position] === 'A' ? 'B' : 'A');
    const damaged = [...cursor].map((_, position) => cursor.slice(0, position) + other(position) + cursor.slice(position + 1));
    const plain = Buffer.from(cursor, 'base64url').toString();
    const forged = [plain, plain.replace('2025-01-02', '2025-02-30'), plain.replace('after', 'beside'), '{}', ''].map((text) =>
      Buffer.from(text).toString('base64url'),
    );
    // Sealed with another key, as anyone who reads this code could do, and with days that are not in the calendar.
    const others = ['2025-01-02', '0000-01-01', '2025-02-30'].map((day) =>
      new Seal('another key').sealed({nextCursor: plain.replace('2025-01-02', day).replace(/\.[^.]*$/, '')}),
    );
    const garbage = [
      'x',
      '%00',
      '-',
      'null',
      `${cursor}=`,
      `${cursor}A`,
      cursor.slice(0, -1),
      ...forged.slice(1).filter(Boolean),
      plain,
      ...others.map(({nextCursor}) => nextCursor),
    ];
    for (const text of [...damaged, ...garbage]) {
      const response = await app.request(`/${reviewsPath(providerId)}?${new URLSearchParams({cursor: text})}`);
      await assertProblem(response, 400, 'invalid-cursor');
    }
    const withCursor = await app.request(`/${reviewPath(providerId, newId('r'))}?${new URLSearchParams({cursor})}`);
    await assertProblem(withCursor, 400, 'invalid-request');
  });

  it('refuses a cursor with a day that PostgreSQL does not have, even if it is sealed', async () => {
    const {nextCursor} = new Seal('tests').sealed({nextCursor: '1.after.0000-01-01.r1'});
    const providerId = await storeProvider(opened.owner);
    await assertProblem(await appOn(opened).request(`/${reviewsPath(providerId)}?cursor=${nextCursor}`), 400, 'invalid-cursor');
  });

  it('creates cursors that reveal nothing about the search', async () => {
    const providerId = await storeProvider(opened.owner, [aReview({comment: CANARY}), aReview({comment: CANARY})]);
    const {nextCursor} = await getPage(appOn(opened), providerId, {search: CANARY}, {limit: 1});
    assert.ok(!Buffer.from(nextCursor!, 'base64url').toString().includes(CANARY));
  });

  it(`accepts 1 to ${BATCH_LIMIT} provider ids in a batch`, async () => {
    const app = appOn(opened);
    const address = (count: number) =>
      `/${SUMMARIES_PATH}?${new URLSearchParams(Array.from({length: count}, () => ['providerId', newId('p')]))}`;
    assert.equal((await app.request(address(BATCH_LIMIT))).status, 200);
    for (const bad of [address(BATCH_LIMIT + 1), address(0), `${address(1)}&providerId=a%20b`]) {
      await assertProblem(await app.request(bad), 400, 'invalid-request');
    }
  });
});
