import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Practice, PracticeReview, ReviewedProvider} from '../../../src/api/practice/schemas.js';
import {actionsOn, FEEDBACK_STATUSES, feedbackOf} from '../../../src/domain/feedback.js';
import {submissionFaults} from '../../../src/domain/submission.js';
import {buildContact, buildPractice, buildPracticeReview, buildPracticeReviews, buildProvider} from '../../../src/testing/index.js';

describe('the builders of a practice', () => {
  it('build valid data', () => {
    assert.deepEqual(Practice.parse(buildPractice()), buildPractice());
    const provider = {...buildProvider(), recommended: 0, notRecommended: 0, needsResponse: 0};
    assert.deepEqual(ReviewedProvider.parse(provider), provider);
    assert.deepEqual(submissionFaults({text: 'Thanks.', contact: buildContact()}, 'respond'), []);
  });

  it('build a review in every status, with matching content and actions', () => {
    for (const status of FEEDBACK_STATUSES) {
      const review = buildPracticeReview({status});
      assert.deepEqual(PracticeReview.parse(review), review, status);
      assert.deepEqual([review.status, review.actions], [status, actionsOn(feedbackOf(review))]);
      assert.equal(review.comment === null, status === 'feedback-removed');
    }
    assert.deepEqual(buildPracticeReview({city: 'Boise', actions: ['report']}).actions, ['report']);
  });

  it('build many reviews with unique ids and case numbers, in every status', () => {
    const reviews = buildPracticeReviews(500);
    const numbers = reviews.flatMap(({response, report}) => [response?.caseNumber ?? [], report?.caseNumber ?? []].flat());
    assert.equal(new Set(numbers).size, numbers.length);
    assert.equal(new Set(reviews.map(({id}) => id)).size, 500);
    assert.deepEqual(new Set(reviews.map(({status}) => status)), new Set(FEEDBACK_STATUSES));
    for (const review of reviews) assert.deepEqual(PracticeReview.parse(review), review);
    assert.deepEqual(buildPracticeReviews(500), reviews);
  });
});
