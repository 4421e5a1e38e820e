import {within} from '@testing-library/dom';
import {ReviewsError} from 'directory-reviews';
import {buildReview, buildReviews, InMemoryReviewsClient} from 'directory-reviews/testing';
import {screen} from 'shadow-dom-testing-library';
import {userEvent} from '@testing-library/user-event';
import {afterEach, expect, it, vi} from 'vitest';
import {profile} from '../src/profile.js';

const user = userEvent.setup();

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('shows the number of reviews in the label above the tab', async () => {
  document.body.append(...profile('p1', new InMemoryReviewsClient({p1: buildReviews(12)})));

  expect(await screen.findByText('Reviews (12)')).toBeTruthy();
});

it('lets the member read the reviews', async () => {
  const client = new InMemoryReviewsClient({p1: [buildReview({comment: 'Never looked at the clock.'})]});
  document.body.append(...profile('p1', client));

  // `screen.…ByShadow…` also finds what is in shadow roots.
  expect(await screen.findByShadowText('Never looked at the clock.')).toBeTruthy();
  expect(client.calls).toEqual(['reviews']);

  // Without that library, search in one shadow root.
  const tab = document.querySelector('dr-reviews-tab')!;
  within(tab.shadowRoot as unknown as HTMLElement).getByRole('heading', {name: 'Patient reviews'});
});

it('hears what the member searches for', async () => {
  document.body.append(...profile('p1', new InMemoryReviewsClient({p1: buildReviews(12)})));
  const changed = new Promise<boolean>((resolve) =>
    document.querySelector('dr-reviews-tab')!.addEventListener('dr-filter-changed', ({detail}) => resolve(detail.searching)),
  );

  await user.type(await screen.findByShadowRole('searchbox'), 'parking');

  expect(await changed).toBe(true);
});

it('keeps its label when the reviews cannot be loaded', async () => {
  const client = new InMemoryReviewsClient({});
  client.failWith = new ReviewsError('unreachable');
  document.body.append(...profile('p1', client));

  expect(await screen.findByShadowRole('button', {name: 'Try again'})).toBeTruthy();
  expect(screen.getByText('Reviews')).toBeTruthy();
});

it('asks the service for the reviews', async () => {
  // What your service answers: `openapi.json` describes it.
  const answer = {
    summary: {providerId: 'p1', recommended: 1, notRecommended: 0},
    counts: {filtered: 1, total: 1},
    reviews: [buildReview()],
    nextCursor: null,
    previousCursor: null,
  };
  const fetch = vi.fn(async () => Response.json(answer));
  vi.stubGlobal('fetch', fetch);
  document.body.append(...profile('p1'));

  expect(await screen.findByText('Reviews (1)')).toBeTruthy();
  expect(String(fetch.mock.calls[0])).toContain('/reviews/v1/providers/p1/reviews');
});
