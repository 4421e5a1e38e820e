import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {HttpReviewsClient} from '../../../src/api/reviews/http.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {PAGE, sendJson, sendProblem, startService, withoutWaits} from './loopback-service.js';

const PASSING = [408, 429, 502, 503, 504];
const LASTING = [400, 401, 403, 404, 405, 409, 410, 418, 422, 500, 501, 505];

describe('an attempt that failed', () => {
  it('is retried if the failure is transient', async (t) => {
    withoutWaits(t);
    for (const status of PASSING) {
      const {api, heard} = await startService(t, (response, _, attempt) => {
        if (attempt < 3) sendProblem(response, status, 'service-unavailable');
        else sendJson(response, PAGE);
      });
      assert.equal((await new HttpReviewsClient({api}).reviews('p1', {})).reviews.length, 3);
      assert.equal(heard.length, 3, String(status));
      assert.equal(new Set(heard.map(({url}) => url)).size, 1);
    }
  });

  it('is retried at most twice', async (t) => {
    withoutWaits(t);
    for (const status of PASSING) {
      const {api, heard} = await startService(t, (response) => sendProblem(response, status, 'service-unavailable'));
      await assert.rejects(
        new HttpReviewsClient({api}).reviews('p1', {}),
        (error) => error instanceof ReviewsError && error.status === status && error.code === 'service-unavailable',
      );
      assert.equal(heard.length, 3, String(status));
    }
  });

  it('is part of the final error, because a write may have arrived before it was refused', async (t) => {
    withoutWaits(t);
    const {api} = await startService(t, (response, _, attempt) => {
      if (attempt === 1) sendProblem(response, 502, 'service-unavailable');
      else if (attempt === 2) sendProblem(response, 429, 'rate-limited');
      else sendProblem(response, 403, 'entitlement-missing');
    });
    const earlier = (error: unknown) => error instanceof ReviewsError && error.earlier!.map(({code, status}) => ({code, status}));
    await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}), (error) => {
      assert.deepEqual(earlier(error), [
        {code: 'service-unavailable', status: 502},
        {code: 'rate-limited', status: 429},
      ]);
      return error instanceof ReviewsError && error.code === 'entitlement-missing' && error.status === 403;
    });
    const refusing = await startService(t, (response) => sendProblem(response, 403, 'entitlement-missing'));
    await assert.rejects(new HttpReviewsClient({api: refusing.api}).reviews('p1', {}), (error) => {
      assert.deepEqual(earlier(error), []);
      return true;
    });
  });

  it('is not retried if the failure is permanent', async (t) => {
    withoutWaits(t);
    for (const status of LASTING) {
      const {api, heard} = await startService(t, (response) => sendProblem(response, status, 'a-code', {'Retry-After': '0'}));
      await assert.rejects(
        new HttpReviewsClient({api}).reviews('p1', {}),
        (error) => error instanceof ReviewsError && error.status === status,
      );
      assert.equal(heard.length, 1, String(status));
    }
  });

  it('is retried if the connection breaks, before or during the response', async (t) => {
    withoutWaits(t);
    const {api, heard} = await startService(t, (response, _, attempt, request) => {
      if (attempt === 1) request.socket.destroy();
      else if (attempt === 2) response.writeHead(200, {'Content-Length': '500'}).write('{"reviews": [', () => request.socket.destroy());
      else sendJson(response, PAGE);
    });
    assert.equal((await new HttpReviewsClient({api}).reviews('p1', {})).reviews.length, 3);
    assert.equal(heard.length, 3);
  });

  it('reports an unreachable service if there is no response', async (t) => {
    withoutWaits(t);
    const {api, heard} = await startService(t, (_response, _heard, _attempt, request) => request.socket.destroy());
    const unreachable = (error: unknown) => error instanceof ReviewsError && error.code === 'unreachable' && error.status === 0;
    await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}), unreachable);
    assert.equal(heard.length, 3);
  });

  it('is not retried offline', async (t) => {
    onLine(t, false);
    const {api, heard} = await startService(t, (_response, _heard, _attempt, request) => request.socket.destroy());
    await assert.rejects(
      new HttpReviewsClient({api}).reviews('p1', {}),
      (error) => error instanceof ReviewsError && error.code === 'offline',
    );
    assert.equal(heard.length, 1);
  });
});

function onLine(t: TestContext, value: boolean): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', {value: {onLine: value}, configurable: true});
  t.after(() => (before ? Object.defineProperty(globalThis, 'navigator', before) : Reflect.deleteProperty(globalThis, 'navigator')));
}
