import '../../../src/define/dr-new-reviews.js';
import '../../../src/define/dr-recommendation-rate.js';
import '../../../src/define/dr-config.js';
import type * as z from 'zod/mini';
import {Access, PracticeAccess} from '../../../src/api/access/schemas.js';
import {
  CaseHistory,
  Me,
  NewReviews,
  PracticeEmails,
  PracticeReviewsPage,
  Receipt,
  ReviewedProviders,
} from '../../../src/api/practice/schemas.js';
import {Decided, Queue, QueueCase} from '../../../src/api/queue/schemas.js';
import {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import {OwnAnswer, Survey} from '../../../src/api/survey/schemas.js';
import {ALL_PROVIDERS} from '../../../src/domain/inbox-query.js';
import {SubmissionDialog} from '../../../src/elements/submission-dialog/submission-dialog.js';
import {accessMessages} from '../../../src/i18n/access/access.js';
import {registerMessages} from '../../../src/i18n/access/register-people.js';
import {caseHistoryMessages} from '../../../src/i18n/practice/case-history.js';
import {emailsMessages} from '../../../src/i18n/practice/emails.js';
import {helpMessages} from '../../../src/i18n/practice/help.js';
import {laterMessages} from '../../../src/i18n/practice/later-screens.js';
import {newReviewsMessages} from '../../../src/i18n/practice/new-reviews.js';
import {submissionMessages} from '../../../src/i18n/practice/submission.js';
import {trendMessages} from '../../../src/i18n/practice/trend.js';
import {workspaceMessages} from '../../../src/i18n/practice/workspace.js';
import {caseMessages} from '../../../src/i18n/queue/case.js';
import {rateMessages} from '../../../src/i18n/reviews/rate.js';
import {reviewsTabMessages} from '../../../src/i18n/reviews/tab.js';
import {ownAnswerMessages} from '../../../src/i18n/survey/own-answer.js';
import {surveyMessages} from '../../../src/i18n/survey/survey.js';
import {
  buildColleague,
  buildContact,
  buildPractice,
  buildPracticeAccess,
  buildPracticeReview,
  buildProvider,
  buildQueueCase,
  buildRegistration,
  buildReviews,
  InMemoryAccessClient,
  InMemoryPracticeClient,
  InMemoryQueueClient,
  InMemoryReviewsClient,
  InMemorySurveyClient,
} from '../../../src/testing/index.js';
import {PlanProfile} from '../../../src/webview/protocol/schemas.js';
import {place as placeAccess} from './access.js';
import {openCase, place as placeDesk} from './desk.js';
import {openDialog, openSubmission, PLAN, PROVIDER, write} from './dialogs.js';
import {type TextFor, withText} from './free-text.js';
import {place as placeSurvey} from './survey.js';
import {cards as cardsOfTab, place as placeTab} from './tab.js';
import {until} from './until.js';
import {cards, everyStatus, place as placeWorkspace, twoPractices} from './workspace.js';

/*
 * Every tag and dialog, in states that together show all text there is. Buttons and fields are found by type and not by
 * name, because their names may be the text under test.
 */

export interface Scene {
  readonly name: string;
  /** Resolves to the tag once everything is shown, with text from `textFor` in each place. */
  show(textFor: TextFor): Promise<HTMLElement>;
}

/** The service's answers whose text the scenes show, and the plan profile. */
export const ANSWERS = {
  ReviewsPage,
  Me,
  ReviewedProviders,
  PracticeReviewsPage,
  CaseHistory,
  Receipt,
  NewReviews,
  PracticeEmails,
  Survey,
  OwnAnswer,
  Queue,
  QueueCase,
  Decided,
  Access,
  PracticeAccess,
  PlanProfile,
} satisfies Record<string, z.ZodMiniType>;

type Name = keyof typeof ANSWERS;

const NOW = new Date('2025-12-20T12:00:00Z');

// Advice depends on the meaning of the text, so each text gives other findings: it has its own test.
SubmissionDialog.loadAdvice = () => new Promise(() => undefined);
// As in Safari, where no dialog is there in advance: in other browsers, whether it is there yet depends on time.
Reflect.deleteProperty(globalThis, 'requestIdleCallback');

function answerOf<Answer>(name: Name, answer: Answer, textFor: TextFor): Answer {
  return withText(name, ANSWERS[name], answer, textFor);
}

/** What the user types. */
const typed = (textFor: TextFor, into: string, limit = Infinity) => textFor(`typed ${into}`, limit);

const PLAN_PROFILE = {...PLAN, phones: {...PLAN.phones, providerService: '800.555.0100', behavioralProviders: '800.555.0101'}};

/** What a host gives to every tag: the plan profile, and each message as text plus its placeholders. */
function fromHost(textFor: TextFor) {
  const messages = Object.fromEntries(
    [...SENTENCES].map(([key, names]) => [key, [textFor(`sentence ${key}`, Infinity), ...names].join(' ')]),
  );
  return {planProfile: answerOf('PlanProfile', PLAN_PROFILE, textFor), messages, locale: 'en-US'};
}

/** Placeholders for values in a message. */
export const NAMES = /\{\w+\}/g;

/** The keys of all messages, with the placeholders in each. */
const SENTENCES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    accessMessages,
    caseHistoryMessages,
    caseMessages,
    emailsMessages,
    helpMessages,
    laterMessages,
    newReviewsMessages,
    ownAnswerMessages,
    rateMessages,
    registerMessages,
    reviewsTabMessages,
    submissionMessages,
    surveyMessages,
    trendMessages,
    workspaceMessages,
  ].flatMap(({en}) => Object.entries(en).map(([key, message]) => [key, [...new Set(JSON.stringify(message).match(NAMES))]] as const)),
);

const PRACTICE_ANSWERS: Readonly<Record<string, Name>> = {
  me: 'Me',
  providers: 'ReviewedProviders',
  practiceReviews: 'PracticeReviewsPage',
  history: 'CaseHistory',
  newReviews: 'NewReviews',
  respond: 'Receipt',
  editResponse: 'Receipt',
  report: 'Receipt',
};

type Garble = (answer: object, call: string) => unknown;

function practiceClient(practices: ConstructorParameters<typeof InMemoryPracticeClient>[0], textFor: TextFor): InMemoryPracticeClient {
  const garble: Garble = (answer, call) => (PRACTICE_ANSWERS[call] ? answerOf(PRACTICE_ANSWERS[call], answer, textFor) : answer);
  return Object.assign(new InMemoryPracticeClient(practices), {now: () => NOW, garble});
}

const MARKS = [{start: 0, end: 1}];

/** A response with a published text and a newer one to be revised, with marked words. */
const REVISED = (() => {
  const {response, ...review} = buildPracticeReview({status: 'revisions-required'});
  return {...review, response: {...response!, marks: MARKS, publishedText: 'An earlier text.'}};
})();

const WORKED_ON = {
  ...everyStatus,
  reviews: everyStatus.reviews.map((each) => (each.id === 'revisions' ? {...each, response: {...each.response!, marks: MARKS}} : each)),
};

const [FIRST, OTHER] = twoPractices;
const PRACTICES = [{...FIRST!, providers: [WORKED_ON, FIRST!.providers[1]!]}, OTHER!];

async function workspace(textFor: TextFor, providerId = 'p1') {
  const chosen = {practiceId: 'practice-1', providerId};
  const shown = placeWorkspace({client: practiceClient(PRACTICES, textFor), ...fromHost(textFor), ...chosen});
  await until(() => cards(shown).length && !shown.shadowRoot!.querySelector('.shape'), 'an inbox with its trend');
  return shown;
}

const HELD_ACCESS = [
  {practice: buildPractice({entitled: false, accessRequest: {askedAt: NOW.toISOString()}}), providers: []},
  {practice: buildPractice({id: 'practice-2', entitled: false, accessManagers: []}), providers: []},
];

/** A colleague's response came first. */
async function submissionThatFails(textFor: TextFor, kind: 'respond' | 'report') {
  const client = practiceClient([{provider: buildProvider(), reviews: [buildPracticeReview()]}], textFor);
  const {dialog, store} = await openSubmission('respond', {client, given: subject(textFor)});
  const submission = {text: 'Not ours.', contact: buildContact(), reasonCode: 'other-office' as const};
  await client[kind]('practice-1', 'r1', submission, {idempotencyKey: 'of-somebody-else-1'});
  store.writeText('Thank you.');
  await store.submit();
  await dialog.updateComplete;
  return dialog;
}

/** The properties of every dialog about a review, with text as in the workspace's answers. */
function subject(textFor: TextFor) {
  const provider = answerOf('ReviewedProviders', {providers: [PROVIDER]}, textFor).providers[0]!;
  const practice = answerOf('Me', {id: 'dana', practices: [buildPractice()]}, textFor).practices[0]!;
  return {provider, practice, ...fromHost(textFor)};
}

function reviewRead<Review>(review: Review, textFor: TextFor): Review {
  return answerOf('PracticeReviewsPage', {reviews: [review]}, textFor).reviews[0]!;
}

const PUBLISHED = {step: 'publish-response', at: '2025-12-12T12:00:00.000Z', caseNumber: 'WV93LM', by: 'Jo Marsh', text: 'Fine.'} as const;
const ASKED = {...PUBLISHED, step: 'require-revisions', marks: MARKS} as const;
const CHANGED = {...PUBLISHED, step: 'change-answer', text: null, comment: 'An earlier comment.'} as const;
const FINDINGS = [{label: 'constructor', reason: 'constructor', start: 0, end: 1}];
const SENT = {submittedAt: '2025-12-09T15:04:00.000Z', sender: buildContact()};

/** One case of each kind, with every possible field. */
const CASES = (['response', 'report', 'suppressed-review', 'reversed-claim'] as const).map((kind, index) => {
  const built = buildQueueCase({kind, caseNumber: `CASE0${index}`, since: '2025-12-09T15:04:00.000Z', dueBy: '2025-12-15'});
  return {
    ...built,
    openWith: {name: 'Lee Okafor', at: SENT.submittedAt},
    practiceName: 'Juniper Family Medicine',
    review: {...built.review, findings: FINDINGS},
    response: {...SENT, text: 'Thank you.', findings: FINDINGS, publishedText: 'An earlier text.'},
    report: {...SENT, reason: 'Not our office.'},
    steps: [...built.steps, ASKED, PUBLISHED, CHANGED],
  };
});

const QUEUE_ANSWERS: Readonly<Record<string, Name>> = {queue: 'Queue', open: 'QueueCase', decide: 'Decided'};

async function desk(textFor: TextFor, caseNumber: string) {
  const garble: Garble = (answer, call) => answerOf(QUEUE_ANSWERS[call]!, answer, textFor);
  const client = Object.assign(new InMemoryQueueClient(CASES), {now: () => NOW, garble});
  const shown = placeDesk({client, ...fromHost(textFor)});
  await until(() => shown.shadowRoot!.querySelector('[role=option]'), 'a queue');
  await openCase(shown, caseNumber);
  const press = (selector: string) => shown.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  return {shown, client, press};
}

async function accessManager(textFor: TextFor) {
  const people = Array.from({length: 10}, (_, index) =>
    buildColleague({id: `person-${index}`, isSelf: index === 0, entitled: index === 0, askedAt: index === 1 ? NOW.toISOString() : null}),
  );
  const practices = [
    buildPracticeAccess({
      ...{people, registrations: [buildRegistration()]},
      expected: [{id: 'e1', name: 'Nia Park', email: 'nia@juniper.example', registeredAt: NOW.toISOString()}],
    }),
    buildPracticeAccess({id: 'practice-2', manages: false}),
    buildPracticeAccess({id: 'practice-3', manages: false, managers: []}),
  ];
  const garble: Garble = (answer, call) => answerOf(call === 'access' ? 'Access' : 'PracticeAccess', answer, textFor);
  const shown = placeAccess({client: Object.assign(new InMemoryAccessClient(practices), {now: () => NOW, garble}), ...fromHost(textFor)});
  const find = (selector: string) => shown.shadowRoot!.querySelector<HTMLElement>(selector);
  await until(() => find('[part=practice]'), 'practices');
  return {shown, find};
}

/** The comment is present from the start, because typing would announce the remaining count a second later. */
async function survey(textFor: TextFor, comment: string, state: Partial<InMemorySurveyClient> = {}) {
  const garble: Garble = (answer, call) =>
    call === 'survey' ? answerOf('Survey', answer, textFor) : call === 'ownAnswer' ? answerOf('OwnAnswer', answer, textFor) : answer;
  const client = Object.assign(new InMemorySurveyClient(), {now: () => NOW, garble}, state);
  const shown = placeSurvey({client, initialDraft: {comment}, ...fromHost(textFor)});
  const find = <Found extends HTMLElement>(selector: string) => shown.shadowRoot?.querySelector<Found>(selector);
  const form = await until(() => find<HTMLFormElement>('form'), 'the question');
  const answer = async () => {
    find('[type=radio]')!.click();
    form.requestSubmit();
    await until(() => !find('form'), 'what came of it');
  };
  return {shown, client, answer};
}

export const SCENES: readonly Scene[] = [
  {
    name: 'reviews tab',
    async show(textFor) {
      const garble = (page: object) => answerOf('ReviewsPage', page, textFor);
      const client = Object.assign(new InMemoryReviewsClient({p1: buildReviews(3)}), {garble});
      const tab = placeTab({client, reviewLink: '/directory/p1?review={reviewId}', ...fromHost(textFor)});
      await until(() => cardsOfTab(tab).length, 'reviews');
      return tab;
    },
  },
  {
    name: 'recommendation rate',
    async show(textFor) {
      // It has no property for messages, so they come from the configuration around it.
      const around = document.createElement('dr-config');
      const rate = document.createElement('dr-recommendation-rate');
      rate.setAttribute('provider-id', 'p1');
      Object.assign(around, fromHost(textFor), {client: new InMemoryReviewsClient({p1: buildReviews(30)})});
      around.append(rate);
      document.body.append(around);
      await until(() => rate.shadowRoot!.textContent.trim(), 'a rate');
      return around;
    },
  },
  {name: 'workspace', show: (textFor) => workspace(textFor)},
  {name: 'workspace of all providers', show: (textFor) => workspace(textFor, ALL_PROVIDERS)},
  {
    name: 'workspace, choosing',
    async show(textFor) {
      const shown = await workspace(textFor);
      for (const box of shown.shadowRoot!.querySelectorAll('dr-combobox')) {
        const input = box.shadowRoot!.querySelector('input')!;
        write(input, '');
        await until(() => box.shadowRoot!.querySelector('[role=option]'), 'options');
      }
      return shown;
    },
  },
  {
    name: 'workspace without the entitlement',
    async show(textFor) {
      const shown = placeWorkspace({client: practiceClient(HELD_ACCESS, textFor), ...fromHost(textFor)});
      await until(() => shown.shadowRoot!.querySelector('dr-access-request')?.shadowRoot?.querySelector('[role=status]'), 'who grants it');
      return shown;
    },
  },
  {
    name: 'dialog to respond',
    async show(textFor) {
      const {dialog, store} = await openSubmission('respond', {
        review: reviewRead(buildPracticeReview(), textFor),
        given: subject(textFor),
      });
      store.writeText(typed(textFor, 'response'));
      dialog.shadowRoot!.querySelector<HTMLElement>('button.text[aria-expanded]:not(.toggle)')!.click();
      await until(() => dialog.shadowRoot!.getElementById('preview'), 'the preview');
      return dialog;
    },
  },
  {
    name: 'dialog to edit',
    async show(textFor) {
      const {dialog} = await openSubmission('edit-response', {review: reviewRead(REVISED, textFor), given: subject(textFor)});
      return dialog;
    },
  },
  {
    name: 'dialog to report',
    async show(textFor) {
      const {dialog, store} = await openSubmission('report', {review: reviewRead(buildPracticeReview(), textFor), given: subject(textFor)});
      store.writeText(typed(textFor, 'reason'));
      for (const field of ['name', 'phone', 'email'] as const) store.writeContact(field, typed(textFor, field));
      await dialog.updateComplete;
      return dialog;
    },
  },
  {name: 'dialog after a response by a colleague', show: (textFor) => submissionThatFails(textFor, 'respond')},
  {name: 'dialog after a report by a colleague', show: (textFor) => submissionThatFails(textFor, 'report')},
  {
    name: 'dialog after an edit by a colleague',
    async show(textFor) {
      const client = practiceClient([{provider: buildProvider(), reviews: [REVISED]}], textFor);
      const {dialog, store} = await openSubmission('edit-response', {client, given: subject(textFor)});
      const {version} = client.review('r1');
      await client.editResponse(
        'practice-1',
        'r1',
        {text: 'Other.', contact: buildContact()},
        {idempotencyKey: 'of-somebody-else-1', version},
      );
      store.writeText('Thank you.');
      await store.submit();
      await dialog.updateComplete;
      return dialog;
    },
  },
  ...(['respond', 'report'] as const).map((kind) => ({
    name: `receipt (${kind})`,
    async show(textFor: TextFor) {
      const client = practiceClient([{provider: buildProvider(), reviews: [buildPracticeReview()]}], textFor);
      const {dialog, store} = await openSubmission(kind, {client, given: subject(textFor)});
      if (kind === 'report') store.chooseReason('other-office');
      store.writeText('Thank you.');
      await store.submit();
      await dialog.updateComplete;
      return dialog;
    },
  })),
  {
    name: 'case history',
    async show(textFor) {
      const review = reviewRead(REVISED, textFor);
      const steps = [{...PUBLISHED, step: 'respond'} as const, ASKED, {...PUBLISHED, by: null}];
      const history: CaseHistory = {review: REVISED, steps, nextAction: 'none'};
      const load = () => Promise.resolve(answerOf('CaseHistory', history, textFor));
      const dialog = Object.assign(document.createElement('dr-case-history-dialog'), {review, load, ...subject(textFor)});
      await openDialog(dialog);
      await until(() => dialog.shadowRoot!.querySelector('time'), 'steps');
      return dialog;
    },
  },
  {name: 'help', show: (textFor) => openDialog(Object.assign(document.createElement('dr-help-dialog'), fromHost(textFor)))},
  ...['dana.reyes@practice.example', null].map((address) => ({
    name: address === null ? 'emails without an address' : 'emails',
    async show(textFor: TextFor) {
      const call = () => Promise.resolve(answerOf('PracticeEmails', {address, newReviews: true, decisions: false}, textFor));
      const dialog = await openDialog(Object.assign(document.createElement('dr-emails-dialog'), {call, ...fromHost(textFor)}));
      await until(() => dialog.shadowRoot!.querySelector('.content > *'), 'the choice');
      return dialog;
    },
  })),
  ...[true, false].map((entitled) => ({
    name: entitled ? 'new reviews' : 'new reviews without the entitlement',
    async show(textFor: TextFor) {
      const client = practiceClient(entitled ? twoPractices : HELD_ACCESS, textFor);
      const panel = document.createElement('dr-new-reviews');
      Object.assign(panel, {client, workspaceLink: '/portal?practice={practiceId}', ...fromHost(textFor)});
      document.body.append(panel);
      await until(() => panel.shadowRoot!.querySelector('[part=practice], [part=notice]'), 'practices or a notice');
      return panel;
    },
  })),
  {
    name: 'survey',
    async show(textFor) {
      return (await survey(textFor, typed(textFor, 'comment'))).shown;
    },
  },
  ...[true, false].map((suspicious) => ({
    name: suspicious ? 'survey, answered with a comment that waits' : 'survey, answered',
    async show(textFor: TextFor) {
      const {shown, answer} = await survey(textFor, 'Kind.', {suspicious});
      await answer();
      return shown;
    },
  })),
  {
    name: 'survey, answered before',
    async show(textFor) {
      // At most the length that may be sent.
      const {shown, client, answer} = await survey(textFor, typed(textFor, 'comment that is not sent', 1000));
      client.state = 'answered';
      await answer();
      const own = () => shown.shadowRoot!.querySelector('dr-own-answer')?.shadowRoot;
      await until(() => own()?.querySelector('[part=answer]'), 'the answer');
      return shown;
    },
  },
  {
    name: 'response on the desk, to be revised',
    async show(textFor) {
      const {shown, press} = await desk(textFor, 'CASE00');
      press('[value=require-revisions]');
      write(await until(() => shown.shadowRoot!.querySelector('textarea'), 'a reason'), typed(textFor, 'reason of revisions'));
      press('.word');
      await until(() => shown.shadowRoot!.querySelector('#revisions q'), 'a marked word');
      return shown;
    },
  },
  {
    name: 'response on the desk, decided by a colleague',
    async show(textFor) {
      const {shown, client, press} = await desk(textFor, 'CASE00');
      press('[value=require-revisions]');
      write(await until(() => shown.shadowRoot!.querySelector('textarea'), 'a reason'), typed(textFor, 'reason for nothing', 300));
      press('.word');
      client.decidedBy('CASE00', 'Lee Okafor', {decision: 'publish-response'});
      shown.shadowRoot!.querySelector<HTMLFormElement>('form#revisions')!.requestSubmit();
      await until(() => shown.shadowRoot!.querySelector('[part=decided]'), 'who decided');
      return shown;
    },
  },
  {name: 'report on the desk', show: async (textFor) => (await desk(textFor, 'CASE01')).shown},
  {name: 'suppressed review on the desk', show: async (textFor) => (await desk(textFor, 'CASE02')).shown},
  {
    name: 'access manager, searched',
    async show(textFor) {
      const {shown, find} = await accessManager(textFor);
      write(find('input') as HTMLInputElement, typed(textFor, 'search'));
      await until(() => find('.search .muted'), 'what was found');
      return shown;
    },
  },
  {
    name: 'access manager, refusing and granting',
    async show(textFor) {
      const {shown, find} = await accessManager(textFor);
      find('[part=grant]')!.click();
      await until(() => find('.told'), 'what was done');
      find('[part=refuse]')!.click();
      await until(() => find('[part=question]'), 'a question');
      return shown;
    },
  },
  {
    name: 'access manager, giving up its own right',
    async show(textFor) {
      const {shown, find} = await accessManager(textFor);
      find('[part=remove]')!.click();
      await until(() => find('[part=question]'), 'a question');
      return shown;
    },
  },
];
