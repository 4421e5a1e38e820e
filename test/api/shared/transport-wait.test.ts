import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import fc from 'fast-check';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {Transport} from '../../../src/api/shared/transport.js';

const NOW = Date.UTC(2026, 0, 5, 12);

interface Clock {
  /** The requested waits in milliseconds. */
  readonly waits: number[];
  readonly attempts: () => number;
}

/** An unavailable service with a `Retry-After`, and a clock that skips all waits. */
function outOfOrder(t: TestContext, retryAfter: string | null, luck: number): Clock {
  const waits: number[] = [];
  t.mock.reset();
  t.mock.timers.enable({apis: ['Date'], now: NOW});
  t.mock.method(Math, 'random', () => luck);
  t.mock.method(globalThis, 'setTimeout', (done: () => void, wait: number) => {
    waits.push(wait);
    queueMicrotask(done);
  });
  const fetched = t.mock.method(globalThis, 'fetch', () =>
    Promise.resolve(new Response('{}', {status: 503, headers: retryAfter === null ? {} : {'Retry-After': retryAfter}})),
  );
  return {waits, attempts: () => fetched.mock.callCount()};
}

async function waitsOf(t: TestContext, retryAfter: string | null, luck = 0): Promise<{waits: number[]; attempts: number}> {
  const {waits, attempts} = outOfOrder(t, retryAfter, luck);
  await assert.rejects(new Transport({api: 'http://service.test'}).send('v1/x'), ReviewsError);
  const result = {waits, attempts: attempts()};
  t.mock.reset();
  t.mock.timers.reset();
  return result;
}

const inSeconds = (seconds: number) => new Date(NOW + seconds * 1000).toUTCString();

describe('the wait between attempts', () => {
  it('is random between 0 and a cap that doubles', async (t) => {
    assert.deepEqual(await waitsOf(t, null, 0), {waits: [0, 0], attempts: 3});
    assert.deepEqual(await waitsOf(t, null, 0.5), {waits: [400, 800], attempts: 3});
    const {waits} = await waitsOf(t, null, 1 - Number.EPSILON);
    assert.ok(waits[0]! < 800 && waits[0]! > 799 && waits[1]! < 1600 && waits[1]! > 1599, String(waits));
  });

  it('is at least the number of seconds in Retry-After', async (t) => {
    assert.deepEqual(await waitsOf(t, '2'), {waits: [2000, 2000], attempts: 3});
    assert.deepEqual(await waitsOf(t, '30'), {waits: [30_000, 30_000], attempts: 3});
    assert.deepEqual(await waitsOf(t, '1', 0.9), {waits: [1000, 1440], attempts: 3});
  });

  it('lasts at least until the date in Retry-After', async (t) => {
    assert.deepEqual(await waitsOf(t, inSeconds(5)), {waits: [5000, 5000], attempts: 3});
    assert.deepEqual(await waitsOf(t, inSeconds(-60)), {waits: [0, 0], attempts: 3});
  });

  it('does not happen if Retry-After is too long for a person to wait', async (t) => {
    for (const retryAfter of ['31', '86400', '9'.repeat(400), inSeconds(31), inSeconds(1e6)]) {
      assert.deepEqual(await waitsOf(t, retryAfter), {waits: [], attempts: 1}, retryAfter.slice(0, 40));
    }
  });

  it('ignores a Retry-After that is neither a number nor a date', async (t) => {
    for (const retryAfter of ['', 'soon', '-5', '1e3', '2.5.1', 'Infinity']) {
      assert.deepEqual(await waitsOf(t, retryAfter), {waits: [0, 0], attempts: 3}, retryAfter);
    }
  });

  it('is bounded for any Retry-After', async (t) => {
    const anything = fc.oneof(
      fc.stringMatching(/^[\x20-\x7e]{0,40}$/),
      fc.nat().map(String),
      fc.integer({min: -100, max: 100}).map(inSeconds),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.double({min: 0, max: 0.999, noNaN: true}), async (retryAfter, luck) => {
        const {waits, attempts} = await waitsOf(t, retryAfter, luck);
        assert.ok(attempts <= 3 && waits.length === attempts - 1);
        for (const wait of waits) assert.ok(wait >= 0 && wait <= 30_000, `${wait}`);
      }),
    );
  });
});
