import 'directory-reviews/define/dr-access-manager';
import 'directory-reviews/define/dr-config';
import 'directory-reviews/define/dr-new-reviews';
import 'directory-reviews/define/dr-provider-workspace';
import 'directory-reviews/define/dr-recommendation-rate';
import 'directory-reviews/define/dr-representative-desk';
import 'directory-reviews/define/dr-review-survey';
import {configure, waitFor} from '@testing-library/dom';
import {userEvent} from '@testing-library/user-event';
import {
  buildContact,
  buildPracticeReview,
  buildProvider,
  buildQueueCase,
  buildReviews,
  InMemoryAccessClient,
  InMemoryPracticeClient,
  InMemoryQueueClient,
  InMemoryReviewsClient,
  InMemorySurveyClient,
} from 'directory-reviews/testing';
import {screen} from 'shadow-dom-testing-library';

configure({asyncUtilTimeout: 20_000});

afterEach(() => document.body.replaceChildren());

/**
 * Puts a tag with these properties on the page.
 *
 * @param {string} tag
 * @param {object} properties
 */
function place(tag, properties) {
  const element = document.createElement(tag);
  Object.assign(element, {locale: 'en-US', ...properties});
  document.body.append(element);
  return element;
}

/**
 * Resolves with the detail of an element's event.
 *
 * @param {Element} element
 * @param {string} name
 */
function told(element, name) {
  return new Promise((resolve) => element.addEventListener(name, (event) => resolve(/** @type {CustomEvent} */ (event).detail)));
}

test('dr-recommendation-rate shows the rate', async () => {
  place('dr-config', {client: new InMemoryReviewsClient({p1: buildReviews(30)})}).innerHTML =
    '<dr-recommendation-rate provider-id="p1"></dr-recommendation-rate>';

  expect(await screen.findByShadowText('73% recommend')).toBeTruthy();
});

test('dr-provider-workspace opens dialogs, a menu, and responds', async () => {
  const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews: [buildPracticeReview()]}]);
  const workspace = place('dr-provider-workspace', {client, contact: buildContact()});
  const submitted = told(workspace, 'dr-response-submitted');

  await userEvent.click(await screen.findByShadowRole('button', {name: 'Options'}));
  await userEvent.click(await screen.findByShadowRole('menuitem', {name: 'Respond', hidden: true}));
  await userEvent.type(await screen.findByShadowRole('textbox', {name: /response/}), 'Thank you for coming in last Tuesday.');
  await userEvent.click(await screen.findByShadowRole('button', {name: /recently/}));
  await userEvent.click(screen.getByShadowRole('button', {name: 'Submit'}));
  expect(await submitted).toMatchObject({reviewId: 'r1'});

  await screen.findByShadowText('Response submitted');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByShadowText('Response submitted')).toBeNull());
  await userEvent.click(await screen.findByShadowRole('button', {name: 'View details'}));
  expect(await screen.findByShadowRole('dialog')).toBeTruthy();
});

test('dr-new-reviews counts', async () => {
  const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews: [buildPracticeReview()]}]);

  expect(await told(place('dr-new-reviews', {client}), 'dr-new-reviews-loaded')).toEqual({newReviews: 0, needsResponse: 1});
});

test('dr-access-manager grants', async () => {
  const changed = told(place('dr-access-manager', {client: new InMemoryAccessClient()}), 'dr-access-changed');

  await userEvent.click(await screen.findByShadowRole('button', {name: /^Give access/}));

  expect(await changed).toMatchObject({entitled: true});
});

test('dr-review-survey takes an answer', async () => {
  const client = new InMemorySurveyClient();
  const submitted = told(place('dr-review-survey', {client, claimId: 'c1'}), 'dr-review-submitted');

  await userEvent.click((await screen.findAllByShadowRole('radio'))[0]);
  await userEvent.click(screen.getByShadowRole('button', {name: 'Submit'}));

  expect(await submitted).toEqual({comment: 'none'});
});

test('dr-representative-desk decides', async () => {
  const desk = place('dr-representative-desk', {client: new InMemoryQueueClient([buildQueueCase({kind: 'report'})])});
  const decided = told(desk, 'dr-case-decided');

  await userEvent.click((await screen.findAllByShadowRole('option'))[0]);
  await userEvent.click(await screen.findByShadowRole('button', {name: 'Remove the review…'}));
  await userEvent.click(await screen.findByShadowRole('radio', {name: 'Uses offensive language'}));
  await userEvent.click(await screen.findByShadowRole('button', {name: 'Remove permanently'}));

  expect(await decided).toMatchObject({decision: 'remove-feedback'});
});
