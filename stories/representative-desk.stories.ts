import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {userEvent} from 'storybook/test';
import type {QueueDecision} from '../src/domain/queue.js';
import {type Messages, type PlanProfile, ReviewsError} from '../src/index.js';
import {buildQueueCase, buildQueueCases, type GivenCase, InMemoryQueueClient} from '../src/testing/index.js';
import {PLAN} from './inbox-service.js';
import {shown} from './shown.js';

interface DeskArgs {
  desk: () => InMemoryQueueClient;
  locale?: string;
  'heading-level'?: number;
  planProfile?: PlanProfile;
  messages?: Partial<Messages>;
}

const TAG = 'dr-representative-desk';

/** Each visit to a story gets a new service, so decisions are not kept. */
const clientOf = (loaded: Record<string, unknown>) => loaded['client'] as InMemoryQueueClient;

const meta: Meta<DeskArgs> = {
  title: 'Elements/Representative desk',
  component: TAG,
  args: {desk: () => new InMemoryQueueClient(mixedCases()), planProfile: PLAN},
  argTypes: {desk: {table: {disable: true}}},
  loaders: [({args}) => ({client: args.desk()})],
  render: (args, {loaded}) =>
    html`<dr-representative-desk
      locale=${ifDefined(args.locale || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      .client=${clientOf(loaded)}
      .planProfile=${args.planProfile}
      .messages=${args.messages}
    ></dr-representative-desk>`,
};
export default meta;

type Story = StoryObj<DeskArgs>;
type Play = NonNullable<Story['play']>;

/** Earliest due date first. The arrow keys move through the list; Enter opens a case. */
export const Queue: Story = {};

export const LongQueue: Story = {args: {desk: () => new InMemoryQueueClient(buildQueueCases(80), {pageSize: 20})}};

/** By case number, provider or practice, together with the kind. */
export const QueueSearched: Story = {
  play: async ({canvasElement}) => {
    await userEvent.type(await shown(canvasElement, TAG, '#search'), 'peter');
    await shown(canvasElement, TAG, '.entry:first-child[data-case=C00002]');
  },
};

export const QueueSearchedForNothing: Story = {
  play: async ({canvasElement}) => {
    await userEvent.type(await shown(canvasElement, TAG, '#search'), 'nobody');
    await shown(canvasElement, TAG, '[part=notice]');
  },
};

/** The editorial check has findings, so asking for revisions comes first. Where findings overlap, each keeps its number. */
export const ResponseToDecide: Story = {play: opening('C00001')};

export const ReportToDecide: Story = {play: opening('C00002')};

export const SuppressedReview: Story = {play: opening('C00003')};

/** The plan took the claim back after the answer. The review has no comment. */
export const ReversedClaim: Story = {
  args: {
    desk: () => {
      const {review, ...reversed} = buildQueueCase({caseNumber: 'C00001', kind: 'reversed-claim'});
      return new InMemoryQueueClient([{...reversed, review: {...review, comment: null}}]);
    },
  },
  play: opening('C00001'),
};

/** Words are marked by clicking them, by dragging over several, or with the keyboard. */
export const AskingForRevisions: Story = {
  play: async (context) => {
    await opening('C00001')(context);
    const {canvasElement} = context;
    await userEvent.click(await shown(canvasElement, TAG, '[value=require-revisions]'));
    await userEvent.type(await shown(canvasElement, TAG, '#reason'), 'Please leave out the day of the visit.');
    for (const index of [5, 6]) await userEvent.click(await shown(canvasElement, TAG, `.word[value="${index}"]`));
    await shown(canvasElement, TAG, '.word[aria-pressed=true]');
  },
};

export const RevisionsWithoutReason: Story = {
  play: async (context) => {
    await opening('C00001')(context);
    const {canvasElement} = context;
    await userEvent.click(await shown(canvasElement, TAG, '[value=require-revisions]'));
    await userEvent.click(await shown(canvasElement, TAG, '[type=submit]'));
    await shown(canvasElement, TAG, '#fault');
  },
};

/** A decision about a review names one of its reasons. The practice reads it, with the day and the plan's name. */
export const WhyTheReviewStays: Story = {play: whyTo('maintain-review', 'C00002')};

/** Only the team reads why a review stays suppressed. */
export const WhyTheReviewStaysSuppressed: Story = {play: whyTo('keep-suppressed', 'C00003')};

export const DecisionWithoutReason: Story = {
  play: async (context) => {
    await whyTo('release-review', 'C00003')(context);
    const {canvasElement} = context;
    await userEvent.click(await shown(canvasElement, TAG, '.question .primary'));
    await shown(canvasElement, TAG, '#fault');
  },
};

/** The only decision that cannot be undone. */
export const BeforeARemoval: Story = {play: whyTo('remove-feedback', 'C00002')};

/** The decision is confirmed at the top, and the next case opens. */
export const AfterADecision: Story = {
  play: async (context) => {
    await opening('C00001')(context);
    await userEvent.click(await shown(context.canvasElement, TAG, '[value=publish-response]'));
    await shown(context.canvasElement, TAG, '.done:not(:empty)');
    await shown(context.canvasElement, TAG, '[part=history]');
  },
};

export const ColleagueHasItOpen: Story = {
  args: {
    desk: () => {
      const client = new InMemoryQueueClient(mixedCases());
      client.openedBy('C00001', 'Sam Ortiz');
      return client;
    },
  },
  play: opening('C00001'),
};

/** Two representatives on one case: the second one is notified, and the text is not lost. */
export const ColleagueWasFaster: Story = {
  play: async (context) => {
    await opening('C00001')(context);
    const {canvasElement, loaded} = context;
    await userEvent.click(await shown(canvasElement, TAG, '[value=require-revisions]'));
    await userEvent.type(await shown(canvasElement, TAG, '#reason'), 'Please leave out the day of the visit.');
    clientOf(loaded).decidedBy('C00001', 'Sam Ortiz', {decision: 'publish-response'});
    await userEvent.click(await shown(canvasElement, TAG, '[type=submit]'));
    await shown(canvasElement, TAG, '[part=decided]');
  },
};

export const DecisionWithoutAnswer: Story = {
  play: async (context) => {
    await opening('C00001')(context);
    clientOf(context.loaded).lostAnswers = 1;
    await userEvent.click(await shown(context.canvasElement, TAG, '[value=publish-response]'));
    await shown(context.canvasElement, TAG, '.failed');
  },
};

export const CaseFailed: Story = {
  args: {desk: () => Object.assign(new InMemoryQueueClient(mixedCases()), {failWith: BROKEN, failOn: ['open']})},
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[role=option]'));
    await shown(canvasElement, TAG, '[part=retry-case]');
  },
};

export const NothingWaits: Story = {args: {desk: () => new InMemoryQueueClient([])}};

export const NothingOfAKind: Story = {
  args: {desk: () => new InMemoryQueueClient([buildQueueCase()])},
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, 'label:nth-of-type(3) input'));
    await shown(canvasElement, TAG, '[part=notice]');
  },
};

export const Loading: Story = {args: {desk: () => Object.assign(new InMemoryQueueClient([]), {delay: Infinity})}};

export const Failed: Story = {args: {desk: () => failing(BROKEN)}};

/** Loads automatically when the reader is back online. */
export const Offline: Story = {args: {desk: () => failing(new ReviewsError('offline'))}};

export const SignedOut: Story = {args: {desk: () => Object.assign(new InMemoryQueueClient([]), {signedIn: false})}};

/** The content and any typed text stay. */
export const SessionEnded: Story = {
  play: async (context) => {
    await opening('C00001')(context);
    clientOf(context.loaded).signedIn = false;
    await userEvent.click(await shown(context.canvasElement, TAG, '[value=publish-response]'));
    await shown(context.canvasElement, TAG, '[part=bar]');
  },
};

/** Without access, the desk shows a screen, not an error. */
export const NoAccess: Story = {args: {desk: () => Object.assign(new InMemoryQueueClient([]), {allowed: false})}};

export const Spanish: Story = {globals: {locale: 'es-US'}, play: opening('C00001')};

export const RightToLeft: Story = {globals: {direction: 'rtl'}, play: opening('C00001')};

export const Dark: Story = {globals: {theme: 'dark'}, play: opening('C00001')};

export const NarrowPage: Story = {globals: {width: 'phone'}};

/** The case replaces the queue. */
export const NarrowPageWithACase: Story = {globals: {width: 'phone'}, play: opening('C00001')};

export const ForcedColors: Story = {tags: ['forced-colors'], play: opening('C00001')};

export const PlanThemeHarborlight: Story = {globals: {theme: 'harborlight'}, play: opening('C00001')};

const BROKEN = new ReviewsError('service-unavailable', 503);

function failing(failWith: ReviewsError): InMemoryQueueClient {
  return Object.assign(new InMemoryQueueClient([]), {failWith});
}

/** A case of every kind with findings, and nine more. */
function mixedCases() {
  const found: Readonly<Record<number, NonNullable<GivenCase['found']>>> = {
    0: [
      {label: 'acknowledges-patient', reason: 'confirms-visit', words: 'Thank you for coming in'},
      {label: 'date', reason: 'date-of-visit', words: 'coming in last Tuesday'},
      {label: 'clinical-detail', reason: 'health-of-reader', words: 'your knee'},
    ],
    2: [
      {label: 'profanity', reason: 'swearing', words: 'damn'},
      {label: 'identifier', reason: 'name', foundBy: 'full-lists', words: 'Ana Pike'},
    ],
  };
  return buildQueueCases(12, (index) => ({found: found[index] ?? []}));
}

/** Opens a case and presses a decision about its review. */
function whyTo(decision: QueueDecision, caseNumber: string): Play {
  return async (context) => {
    await opening(caseNumber)(context);
    await userEvent.click(await shown(context.canvasElement, TAG, `[value=${decision}]`));
    await shown(context.canvasElement, TAG, '[part=question]');
  };
}

/** Opens a case from the queue and waits for it. */
function opening(caseNumber: string): Play {
  return async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, `[data-case=${caseNumber}]`));
    await shown(canvasElement, TAG, '[part=history]');
  };
}
