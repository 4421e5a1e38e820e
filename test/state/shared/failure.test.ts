import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SubmissionError} from '../../../src/api/practice/client.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {asksForAnotherTry, mayHaveArrived} from '../../../src/state/shared/failure.js';

const REFUSED = [
  ['invalid-request', 400],
  ['unauthenticated', 401],
  ['entitlement-missing', 403],
  ['review-not-found', 404],
  ['action-not-allowed', 409],
  ['survey-expired', 410],
  ['review-changed', 412],
  ['a-code-of-a-later-release', 413],
  ['invalid-submission', 422],
  ['version-missing', 428],
  ['rate-limited', 429],
] as const;

const OPEN = [
  ['timeout', 0],
  ['unreachable', 0],
  // The browser's state is checked only after the request has failed.
  ['offline', 0],
  ['unreadable-answer', 200],
  ['internal', 500],
  ['http-502', 502],
  ['service-unavailable', 503],
  ['http-504', 504],
  // A gateway's page, which can replace any response.
  ['http-403', 403],
  ['http-408', 408],
  // The service has an earlier request.
  ['submission-in-progress', 409],
  ['idempotency-key-reused', 409],
  ['idempotency-key-reused', 422],
] as const;

describe('a failed write', () => {
  it('has not arrived if the service said so or if it was never sent', () => {
    for (const [code, status] of [...REFUSED, ['no-token', 0], ['invalid-request', 0]] as const)
      assert.equal(mayHaveArrived(new ReviewsError(code, status)), false, code);
    assert.equal(mayHaveArrived(new SubmissionError([])), false);
  });

  it('may have arrived in all other cases', () => {
    for (const [code, status] of OPEN) assert.equal(mayHaveArrived(new ReviewsError(code, status)), true, code);
    for (const error of [new TypeError('a fault of a host’s client'), undefined]) assert.equal(mayHaveArrived(error), true);
  });

  it('asks for another try if it may have arrived, or after 429', () => {
    for (const [code, status] of OPEN) assert.equal(asksForAnotherTry({code, status}), true, code);
    for (const [code, status] of REFUSED) assert.equal(asksForAnotherTry({code, status}), status === 429, code);
  });

  it('may have arrived through an earlier attempt of the same call', () => {
    const earlier = [new ReviewsError('rate-limited', 429), new ReviewsError('timeout')];
    for (const [code, status] of [...REFUSED, ['no-token', 0]] as const) {
      assert.equal(mayHaveArrived(new ReviewsError(code, status, {earlier})), true, code);
      assert.equal(mayHaveArrived(new ReviewsError(code, status, {earlier: earlier.slice(0, 1)})), false, code);
    }
  });
});
