import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {HttpNewReviews, readNewReviews} from '../../../src/api/practice/new-reviews.js';
import {NewReviews} from '../../../src/api/practice/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {sendJson, sendProblem, startService} from '../shared/loopback-service.js';
import {anyMutation, EXTRA_FIELDS, MUTATIONS, REPLACEMENTS, withExtra} from '../shared/mutations.js';

const PRACTICE = {practiceId: 'pr_1', name: 'Harbor Family Medicine', newReviews: 3, needsResponse: 5};
const NEWS = {practices: [PRACTICE, {...PRACTICE, practiceId: 'pr_2'}], since: '2026-10-23'};
const FIELDS = Object.keys(PRACTICE).map((field) => [field]);
const {practices, since} = NewReviews.shape;
const practice = practices.def.element;

/** The parts of a response that the schemas accept, item by item. */
function readBySchemas(answer: unknown): unknown {
  const parts = (typeof answer === 'object' && answer ? answer : {}) as {practices?: unknown; since?: unknown};
  if (!Array.isArray(parts.practices) || !since.safeParse(parts.since).success) return 'unreadable-answer';
  const ids = new Set<string>();
  const readable = parts.practices.filter((each) => {
    const {success, data} = practice.safeParse(each);
    return success && !ids.has(data.practiceId) && ids.add(data.practiceId);
  });
  return parts.practices.length && !readable.length ? 'unreadable-answer' : {practices: readable, since: parts.since};
}

function read(answer: unknown): unknown {
  try {
    const {drift, ...news} = readNewReviews(answer);
    assert.equal(drift.length, (answer as typeof NEWS).practices.length - news.practices.length);
    return news;
  } catch (error) {
    assert.ok(error instanceof ReviewsError);
    return error.code;
  }
}

const assertSame = (answer: unknown) => assert.deepEqual(read(answer), readBySchemas(answer), JSON.stringify(answer));

describe('reading the counts of new reviews', () => {
  it('keeps a valid response, with unknown fields', () => {
    assert.deepEqual(readNewReviews(NEWS), {...NEWS, drift: []});
    assert.deepEqual(readNewReviews({...NEWS, practices: []}), {...NEWS, practices: [], drift: []});
    for (const name of EXTRA_FIELDS)
      assert.equal(readNewReviews({...NEWS, practices: [withExtra(PRACTICE, name, 'x')]}).practices.length, 1);
  });

  it('names the invalid field of each skipped practice', () => {
    const {practices, drift} = readNewReviews({...NEWS, practices: [{...PRACTICE, newReviews: -1}, PRACTICE, null]});
    assert.deepEqual([practices, drift], [[PRACTICE], ['practices.0.newReviews', 'practices.2']]);
  });

  it('skips exactly the practices that the schema rejects', () => {
    for (const field of FIELDS) {
      for (const {of} of MUTATIONS) assertSame({...NEWS, practices: [PRACTICE, of(PRACTICE, field)]});
    }
    for (const value of REPLACEMENTS) assertSame({...NEWS, practices: [value, PRACTICE]});
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...FIELDS), anyMutation), {maxLength: 6}), (broken) =>
        assertSame({...NEWS, practices: broken.map(([field, {of}]) => of(PRACTICE, field))}),
      ),
      {numRuns: 300},
    );
  });

  it('rejects a response without a list or a day, or without any readable entry', () => {
    for (const {of} of MUTATIONS) {
      assertSame(of(NEWS, ['since']));
      assertSame(of(NEWS, ['practices']));
    }
    for (const value of [...REPLACEMENTS, undefined]) assertSame(value);
    assert.equal(read({...NEWS, practices: [{}]}), 'unreadable-answer');
  });
});

describe('the client of the panel', () => {
  it('requests one URL, with the token', async (t) => {
    const {api, heard} = await startService(t, (response) => sendJson(response, NEWS));
    assert.deepEqual(await new HttpNewReviews({api, getToken: () => 'token-1'}).newReviews(), {...NEWS, drift: []});
    assert.deepEqual(
      heard.map(({url, headers}) => [url, headers.authorization]),
      [['/v1/new-reviews', 'Bearer token-1']],
    );
  });

  it("rejects with the service's problem code", async (t) => {
    const {api} = await startService(t, (response) => sendProblem(response, 403, 'insufficient-scope'));
    await assert.rejects(new HttpNewReviews({api}).newReviews(), {code: 'insufficient-scope', status: 403});
  });
});
