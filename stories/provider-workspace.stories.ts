import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {FeedbackStatus} from '../src/domain/feedback.js';
import {ReviewsError} from '../src/index.js';
import {buildPractice, buildPracticeReview, buildPracticeReviews} from '../src/testing/index.js';
import {CONTACT, inboxWith, PLAN, serviceOf, severalPractices} from './inbox-service.js';
import {clientOf, newService, workspaceElement, type WorkspaceArgs} from './provider-workspace-element.js';
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

/** One practice and one provider: nothing to choose. Every status is among the first reviews. */
export const Reviews: Story = {
  play: async ({canvasElement}) => {
    const list = await inWorkspace(canvasElement, '[role=feed]');
    await waitFor(() => expect(list.querySelectorAll('[part=review]')).toHaveLength(12));
  },
};

/** Two practices: the first choice. It takes a name or the digits of a TIN. */
export const ChooseAPractice: Story = {
  args: {inbox: severalPractices},
  play: async ({canvasElement}) => {
    const field = await fieldOf(canvasElement, 'dr-combobox');
    await userEvent.type(field, '9876');
    await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'true'));
  },
};

/** Only providers who have reviews are offered, by name, specialty or city. */
export const ChooseAProvider: Story = {
  args: {inbox: severalPractices, 'practice-id': 'practice-1'},
  play: async ({canvasElement}) => {
    const field = await fieldOf(canvasElement, 'dr-combobox:last-of-type');
    await userEvent.type(field, 'ped');
    await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'true'));
  },
};

export const ChosenByTheHost: Story = {
  args: {inbox: severalPractices, 'practice-id': 'practice-1', 'provider-id': 'p3'},
  play: async ({canvasElement}) => {
    await waitFor(async () => expect(await inWorkspace(canvasElement, '[part=overview]')).toHaveTextContent('Inés Romero'));
  },
};

/** Nothing has been done yet: respond or report. */
export const Untouched: Story = {args: {inbox: () => oneReview('none')}};

/** Submitted and not decided. It can still be edited. */
export const ResponsePending: Story = {args: {inbox: () => oneReview('response-pending')}};

/** A representative asked for changes, and says why. */
export const RevisionsRequired: Story = {args: {inbox: () => oneReview('revisions-required')}};

/** The same as members see it. */
export const ResponsePublished: Story = {args: {inbox: () => oneReview('response-published')}};

/** Until it is decided, responding and reporting wait: both keep their place and say why. */
export const ReportPending: Story = {
  args: {inbox: () => oneReview('report-pending')},
  play: async ({canvasElement}) => {
    const respond = await inWorkspace(canvasElement, '[value=respond]');
    await expect(respond).toHaveAttribute('aria-disabled', 'true');
    await expect(respond).toHaveAccessibleDescription(/once your report is decided/);
  },
};

/** The review stays, and can be responded to or reported again. */
export const ReviewMaintained: Story = {args: {inbox: () => oneReview('review-maintained')}};

/** What was written is no longer shown to anybody. Only the history is left. */
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
    const status = (await inWorkspace(canvasElement, 'select[name=status]')) as HTMLSelectElement;
    await userEvent.selectOptions(status, 'revisions-required');
    const list = await inWorkspace(canvasElement, '[role=feed]');
    await waitFor(() => expect(list.querySelectorAll('[part=review]').length).toBeLessThan(12));
  },
};

/** Thirty at a time. The button stays where it is, keeps the focus and says what it does. */
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

/** A provider all of whose patients answered without a comment: a rate and no list. */
export const NoComments: Story = {args: {inbox: () => inboxWith([])}};

/** None of the practice's providers has reviews yet. */
export const NoProviders: Story = {args: {inbox: () => serviceOf([{practice: buildPractice(), providers: []}])}};

/** A review that breaks the contract keeps its place and costs nothing but itself. */
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

/** Loads by itself when the reader is back online. */
export const Offline: Story = {args: {inbox: () => failing(new ReviewsError('offline'))}};

/** What was shown before a failure stays. */
export const FailedKeepingWhatIsShown: Story = {
  args: {inbox: () => inboxWith(buildPracticeReviews(80))},
  play: async ({canvasElement, loaded}) => {
    const more = await inWorkspace(canvasElement, '[part=more]');
    clientOf(loaded).failWith = new ReviewsError('timeout');
    await userEvent.click(more);
    await waitFor(() => expect(more).toHaveTextContent('Try again'));
  },
};

/** A screen and not an error: which right is missing, and who in the practice grants it. */
export const NoAccess: Story = {
  args: {
    inbox: () => serviceOf([{practice: buildPractice({entitled: false, accessManagers: ['Robin Ellis', 'Sam Ortega']}), providers: []}]),
  },
};

/** Nobody in the practice could grant it: whom to call. */
export const NoAccessAndNoManager: Story = {
  args: {inbox: () => serviceOf([{practice: buildPractice({entitled: false, accessManagers: []}), providers: []}])},
  play: async ({canvasElement}) => {
    await expect(await inWorkspace(canvasElement, '[part=notice]')).toHaveTextContent('800.555.0199');
  },
};

/** Several practices, and access to none of them. */
export const NoAccessAnywhere: Story = {
  args: {
    inbox: () =>
      serviceOf([
        {practice: buildPractice({entitled: false}), providers: []},
        {practice: buildPractice({id: 'practice-2', name: 'Sagebrush Heart Group', entitled: false, accessManagers: []}), providers: []},
      ]),
  },
};

/** Signed in, but listed with no practice. */
export const NoPractice: Story = {args: {inbox: () => serviceOf([])}};

/** The host signs people in; the button asks it to. */
export const SignedOut: Story = {args: {inbox: () => Object.assign(inboxWith(), {signedIn: false})}};

/** The session ends while somebody reads: everything stays, and goes on after the sign-in. */
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

function oneReview(status: FeedbackStatus) {
  return inboxWith([buildPracticeReview({status})]);
}

function failing(error: ReviewsError) {
  const client = inboxWith();
  client.failWith = error;
  return client;
}
