import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent, waitFor} from 'storybook/test';
import {type Messages, type PlanProfile, ReviewsError, type SurveyDraft} from '../src/index.js';
import {buildSurvey, InMemorySurveyClient} from '../src/testing/index.js';
import {PLAN} from './inbox-service.js';
import {shown} from './shown.js';

interface SurveyArgs {
  /** Creates a new service for each visit to the story, because a survey is answered only once. */
  service: () => InMemorySurveyClient;
  token?: string;
  'claim-id'?: string;
  locale?: string;
  'heading-level'?: number;
  'reviews-link'?: string;
  planProfile?: PlanProfile;
  messages?: Partial<Messages>;
  initialDraft?: SurveyDraft;
}

const TAG = 'dr-review-survey';

const meta: Meta<SurveyArgs> = {
  title: 'Elements/Review survey',
  component: TAG,
  args: {service: () => new InMemorySurveyClient(), token: 'story', 'reviews-link': '#{providerId}', planProfile: PLAN},
  argTypes: {service: {table: {disable: true}}},
  render: (args) =>
    html`<dr-review-survey
      token=${ifDefined(args.token || undefined)}
      claim-id=${ifDefined(args['claim-id'] || undefined)}
      locale=${ifDefined(args.locale || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      .client=${args.service()}
      .planProfile=${args.planProfile}
      reviews-link=${ifDefined(args['reviews-link'] || undefined)}
      .messages=${args.messages}
      .initialDraft=${args.initialDraft}
    ></dr-review-survey>`,
};
export default meta;

type Story = StoryObj<SurveyArgs>;

/** Opened by the link in the email. */
export const Question: Story = {};

/** A draft kept by the host, or by the tag after an error. */
export const WithDraft: Story = {args: {initialDraft: {recommended: true, comment: 'Took the time to explain, twice.'}}};

/** The words are marked in the field. The note is advice only: the comment can be submitted as it is. */
export const HealthDetail: Story = {
  args: {initialDraft: {recommended: true, comment: 'The doctor listened.'}},
  play: async ({canvasElement}) => {
    await userEvent.type(await shown(canvasElement, TAG, 'textarea'), ' My A1C was 9 and she explained what to do.');
    await shown(canvasElement, TAG, '[part=tip]');
  },
};

/** What would hold the comment back is named and marked, a phone number as well. */
export const SeveralFindings: Story = {
  args: {initialDraft: {recommended: false, comment: 'Call me at 303-555-0142, I told Desmond Achebe too. My A1C was 9.'}},
  play: async ({canvasElement}) => {
    (await shown(canvasElement, TAG, 'textarea')).focus();
    await shown(canvasElement, TAG, '[part=tip]');
  },
};

export const SeveralFindingsInForcedColors: Story = {...SeveralFindings, tags: ['forced-colors']};

export const SeveralFindingsRightToLeft: Story = {...SeveralFindings, globals: {direction: 'rtl'}};

export const TooLong: Story = {
  args: {initialDraft: {comment: 'A long story. '.repeat(75)}},
  play: async ({canvasElement}) => {
    await submit(canvasElement);
    await shown(canvasElement, TAG, '#choice-fault');
    await shown(canvasElement, TAG, '#comment-fault');
  },
};

export const Submitting: Story = {
  args: {...written(), service: answering({delay: Infinity})},
  play: async ({canvasElement}) => {
    await submit(canvasElement);
    await shown(canvasElement, TAG, 'form[aria-busy=true]');
  },
};

/** Where the plan has an email of the member, a receipt can be asked for. */
export const ReceiptByEmail: Story = {
  args: {...written(), service: () => new InMemorySurveyClient(buildSurvey({receiptByEmail: true}))},
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=receipt] input'));
    await thanked(canvasElement);
  },
};

export const ThanksWithoutComment: Story = {
  args: written(''),
  play: async ({canvasElement}) => thanked(canvasElement),
};

export const ThanksPublished: Story = {
  args: written(),
  play: async ({canvasElement}) => thanked(canvasElement),
};

/** The editorial check has findings, so a person reads the comment first. */
export const ThanksWaiting: Story = {
  args: {...written(), service: () => Object.assign(new InMemorySurveyClient(), {suspicious: true})},
  play: async ({canvasElement}) => thanked(canvasElement),
};

/** The typed text stays, and submitting again counts only once. */
export const NoReply: Story = {
  args: {...written(), service: () => Object.assign(new InMemorySurveyClient(), {lostAnswers: 1})},
  play: async ({canvasElement}) => {
    await submit(canvasElement);
    await shown(canvasElement, TAG, '[role=alert] .note');
  },
};

/** The page was loaded before the terms changed. */
export const TermsOutdated: Story = {
  args: {...written(), service: answering({failWith: new ReviewsError('terms-outdated', 409)})},
  play: async ({canvasElement}) => {
    await submit(canvasElement);
    await shown(canvasElement, TAG, '[role=alert] .note');
  },
};

/** On a claims page, where members are signed in. */
export const SessionEnded: Story = {
  args: {...written(), token: '', 'claim-id': 'claim-1', service: answering({failWith: new ReviewsError('unauthenticated', 401)})},
  play: async ({canvasElement}) => {
    await submit(canvasElement);
    await shown(canvasElement, TAG, '[part=sign-in]');
  },
};

/** The first answer had arrived after all; later changes are shown but not accepted. */
export const EarlierArrived: Story = {
  args: {...written(), service: () => Object.assign(new InMemorySurveyClient(), {lostAnswers: 1})},
  play: async ({canvasElement}) => {
    await submit(canvasElement);
    await shown(canvasElement, TAG, '[role=alert] .note');
    await userEvent.type(await shown(canvasElement, TAG, 'textarea'), ' And more.');
    await submit(canvasElement);
    await ownAnswer(canvasElement, '[part=unsent]');
  },
};

export const Loading: Story = {args: {service: () => Object.assign(new InMemorySurveyClient(), {delay: Infinity})}};

export const Failed: Story = {args: {service: failing(new ReviewsError('service-unavailable', 503))}};

/** Loads automatically when the member is back online. */
export const Offline: Story = {args: {service: failing(new ReviewsError('offline'))}};

export const SignedOut: Story = {
  args: {token: '', 'claim-id': 'claim-1', service: () => Object.assign(new InMemorySurveyClient(), {signedIn: false})},
};

export const UnknownLink: Story = {args: {service: surveyIn('not-found')}};

/** The claim belongs to another member, or its visit has no survey. */
export const UnknownClaim: Story = {args: {token: '', 'claim-id': 'claim-1', service: surveyIn('not-found')}};

export const Expired: Story = {args: {service: surveyIn('expired')}};

/** The plan took the claim back before the answer. */
export const Canceled: Story = {args: {service: surveyIn('canceled')}};

/** The member has taken the answer back, for good. */
export const Withdrawn: Story = {args: {service: surveyIn('withdrawn')}};

/** What the member answered before, loaded on demand: it can be changed in the time for answering, and withdrawn at any time. */
export const AnsweredAlready: Story = {
  args: {service: answeredBefore()},
  play: async ({canvasElement}) => void (await ownAnswer(canvasElement, '[part=change-answer]')),
};

/** A representative reads the comment first. */
export const AnsweredAndWaiting: Story = {
  args: {service: answeredBefore({suspicious: true})},
  play: async ({canvasElement}) => void (await ownAnswer(canvasElement, '[part=change-answer]')),
};

/** The time to change it is over. */
export const AnsweredLongAgo: Story = {
  args: {service: answeredBefore({now: () => new Date('2026-06-01T12:00:00Z')})},
  play: async ({canvasElement}) => void (await ownAnswer(canvasElement, '[part=withdraw-answer]')),
};

export const ChangingTheAnswer: Story = {
  args: {service: answeredBefore()},
  play: async ({canvasElement}) => {
    await userEvent.click(await ownAnswer(canvasElement, '[part=change-answer]'));
    await ownAnswer(canvasElement, 'textarea');
  },
};

export const AnswerChanged: Story = {
  args: {service: answeredBefore()},
  play: async ({canvasElement}) => {
    await userEvent.click(await ownAnswer(canvasElement, '[part=change-answer]'));
    await userEvent.type(await ownAnswer(canvasElement, 'textarea'), ' And on time.');
    await userEvent.click(await ownAnswer(canvasElement, '[part=submit]'));
    await ownAnswer(canvasElement, '.news');
  },
};

/** Another tab has changed the answer meanwhile. What was typed here stays, and replaces it once it is submitted again. */
export const ChangedInAnotherTab: Story = {
  args: {service: answeredBefore({failOn: ['changeAnswer'], failWith: new ReviewsError('answer-changed', 412)})},
  play: async ({canvasElement}) => {
    await userEvent.click(await ownAnswer(canvasElement, '[part=change-answer]'));
    await userEvent.type(await ownAnswer(canvasElement, 'textarea'), ' And on time.');
    await userEvent.click(await ownAnswer(canvasElement, '[part=submit]'));
    await ownAnswer(canvasElement, '[role=alert] .note');
  },
};

/** What withdrawing means, before it happens. */
export const WithdrawingTheAnswer: Story = {
  args: {service: answeredBefore()},
  play: async ({canvasElement}) => {
    await userEvent.click(await ownAnswer(canvasElement, '[part=withdraw-answer]'));
    await ownAnswer(canvasElement, '[part=question]');
  },
};

export const NotWithdrawn: Story = {
  args: {service: answeredBefore({failOn: ['withdrawAnswer'], failWith: new ReviewsError('offline')})},
  play: async ({canvasElement}) => {
    await userEvent.click(await ownAnswer(canvasElement, '[part=withdraw-answer]'));
    await userEvent.click(await ownAnswer(canvasElement, '.question .danger'));
    await ownAnswer(canvasElement, '[role=alert] .note');
  },
};

export const OwnAnswerFailed: Story = {
  args: {service: answeredBefore({failOn: ['ownAnswer'], failWith: new ReviewsError('service-unavailable', 503)})},
  play: async ({canvasElement}) => void (await ownAnswer(canvasElement, '[part=retry]')),
};

export const Spanish: Story = {globals: {locale: 'es-US'}};

export const RightToLeft: Story = {args: written(), globals: {direction: 'rtl'}};

export const Dark: Story = {args: written(), globals: {theme: 'dark'}};

export const NarrowPage: Story = {
  args: {
    ...written(),
    service: () => {
      const survey = buildSurvey();
      return new InMemorySurveyClient({...survey, provider: {...survey.provider, name: 'Bartholomew Featherstonehaugh-Wolfenstein'}});
    },
  },
  globals: {width: 'phone'},
};

export const ForcedColors: Story = {args: written(), tags: ['forced-colors']};

export const PlanThemeHarborlight: Story = {args: written(), globals: {theme: 'harborlight'}};

function written(comment = 'Took the time to explain, twice. The front desk was kind.'): Pick<SurveyArgs, 'initialDraft'> {
  return {initialDraft: {recommended: true, comment}};
}

function surveyIn(state: InMemorySurveyClient['state']): SurveyArgs['service'] {
  return () => Object.assign(new InMemorySurveyClient(), {state});
}

/** A survey that the member has answered, in the time for answering. */
function answeredBefore(given: Partial<InMemorySurveyClient> = {}): SurveyArgs['service'] {
  return () => Object.assign(new InMemorySurveyClient(), {state: 'answered' as const, now: () => new Date('2025-12-20T12:00:00Z')}, given);
}

/** An element of the part that shows the answer. */
function ownAnswer(canvasElement: HTMLElement, selector: string): Promise<HTMLElement> {
  return shown(canvasElement, TAG, 'dr-own-answer', selector);
}

function failing(failWith: ReviewsError): SurveyArgs['service'] {
  return () => Object.assign(new InMemorySurveyClient(), {failWith});
}

/** The survey loads, but submitting the answer fails. */
function answering({failWith, delay}: {failWith?: ReviewsError; delay?: number}): SurveyArgs['service'] {
  return () => {
    const client = Object.assign(new InMemorySurveyClient(), {failWith, failOn: ['answer' as const]});
    const answer = client.answer.bind(client);
    client.answer = (...given) => {
      client.delay = delay ?? 0;
      return answer(...given);
    };
    return client;
  };
}

async function submit(canvasElement: HTMLElement): Promise<void> {
  await userEvent.click(await shown(canvasElement, TAG, '[part=submit]'));
}

async function thanked(canvasElement: HTMLElement): Promise<void> {
  await submit(canvasElement);
  const heading = await shown(canvasElement, TAG, '[role=heading]');
  await waitFor(() => expect(heading).toHaveTextContent('Thank you'));
}
