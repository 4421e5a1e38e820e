import {configure, waitFor} from '@testing-library/dom';
import {userEvent} from '@testing-library/user-event';
import {buildReview, buildReviews, InMemoryReviewsClient} from 'directory-reviews/testing';
import {screen} from 'shadow-dom-testing-library';
import {profile} from '../src/profile.js';

configure({asyncUtilTimeout: 20_000});

afterEach(() => document.body.replaceChildren());

test('shows the number of reviews in the label above the tab', async () => {
  document.body.append(...profile('p1', new InMemoryReviewsClient({p1: buildReviews(12)})));

  expect(await screen.findByText('Reviews (12)')).toBeTruthy();
});

test('lets the member read and search the reviews', async () => {
  const reviews = [buildReview({comment: 'Never looked at the clock.'}), buildReview({id: 'r2', comment: 'Easy parking.'})];
  const client = new InMemoryReviewsClient({p1: reviews});
  document.body.append(...profile('p1', client));

  await screen.findByShadowText('Never looked at the clock.');
  await userEvent.type(screen.getByShadowRole('searchbox'), 'parking');

  await waitFor(() => expect(screen.queryByShadowText('Never looked at the clock.')).toBeNull());
  // What was searched for is marked in the comment, in an element of its own.
  const hit = await screen.findByShadowText('parking');
  expect(hit.closest('mark')).toBeTruthy();
  expect(client.calls).toEqual(['reviews', 'reviews']);
});
