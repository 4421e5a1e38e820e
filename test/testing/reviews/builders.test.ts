import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as z from 'zod/mini';
import {Review} from '../../../src/api/reviews/schemas.js';
import {buildResponse, buildReview, buildReviews} from '../../../src/testing/index.js';

describe('the builders', () => {
  it('build any number of distinct valid reviews, newest first', () => {
    const reviews = buildReviews(1000);
    assert.deepEqual(z.parse(z.array(Review), reviews), reviews);
    assert.equal(new Set(reviews.map(({id}) => id)).size, 1000);
    for (let i = 1; i < reviews.length; i++) assert.ok(reviews[i]!.date < reviews[i - 1]!.date);
    assert.ok(reviews.some(({recommended}) => !recommended) && reviews.some(({response}) => response));
    assert.deepEqual(buildReviews(1000), reviews);
  });

  it('apply the changes of the test', () => {
    assert.equal(buildReview({comment: 'x'}).comment, 'x');
    assert.equal(buildResponse({text: 'y'}).text, 'y');
    assert.deepEqual(
      buildReviews(3, (index) => ({comment: `no. ${index}`})).map(({comment}) => comment),
      ['no. 0', 'no. 1', 'no. 2'],
    );
  });
});
