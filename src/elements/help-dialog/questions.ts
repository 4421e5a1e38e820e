import {html, nothing} from 'lit';
import {FEEDBACK_STATUSES, type FeedbackStatus} from '../../domain/feedback.js';
import type {PlanPhones, PlanProfile} from '../../domain/plan-profile.js';
import {TEXT_LIMIT} from '../../domain/text-limit.js';
import type {HelpMessage} from '../../i18n/practice/help.js';
import type {Words} from '../../i18n/shared/words.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import {phoneLink} from '../../ui/text/contacts.js';

/** Each question with its answer, or with the steps of its answer. */
const QUESTIONS: readonly (readonly [question: HelpMessage, answer: HelpMessage, ...steps: HelpMessage[]])[] = [
  ['whatQuestion', 'whatAnswer'],
  ['whyQuestion', 'whyAnswer'],
  ['verifiedQuestion', 'verifiedAnswer'],
  ['checkedQuestion', 'checkedAnswer'],
  ['rateQuestion', 'rateAnswer'],
  ['sinceQuestion', 'sinceAnswer'],
  ['optOutQuestion', 'optOutAnswer'],
  ['inboxQuestion', 'inboxChoose', 'inboxFolders', 'inboxSearch', 'inboxOrder'],
  ['howToRespondQuestion', 'respondFind', 'respondWrite', 'respondName', 'respondSubmit', 'respondDecided'],
  ['writeQuestion', 'writeAnswer'],
  ['respondQuestion', 'respondAnswer'],
  ['reportQuestion', 'reportAnswer'],
  ['howToReportQuestion', 'reportFind', 'reportReasonStep', 'reportSubmit', 'reportDecided', 'reportAfter'],
  ['timeQuestion', 'timeAnswer'],
  ['accessQuestion', 'accessAnswer'],
];

/** All questions with their answers. */
export function questions(words: Words<HelpMessage>, {brand, daysToDecide: {from, to} = {from: 3, to: 4}}: PlanProfile) {
  const values = {plan: brand ?? words.say('yourPlan'), limit: TEXT_LIMIT, from, to, count: from};
  const say = (key: HelpMessage) => words.say(key === 'timeAnswer' && from >= to ? 'timeAnswerDays' : key, values);
  return QUESTIONS.map(([question, answer, ...steps]) => {
    const answered = steps.length
      ? html`<ol>${[answer, ...steps].map((step) => html`<li>${say(step)}</li>`)}</ol>`
      : html`<p>${say(answer)}</p>`;
    return html`<details><summary>${words.say(question)}${chevronDown()}</summary>${answered}</details>`;
  });
}

const STATUSES: Readonly<Record<Exclude<FeedbackStatus, 'none'>, HelpMessage>> = {
  'response-pending': 'statusPending',
  'revisions-required': 'statusRevisions',
  'response-published': 'statusPublished',
  'report-pending': 'statusPending',
  'review-maintained': 'statusMaintained',
  'feedback-removed': 'statusRemoved',
};

export function statuses(words: Words<HelpMessage>) {
  const explained = FEEDBACK_STATUSES.filter((status) => status !== 'none');
  return html`<details>
    <summary>${words.say('statusQuestion')}${chevronDown()}</summary>
    <dl>${explained.map((status) => html`<dt>${words.say(status)}</dt><dd>${words.say(STATUSES[status])}</dd>`)}</dl>
  </details>`;
}

const TOPICS = [
  ['providerReviews', 'callReviews'],
  ['providerService', 'callService'],
  ['behavioralProviders', 'callBehavioral'],
  ['access', 'callAccess'],
] as const satisfies readonly (readonly [keyof PlanPhones, HelpMessage])[];

/** Phone numbers by topic. Numbers missing from the plan profile are not offered. */
export function phones(words: Words<HelpMessage>, plan: PlanProfile) {
  const offered = TOPICS.flatMap(([whom, topic]) => {
    const phone = plan.phones?.[whom];
    return phone ? [html`<dt>${words.say(topic)}</dt><dd>${phoneLink(phone)}</dd>`] : [];
  });
  return offered.length
    ? html`<details open><summary>${words.say('callQuestion')}${chevronDown()}</summary><dl>${offered}</dl></details>`
    : nothing;
}
