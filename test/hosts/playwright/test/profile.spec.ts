import {expect, test} from '@playwright/test';
import {buildReview} from 'directory-reviews/testing';

const reviews = [
  buildReview({id: 'r1', comment: 'Never looked at the clock.'}),
  buildReview({id: 'r2', comment: 'Parking is difficult.', recommended: false}),
];

test.beforeEach(async ({page}) => {
  await page.route('**/reviews/v1/providers/p1/reviews*', async (route) => {
    const recommended = new URL(route.request().url()).searchParams.get('recommended');
    const found = reviews.filter((review) => recommended === null || String(review.recommended) === recommended);
    await route.fulfill({
      json: {
        summary: {providerId: 'p1', recommended: 1, notRecommended: 1},
        counts: {filtered: found.length, total: reviews.length},
        reviews: found,
        nextCursor: null,
        previousCursor: null,
      },
    });
  });
  await page.goto('/');
});

test('shows the number of reviews in the label above the tab', async ({page}) => {
  await expect(page.getByRole('heading', {name: 'Reviews (2)'})).toBeVisible();
});

test('lets the member filter the reviews', async ({page}) => {
  // Locators look into shadow roots without more ado.
  const tab = page.locator('dr-reviews-tab');
  await expect(tab.getByText('Never looked at the clock.')).toBeVisible();

  await tab.getByRole('radio', {name: 'Not recommended'}).check();

  await expect(tab.getByText('Never looked at the clock.')).toBeHidden();
  await expect(tab.getByText('Parking is difficult.')).toBeVisible();
});
