import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fireEvent, userEvent, waitFor} from 'storybook/test';
import type {FeedbackStatus} from '../src/domain/feedback.js';
import {ReviewsError} from '../src/index.js';
import {buildPractice, buildPracticeReview, buildPracticeReviews, buildProvider} from '../src/testing/index.js';
import {CONTACT, inboxWith, PLAN, serviceOf, severalPractices} from './inbox-service.js';
import {clientOf, newService, type WorkspaceArgs, workspaceElement} from './provider-workspace-element.js';
import {fieldOf, inWorkspace} from './workspace-page.js';
import {LONG_COMMENTS} from './written-texts.js';

const meta: Meta<WorkspaceArgs> = {
  title: 'Elements/Provider workspace',
  component: 'dr-provider-workspace',
  loaders: [newService],
  render: workspaceElement,
  args: {inbox: () => inboxWith(), planProfile: PLAN, contact: CONTACT},
};
export default meta;

type Story = StoryObj<WorkspaceArgs>;

/** One practice and one provider, so there is nothing to choose. The first reviews show every status. */
export const Reviews: Story = {
  play: async ({canvasElement}) => {
    const list = await inWorkspace(canvasElement, '[role=feed]');
    await waitFor(() => expect(list.querySelectorAll('[part=review]')).toHaveLength(12));
  },
};

/** With two practices, choosing one comes first. The search accepts a name or digits of the TIN. */
export const ChooseAPractice: Story = {
  args: {inbox: severalPractices},
  play: async ({canvasElement}) => {
    const field = await fieldOf(canvasElement, 'dr-combobox');
    await userEvent.type(field, '9876');
    await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'true'));
  },
};

/** The reviews of all providers of a practice in one list: what a page that names only the practice opens with. */
export const AllProviders: Story = {
  args: {inbox: severalPractices, 'practice-id': 'practice-1'},
  play: async ({canvasElement}) => {
    const list = await inWorkspace(canvasElement, '[role=feed]');
    await waitFor(() => expect(list.querySelectorAll('[part=review]')).toHaveLength(27));
    for (const name of ['Maya Lindqvist, MD', 'Inés Romero, NP']) await expect(list).toHaveTextContent(name);
  },
};

export const AllProvidersOnAPhone: Story = {...AllProviders, globals: {width: 'phone'}};

export const AllProvidersDark: Story = {...AllProviders, globals: {theme: 'dark'}};

/** Search, recommendation and folder compose. The folders count what the other two find. */
export const AllProvidersSearched: Story = {
  ...AllProviders,
  play: async ({canvasElement}) => {
    const field = await inWorkspace(canvasElement, 'input[type=search]');
    await userEvent.type(field, 'glad to hear');
    await waitFor(async () => expect(await inWorkspace(canvasElement, '[role=status]')).toHaveTextContent(/comments match/));
  },
};

/** Only providers with reviews are listed, searchable by name, specialty or city. */
export const ChooseAProvider: Story = {
  args: {inbox: severalPractices, 'practice-id': 'practice-1'},
  play: async ({canvasElement}) => {
    const field = await fieldOf(canvasElement, 'dr-combobox:last-of-type');
    field.focus();
    // Like typing over the selected first choice, which the library cannot do two shadow roots deep.
    await fireEvent.input(field, {target: {value: 'ped'}});
    await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'true'));
  },
};

export const ChosenByTheHost: Story = {
  args: {inbox: severalPractices, 'practice-id': 'practice-1', 'provider-id': 'p3'},
  play: async ({canvasElement}) => {
    await waitFor(async () => expect(await inWorkspace(canvasElement, '[part=overview]')).toHaveTextContent('Inés Romero'));
  },
};

/** No action so far: respond or report. */
export const Untouched: Story = {args: {inbox: () => oneReview('none')}};

/** Submitted, awaiting a decision. It can still be edited. */
export const ResponsePending: Story = {args: {inbox: () => oneReview('response-pending')}};

/** A representative asked for changes and gave the reason. */
export const RevisionsRequired: Story = {args: {inbox: () => oneReview('revisions-required')}};

/** The response as members see it. */
export const ResponsePublished: Story = {args: {inbox: () => oneReview('response-published')}};

/** While the report is pending, responding and reporting are disabled; both buttons stay in place and say why. */
export const ReportPending: Story = {
  args: {inbox: () => oneReview('report-pending')},
  play: async ({canvasElement}) => {
    const respond = await inWorkspace(canvasElement, '[value=respond]');
    await expect(respond).toHaveAttribute('aria-disabled', 'true');
    await expect(respond).toHaveAccessibleDescription(/after we decide on your report/);
  },
};

/** The review stays published and can be responded to or reported again. */
export const ReviewMaintained: Story = {args: {inbox: () => oneReview('review-maintained')}};

/** The text is no longer shown to anyone; only the history remains. */
export const PatientFeedbackRemoved: Story = {
  args: {inbox: () => oneReview('feedback-removed')},
  play: async ({canvasElement}) => {
    await expect(await inWorkspace(canvasElement, '[part=review]')).toHaveTextContent('Comment removed');
    const buttons = [...(await inWorkspace(canvasElement, '.actions')).querySelectorAll('button.action')];
    await expect(buttons.map((button) => button.textContent)).toEqual(['View details']);
  },
};

export const LongComments: Story = {
  args: {inbox: () => inboxWith(buildPracticeReviews(LONG_COMMENTS.length, (index) => ({comment: LONG_COMMENTS[index]!, status: 'none'})))},
};

export const FilteredByStatus: Story = {
  play: async ({canvasElement}) => {
    const status = (await inWorkspace(canvasElement, '.show select')) as HTMLSelectElement;
    await userEvent.selectOptions(status, 'revisions-required');
    const list = await inWorkspace(canvasElement, '[role=feed]');
    await waitFor(() => expect(list.querySelectorAll('[part=review]').length).toBeLessThan(12));
  },
};

/** Every comment has a response. */
export const CaughtUp: Story = {
  args: {inbox: () => inboxWith(buildPracticeReviews(4, () => ({status: 'response-published'})))},
  play: async ({canvasElement}) => {
    await userEvent.selectOptions(await inWorkspace(canvasElement, '.show select'), 'needs-response');
    await expect(await inWorkspace(canvasElement, '[part=notice]')).toHaveTextContent('You’re all caught up');
  },
};

/** Fewer than ten reviews: the counts come first, and the ring has a piece for each patient. */
export const FewReviews: Story = {
  args: {inbox: () => serviceOf([{practice: buildPractice(), providers: [{provider: buildProvider(), reviews: buildPracticeReviews(5)}]}])},
};

/** Thirty reviews at a time. The button stays in place, keeps the focus and shows its progress. */
export const LoadingMore: Story = {
  args: {inbox: () => inboxWith(buildPracticeReviews(80))},
  play: async ({canvasElement, loaded}) => {
    const more = await inWorkspace(canvasElement, '[part=more]');
    clientOf(loaded).hold();
    await userEvent.click(more);
    await waitFor(() => expect(more).toHaveAttribute('aria-disabled', 'true'));
  },
};

export const Loading: Story = {args: {inbox: () => Object.assign(inboxWith(), {delay: Infinity})}};

/** All patients answered without a comment: a rate but no list. */
export const NoComments: Story = {args: {inbox: () => inboxWith([])}};

/** None of the practice's providers has reviews yet. */
export const NoProviders: Story = {args: {inbox: () => serviceOf([{practice: buildPractice(), providers: []}])}};

/** A review that violates the contract keeps its place in the list; all others are shown. */
export const PartlyUnreadable: Story = {
  args: {
    inbox: () =>
      Object.assign(inboxWith(), {
        garble: (answer: {reviews?: object[]}) => ({
          ...answer,
          ...(answer.reviews && {
            reviews: answer.reviews.map((review, index) => (index % 4 === 2 ? {...review, date: 'last week'} : review)),
          }),
        }),
      }),
  },
};

export const Failed: Story = {args: {inbox: () => failing(new ReviewsError('service-unavailable', 503))}};

/** Loads automatically when the reader is back online. */
export const Offline: Story = {args: {inbox: () => failing(new ReviewsError('offline'))}};

/** The content from before the failure stays. */
export const FailedKeepingWhatIsShown: Story = {
  args: {inbox: () => inboxWith(buildPracticeReviews(80))},
  play: async ({canvasElement, loaded}) => {
    const more = await inWorkspace(canvasElement, '[part=more]');
    clientOf(loaded).failWith = new ReviewsError('timeout');
    await userEvent.click(more);
    await waitFor(() => expect(more).toHaveTextContent('Try again'));
  },
};

/** A screen, not an error: it names the missing right and the people in the practice who grant it. */
export const NoAccess: Story = {
  args: {
    inbox: () => serviceOf([{practice: buildPractice({entitled: false, accessManagers: ['Robin Ellis', 'Sam Ortega']}), providers: []}]),
  },
};

/** Asks the practice's access managers. The screen then says since when the request waits. */
export const AskingForAccess: Story = {
  args: {inbox: askable(null)},
  play: async ({canvasElement}) => {
    const ask = await inWorkspace(canvasElement, 'dr-access-request');
    await waitFor(() => expect(ask.shadowRoot!.querySelector('button')).toBeVisible());
    await userEvent.click(ask.shadowRoot!.querySelector('button')!);
    await waitFor(() => expect(ask.shadowRoot!.querySelector('[role=status]')).toHaveTextContent('You asked for access'));
  },
};

/** An access manager has declined the request. The person can ask again. */
export const AccessDeclined: Story = {
  args: {inbox: askable({askedAt: '2025-12-05T16:20:00.000Z', declinedAt: '2025-12-08T09:05:00.000Z'})},
};

/** The request may not have arrived. Asking again cannot double it. */
export const AskingForAccessFailed: Story = {
  args: {
    inbox: () => Object.assign(askable(null)(), {failOn: ['askForAccess'], failWith: new ReviewsError('timeout')}),
  },
  play: async ({canvasElement}) => {
    const ask = await inWorkspace(canvasElement, 'dr-access-request');
    await waitFor(() => expect(ask.shadowRoot!.querySelector('button')).toBeVisible());
    await userEvent.click(ask.shadowRoot!.querySelector('button')!);
    await waitFor(() => expect(ask.shadowRoot!.querySelector('[role=alert]')).toBeVisible());
  },
};

export const AskingForAccessOnAPhone: Story = {args: {inbox: askable(null)}, globals: {width: 'phone'}};

export const AskingForAccessDark: Story = {args: {inbox: askable(null)}, globals: {theme: 'dark'}};

export const AskingForAccessRightToLeft: Story = {
  args: {inbox: askable({askedAt: '2025-12-05T16:20:00.000Z'})},
  globals: {direction: 'rtl'},
};

/** No one in the practice can grant the right, so the screen says whom to call. */
export const NoAccessAndNoManager: Story = {
  args: {inbox: () => serviceOf([{practice: buildPractice({entitled: false, accessManagers: []}), providers: []}])},
  play: async ({canvasElement}) => {
    await expect(await inWorkspace(canvasElement, '[part=notice]')).toHaveTextContent('800.555.0199');
  },
};

/** Several practices, without access to any of them. */
export const NoAccessAnywhere: Story = {
  args: {
    inbox: () =>
      serviceOf([
        {practice: buildPractice({entitled: false}), providers: []},
        {practice: buildPractice({id: 'practice-2', name: 'Sagebrush Heart Group', entitled: false, accessManagers: []}), providers: []},
      ]),
  },
};

/** Signed in, but not a member of any practice. */
export const NoPractice: Story = {args: {inbox: () => serviceOf([])}};

/** The host signs people in; the button requests it. */
export const SignedOut: Story = {args: {inbox: () => Object.assign(inboxWith(), {signedIn: false})}};

/** The session ends during reading: everything stays, and works again after the sign-in. */
export const SessionEnded: Story = {
  args: {inbox: () => inboxWith(buildPracticeReviews(80))},
  play: async ({canvasElement, loaded}) => {
    const more = await inWorkspace(canvasElement, '[part=more]');
    clientOf(loaded).signedIn = false;
    await userEvent.click(more);
    await inWorkspace(canvasElement, '[part=bar] [part=sign-in]');
    await expect((await inWorkspace(canvasElement, '[role=feed]')).querySelectorAll('[part=review]')).toHaveLength(30);
  },
};

/** A practice without access, where the person can ask for it. */
function askable(accessRequest: NonNullable<Parameters<typeof buildPractice>[0]>['accessRequest']) {
  const practice = buildPractice({entitled: false, accessManagers: ['Robin Ellis', 'Sam Ortega'], accessRequest});
  return () => serviceOf([{practice, providers: []}]);
}

function oneReview(status: FeedbackStatus) {
  return inboxWith([buildPracticeReview({status})]);
}

function failing(error: ReviewsError) {
  const client = inboxWith();
  client.failWith = error;
  return client;
}
