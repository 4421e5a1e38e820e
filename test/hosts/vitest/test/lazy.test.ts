import 'directory-reviews/lazy';
import {buildReviews, InMemoryReviewsClient} from 'directory-reviews/testing';
import {screen} from 'shadow-dom-testing-library';
import {expect, it} from 'vitest';

it('a tag that a page loads when it comes near is there at once, because a test has no layout', async () => {
  const tab = document.createElement('dr-reviews-tab');
  Object.assign(tab, {providerId: 'p1', client: new InMemoryReviewsClient({p1: buildReviews(1)})});
  document.body.append(tab);

  expect(await screen.findByShadowRole('button', {name: /^1 verified review/})).toBeTruthy();
});
