import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {HttpReviewsClient} from '../../../src/api/reviews/http.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {PAGE, sendJson, sendProblem, startService, withoutWaits} from './loopback-service.js';

const reason = new Error('no longer wanted');
const isReason = (error: unknown) => error === reason;

describe('a request that is no longer wanted', () => {
  it('is not sent if it was aborted before', async (t) => {
    const {api, heard} = await startService(t);
    const client = new HttpReviewsClient({api});
    const signal = AbortSignal.abort(reason);
    await assert.rejects(client.reviews('p1', {}, {signal}), isReason);
    await assert.rejects(client.pageHolding('p1', 'r1', {}, {signal}), isReason);
    await assert.rejects(client.summary('p1', {signal}), isReason);
    await assert.rejects(client.summaries(['p1'], {signal}), isReason);
    assert.deepEqual(heard, []);
  });

  it('ends while waiting for the response, and is not retried', async (t) => {
    const controller = new AbortController();
    const {api, heard} = await startService(t, () => controller.abort(reason));
    await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}, {signal: controller.signal}), isReason);
    assert.equal(heard.length, 1);
  });

  it('ends in the middle of the response', async (t) => {
    for (const status of [200, 503]) {
      const controller = new AbortController();
      const {api, heard} = await startService(t, (response) => {
        response.writeHead(status, {'Content-Type': 'application/json', 'Content-Length': '500'});
        response.write('{"reviews": [', () => controller.abort(reason));
      });
      await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}, {signal: controller.signal}), isReason);
      assert.equal(heard.length, 1);
    }
  });

  it('ends while waiting for another attempt, and leaves no timer behind', async (t) => {
    const {api, heard} = await startService(t, (response) => sendProblem(response, 503, 'service-unavailable', {'Retry-After': '20'}));
    const controller = new AbortController();
    const waits: unknown[] = [];
    const start = globalThis.setTimeout;
    t.mock.method(globalThis, 'setTimeout', (done: () => void, wait: number, ...rest: unknown[]) => {
      const timer = start(done, wait, ...rest);
      if (wait === 20_000) {
        waits.push(timer);
        queueMicrotask(() => controller.abort(reason));
      }
      return timer;
    });
    const stopped = t.mock.method(globalThis, 'clearTimeout');
    await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}, {signal: controller.signal}), isReason);
    assert.equal(heard.length, 1);
    assert.equal(waits.length, 1);
    assert.ok(stopped.mock.calls.some(({arguments: [timer]}) => timer === waits[0]));
  });

  it('ends even while waiting for a token', async (t) => {
    const {api, heard} = await startService(t);
    const controller = new AbortController();
    const getToken = () => {
      controller.abort(reason);
      return Promise.resolve('token');
    };
    await assert.rejects(new HttpReviewsClient({api, getToken}).reviews('p1', {}, {signal: controller.signal}), isReason);
    assert.deepEqual(heard, []);
  });

  it('does not affect another one', async (t) => {
    const {api} = await startService(t);
    const client = new HttpReviewsClient({api});
    const [unwanted, wanted] = await Promise.allSettled([
      client.reviews('p1', {}, {signal: AbortSignal.abort(reason)}),
      client.reviews('p1', {}),
    ]);
    assert.deepEqual([unwanted.status, wanted.status], ['rejected', 'fulfilled']);
  });
});

describe('a slow service', () => {
  const timedOut = (error: unknown) => error instanceof ReviewsError && error.code === 'timeout' && error.status === 0;

  it('causes a timeout after three attempts of the configured duration', async (t) => {
    withoutWaits(t);
    const times = timesOf(t);
    const {api, heard} = await startService(t, () => times.end());
    await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}), timedOut);
    assert.equal(heard.length, 3);
  });

  it('also causes a timeout in the middle of a response', async (t) => {
    withoutWaits(t);
    const times = timesOf(t);
    const {api} = await startService(t, (response) => {
      response.writeHead(200, {'Content-Length': '500'}).write('{"reviews": [', () => times.end());
    });
    await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}), timedOut);
  });

  it('causes a timeout on a server too, where memory is freed meanwhile', {timeout: 60_000}, async (t) => {
    withoutWaits(t);
    setFlagsFromString('--expose-gc');
    const freeMemory = runInNewContext('gc') as () => void;
    const {api} = await startService(t, () => {
      freeMemory();
      setImmediate(freeMemory);
    });
    // With a signal of the caller's, which is joined with the time limit.
    const {signal} = new AbortController();
    await assert.rejects(new HttpReviewsClient({api, timeout: 200}).reviews('p1', {}, {signal}), timedOut);
  });

  it('gets another attempt', async (t) => {
    withoutWaits(t);
    const times = timesOf(t);
    const {api, heard} = await startService(t, (response, _, attempt) => {
      if (attempt === 1) times.end();
      else sendJson(response, PAGE);
    });
    assert.equal((await new HttpReviewsClient({api}).reviews('p1', {})).reviews.length, 3);
    assert.equal(heard.length, 2);
  });

  it('has ten seconds by default', async (t) => {
    const {given} = timesOf(t);
    const {api} = await startService(t);
    await new HttpReviewsClient({api}).reviews('p1', {});
    await new HttpReviewsClient({api, timeout: 300}).reviews('p1', {});
    assert.deepEqual(given, [10_000, 300]);
  });
});

/** The timeouts of the attempts in milliseconds. `end` lets the latest one expire. */
function timesOf(t: TestContext): {readonly given: readonly number[]; end(): void} {
  const given: number[] = [];
  let last = new AbortController();
  t.mock.method(AbortSignal, 'timeout', (milliseconds: number) => {
    given.push(milliseconds);
    last = new AbortController();
    return last.signal;
  });
  return {given, end: () => last.abort(new DOMException('The time is over.', 'TimeoutError'))};
}
