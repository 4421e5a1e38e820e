import 'directory-reviews/define/dr-access-manager';
import 'directory-reviews/define/dr-config';
import 'directory-reviews/define/dr-new-reviews';
import 'directory-reviews/define/dr-provider-workspace';
import 'directory-reviews/define/dr-recommendation-rate';
import 'directory-reviews/define/dr-representative-desk';
import 'directory-reviews/define/dr-review-survey';
import 'directory-reviews/define/dr-reviews-tab';
import {
  buildContact,
  buildPractice,
  buildPracticeAccess,
  buildPracticeReview,
  buildPracticeReviews,
  buildProvider,
  buildQueueCase,
  buildRegistration,
  buildReviews,
  InMemoryAccessClient,
  InMemoryPracticeClient,
  InMemoryQueueClient,
  InMemoryReviewsClient,
  InMemorySurveyClient,
} from 'directory-reviews/testing';
import {waitFor} from '@testing-library/dom';
import {userEvent} from '@testing-library/user-event';
import {screen} from 'shadow-dom-testing-library';
import {afterEach, describe, expect, it} from 'vitest';

const user = userEvent.setup();

afterEach(() => document.body.replaceChildren());

/** Puts a tag with these properties on the page, in US English. */
function place<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, {locale: 'en-US', ...properties});
  document.body.append(element);
  return element;
}

/** The details of an event, as they come. */
function told(element: HTMLElement, name: string): unknown[] {
  const details: unknown[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

const button = (name: string | RegExp) => screen.findByShadowRole<HTMLButtonElement>('button', {name});
const dialog = () => screen.findByShadowRole<HTMLDialogElement>('dialog');

/** What a selector finds in a tag's shadow root, once it is there. */
function within(tag: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = tag.shadowRoot!.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`${selector} is not in ${tag.localName}`);
    return found;
  });
}

describe('dr-reviews-tab', () => {
  const reviews = buildReviews(70, (i) => (i ? {} : {comment: 'Took the time to explain. '.repeat(30)}));

  it('expands a long comment, and loads more', async () => {
    const tab = place('dr-reviews-tab', {providerId: 'p1', client: new InMemoryReviewsClient({p1: reviews})});
    const loaded = told(tab, 'dr-reviews-loaded');

    const toggle = await within(tab, '[part~=review] [aria-expanded]');
    await user.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    await user.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(await button(/^Show \d+ more comments$/));

    await waitFor(() => expect(loaded).toHaveLength(2));
    expect(tab.shadowRoot!.querySelectorAll('[part~=review]')).toHaveLength(60);
    expect(tab.shadowRoot!.activeElement?.id).toBe('review-r31');
  });

  it('filters, sorts and shows all again', async () => {
    const tab = place('dr-reviews-tab', {providerId: 'p1', client: new InMemoryReviewsClient({p1: reviews})});
    const changed = told(tab, 'dr-filter-changed');

    await user.click(await screen.findByShadowLabelText(/^Not recommended/));
    await waitFor(() => expect(changed).toHaveLength(1));
    await user.selectOptions(screen.getByShadowLabelText('Sort'), 'oldest');
    await waitFor(() => expect(changed).toHaveLength(2));
    await user.type(screen.getByShadowRole('searchbox'), 'nowhere to be found');
    await user.click(await button('Clear filters'));

    await waitFor(() => expect(screen.getAllByShadowText('Recommended').length).toBeGreaterThan(1));
  });

  it('opens a link to a review, and what comes before it', async () => {
    const tab = place('dr-reviews-tab', {providerId: 'p1', reviewId: 'r65', client: new InMemoryReviewsClient({p1: reviews})});

    await waitFor(() => expect(tab.shadowRoot!.activeElement?.id).toBe('review-r65'));
    await user.click(await button('Show previous comments'));

    await waitFor(() => expect(tab.shadowRoot!.querySelector('#review-r31')).toBeTruthy());
  });
});

describe('dr-recommendation-rate', () => {
  it('shows the rate, alone and in a dr-config', async () => {
    const client = new InMemoryReviewsClient({p1: buildReviews(30)});
    const rate = place('dr-recommendation-rate', {client});
    rate.setAttribute('provider-id', 'p1');
    place('dr-config', {client}).innerHTML = '<dr-recommendation-rate provider-id="p1"></dr-recommendation-rate>';

    await waitFor(() => expect(screen.getAllByShadowText('73% recommend')).toHaveLength(2));
    expect(screen.getAllByShadowText('30 verified reviews')).toHaveLength(2);
  });

  it('shows nothing without reviews', async () => {
    const client = new InMemoryReviewsClient({p1: []});
    const rate = place('dr-recommendation-rate', {client});
    rate.setAttribute('provider-id', 'p1');

    await waitFor(() => expect(client.calls).toEqual(['summaries']));
    expect(rate.shadowRoot!.textContent!.trim()).toBe('');
  });
});

describe('dr-provider-workspace', () => {
  const reviews = [
    buildPracticeReview({id: 'new', date: '2025-12-09'}),
    buildPracticeReview({id: 'other', date: '2025-12-08'}),
    buildPracticeReview({id: 'answered', status: 'response-pending'}),
    buildPracticeReview({id: 'reported', status: 'report-pending'}),
    buildPracticeReview({id: 'removed', status: 'feedback-removed'}),
  ];

  function inbox(): {workspace: HTMLElementTagNameMap['dr-provider-workspace']; client: InMemoryPracticeClient} {
    const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews}]);
    return {client, workspace: place('dr-provider-workspace', {client, contact: buildContact()})};
  }

  it('lets a practice and a provider be chosen', async () => {
    const client = new InMemoryPracticeClient([
      {practice: buildPractice(), providers: [{provider: buildProvider(), reviews}]},
      {
        practice: buildPractice({id: 'practice-2', tin: '9876543210', name: 'Sagebrush Heart Group'}),
        providers: ['Grace Abbott', 'Peter Okafor'].map((name, i) => ({
          provider: buildProvider({id: `p${i + 2}`, name}),
          reviews: buildPracticeReviews(3, (each) => ({id: `${i}-${each}`})),
        })),
      },
    ]);
    const selected = told(place('dr-provider-workspace', {client}), 'dr-provider-selected');

    // Until this field has loaded, the browser's own list is in its place.
    await user.type(await screen.findByShadowPlaceholderText('Name or TIN'), 'sage');
    await user.click(await screen.findByShadowRole('option', {name: /Sagebrush/}));
    await user.click(await screen.findByShadowRole('combobox', {name: 'Provider'}));
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');

    // Until one is chosen, all providers are.
    await waitFor(() => expect(selected.at(-1)).toMatchObject({practiceId: 'practice-2', providerId: expect.stringMatching(/^p[23]$/)}));
  });

  it('responds', async () => {
    const {workspace, client} = inbox();
    const submitted = told(workspace, 'dr-response-submitted');

    await user.click((await screen.findAllByShadowRole('button', {name: 'Respond'}))[0]!);
    const open = await dialog();
    const field = await screen.findByShadowRole<HTMLTextAreaElement>('textbox', {name: /response/});
    await user.type(field, 'Thank you for your kind words.');
    expect(field.value).toBe('Thank you for your kind words.');
    await user.click(await button('Submit'));

    await screen.findByShadowText('Response submitted');
    expect(submitted).toEqual([expect.objectContaining({reviewId: 'new'})]);
    expect(client.calls).toContain('respond');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(open.isConnected).toBe(false));
    expect(workspace.shadowRoot!.activeElement?.id).toBe('review-new');
  });

  it('asks before it closes a dialog with a draft', async () => {
    const {workspace} = inbox();
    const opener = (await screen.findAllByShadowRole('button', {name: 'Respond'}))[0]!;
    await user.click(opener);
    await user.type(await screen.findByShadowRole('textbox', {name: /response/}), 'Thank you');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByShadowRole('button', {name: 'Close and keep draft', hidden: true}));

    await waitFor(() => expect(workspace.shadowRoot!.querySelector('dr-submission-dialog')).toBeNull());
    expect(workspace.drafts).toHaveLength(1);
    expect(workspace.shadowRoot!.activeElement).toBe(opener);
  });

  it('reports', async () => {
    const {workspace} = inbox();
    const submitted = told(workspace, 'dr-report-submitted');

    await user.click((await screen.findAllByShadowRole('button', {name: 'Report'}))[0]!);
    await user.click(await screen.findByShadowRole('radio', {name: 'About another office'}));
    await user.type(await screen.findByShadowRole('textbox', {name: /Why/}), 'This was at another office.');
    await user.click(await button('Submit'));

    await waitFor(() => expect(submitted).toHaveLength(1));
  });

  it('advises on a response before it is submitted', async () => {
    inbox();
    await user.click((await screen.findAllByShadowRole('button', {name: 'Respond'}))[0]!);
    await user.type(await screen.findByShadowRole('textbox', {name: /response/}), 'Thank you for coming in last Tuesday.');

    await user.click(await button(/recently/));

    const field = screen.getByShadowRole<HTMLTextAreaElement>('textbox', {name: /response/});
    await waitFor(() => expect(field.value).toContain('recently'));
  });

  it('shows the history of a case, and help', async () => {
    const {workspace} = inbox();
    const details = (await screen.findAllByShadowRole('button', {name: 'View details'}))[0]!;
    await user.click(details);
    const history = await dialog();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(history.isConnected).toBe(false));
    expect(workspace.shadowRoot!.activeElement).toBe(details);

    await user.click(await button('Help'));
    const help = await dialog();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(help.isConnected).toBe(false));
  });

  it('offers the actions in a menu', async () => {
    const {workspace} = inbox();
    const options = await within(workspace, '[aria-haspopup=menu]');
    await user.click(options);
    await screen.findByShadowRole('menuitem', {name: 'Respond', hidden: true});
    expect(options.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(options.getAttribute('aria-expanded')).toBe('false');
    await waitFor(() => expect(screen.queryByShadowRole('menuitem', {hidden: true})).toBeNull());

    await user.click(options);
    await user.click(await screen.findByShadowRole('menuitem', {name: 'Report', hidden: true}));
    await screen.findByShadowText('Report this review');
  });

  it('does not act on what is unavailable', async () => {
    const {workspace} = inbox();
    await user.click(await within(workspace, '#review-reported [aria-disabled=true]'));
    await user.click((await screen.findAllByShadowRole('button', {name: 'View details'}))[0]!);

    await dialog();
    expect(workspace.shadowRoot!.querySelector('dr-submission-dialog')).toBeNull();
  });

  it('moves between reviews by key', async () => {
    const {workspace} = inbox();
    const first = await within(workspace, '#review-new');
    first.focus();
    await user.keyboard('{PageDown}');
    expect(workspace.shadowRoot!.activeElement?.id).toBe('review-other');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(workspace.shadowRoot!.activeElement?.id).not.toBe('review-other');
  });

  it('asks the host to sign in', async () => {
    const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews}]);
    client.signedIn = false;
    const workspace = place('dr-provider-workspace', {client});
    const asked = told(workspace, 'dr-sign-in-required');
    await waitFor(() => expect(asked).toHaveLength(1));

    client.signedIn = true;
    workspace.resume();

    await screen.findAllByShadowRole('button', {name: 'Respond'});
  });
});

it('dr-new-reviews counts', async () => {
  const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews: [buildPracticeReview()]}]);
  const loaded = told(place('dr-new-reviews', {client}), 'dr-new-reviews-loaded');

  await waitFor(() => expect(loaded).toEqual([{newReviews: 0, needsResponse: 1}]));
});

it('dr-access-manager grants, removes and decides', async () => {
  const client = new InMemoryAccessClient([buildPracticeAccess({registrations: [buildRegistration()]})]);
  const manager = place('dr-access-manager', {client});
  const changed = told(manager, 'dr-access-changed');
  const decided = told(manager, 'dr-registration-decided');

  await user.click(await button(/^Give access/));
  await waitFor(() => expect(changed).toHaveLength(1));
  await user.click(await button(/^Approve/));
  await waitFor(() => expect(decided).toHaveLength(1));
  await user.click((await screen.findAllByShadowRole('button', {name: /^Remove access/}))[0]!);
  await waitFor(() => expect(changed).toHaveLength(2));
});

it('dr-review-survey takes an answer', async () => {
  const client = new InMemorySurveyClient();
  const survey = place('dr-review-survey', {client, claimId: 'c1'});
  const submitted = told(survey, 'dr-review-submitted');

  await user.click((await screen.findAllByShadowRole('radio'))[0]!);
  await user.type(await screen.findByShadowRole('textbox'), 'Very kind.');
  await user.click(await button('Submit'));

  await waitFor(() => expect(submitted).toHaveLength(1));
  expect(client.taken).toMatchObject({recommended: true, comment: 'Very kind.'});
});

it('dr-representative-desk opens and decides cases', async () => {
  const client = new InMemoryQueueClient([buildQueueCase(), buildQueueCase({caseNumber: 'K4T7QX', kind: 'report'})]);
  const desk = place('dr-representative-desk', {client});
  const decided = told(desk, 'dr-case-decided');

  await user.click(await within(desk, '[data-case=WV93LM]'));
  await user.click(await button('Publish response'));
  await waitFor(() => expect(decided).toHaveLength(1));

  await user.click(await within(desk, '[data-case=K4T7QX]'));
  await user.click(await button('Remove the review…'));
  await user.click(await screen.findByShadowRole('radio', {name: 'Uses offensive language'}));
  await user.click(await screen.findByShadowRole('button', {name: 'Remove permanently'}));

  await waitFor(() => expect(client.decisions.map(({decision}) => decision)).toEqual(['publish-response', 'remove-feedback']));
});
