import assert from 'node:assert/strict';
import type {ServerResponse} from 'node:http';
import {describe, it, type TestContext} from 'node:test';
import {HttpReviewsClient} from '../../../src/api/reviews/http.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {PROBLEM_CODES} from '../../../src/api/shared/schemas.js';
import {PAGE, sendJson, sendProblem, startService, withoutWaits} from './loopback-service.js';

async function failureAfter(t: TestContext, answer: (response: ServerResponse) => void): Promise<ReviewsError> {
  withoutWaits(t);
  const {api} = await startService(t, answer);
  const error: unknown = await new HttpReviewsClient({api}).reviews('p1', {}).then(
    () => assert.fail('the request did not fail'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ReviewsError, String(error));
  return error;
}

describe('a problem', () => {
  it('has the code and status from the service', async (t) => {
    for (const code of [...PROBLEM_CODES, 'newer-than-this-release', 'a', '7']) {
      const {code: given, status} = await failureAfter(t, (response) => sendProblem(response, 404, code));
      assert.deepEqual([given, status], [code, 404]);
    }
  });

  it('has a code for its status if the service sends no valid code', async (t) => {
    for (const code of [
      undefined,
      null,
      404,
      true,
      {},
      [],
      ['not-found'],
      '',
      'Not Found',
      'UPPER',
      'a_b',
      'x'.repeat(65),
      '<b>',
      'a\nb',
    ]) {
      const error = await failureAfter(t, (response) => sendProblem(response, 404, code));
      assert.deepEqual([error.code, error.status], ['http-404', 404], JSON.stringify(code));
    }
  });

  it('shows developers code and status, but no text from the service', async (t) => {
    const error = await failureAfter(t, (response) => sendProblem(response, 404, 'provider-not-found'));
    assert.equal(error.message, 'provider-not-found');
    assert.equal(error.status, 404);
    assert.equal(error.name, 'ReviewsError');
  });

  it("can be a gateway's page, a fragment, or empty", async (t) => {
    for (const body of [
      '<!doctype html><title>502 Bad Gateway</title>',
      '{"code": "intern',
      '',
      'null',
      '"internal"',
      '[]',
      '12',
      '\u0000',
    ]) {
      for (const status of [404, 500, 502]) {
        const error = await failureAfter(t, (response) => response.writeHead(status).end(body));
        assert.deepEqual([error.code, error.status], [`http-${status}`, status], body);
      }
    }
  });
});

describe('a response', () => {
  it('is unreadable if it is not JSON', async (t) => {
    for (const body of ['<!doctype html><p>Please sign in to the Wi-Fi.', '', '{"reviews": [', "{'reviews': []}", 'undefined', '\ufffd']) {
      const error = await failureAfter(t, (response) => response.writeHead(200, {'Content-Type': 'text/html'}).end(body));
      assert.equal(error.code, 'unreadable-answer', body);
    }
  });

  it('is unreadable if it contains no reviews', async (t) => {
    for (const body of [null, 1, 'text', [], {}, {reviews: null}, {items: []}]) {
      assert.equal((await failureAfter(t, (response) => sendJson(response, body))).code, 'unreadable-answer', JSON.stringify(body));
    }
    assert.equal((await failureAfter(t, (response) => response.writeHead(204).end())).code, 'unreadable-answer');
  });

  it('is not requested again if it is unreadable', async (t) => {
    withoutWaits(t);
    const {api, heard} = await startService(t, (response) => response.end('<html>'));
    await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}), ReviewsError);
    assert.equal(heard.length, 1);
  });

  it('can have any media type and any success status', async (t) => {
    const {api} = await startService(t, (response) => response.writeHead(203, {'Content-Type': 'text/plain'}).end(JSON.stringify(PAGE)));
    assert.deepEqual(await new HttpReviewsClient({api}).reviews('p1', {}), {...PAGE, drift: []});
  });

  it('may come through a redirect if no token was sent', async (t) => {
    const {api} = await startService(t, (response, {url}) => {
      if (url.startsWith('/v1/')) response.writeHead(307, {Location: `/moved${url}`}).end();
      else sendJson(response, PAGE);
    });
    assert.equal((await new HttpReviewsClient({api}).reviews('p1', {})).reviews.length, 3);
  });
});
