import type {FindingLabel} from '../../domain/finding.js';
import type {QueueKind} from '../../domain/queue.js';
import {type CommonMessage, commonMessages} from '../shared/common.js';
import type {Catalogs, Message, Translations} from '../shared/words.js';

/** Kinds of cases and findings by name, and the sentences around an open case. */
const en = {
  'case-suppressed-review': 'Suppressed review',
  'case-reversed-claim': 'Reversed claim',
  'case-response': 'Response',
  'case-report': 'Report',
  'title-suppressed-review': 'Suppressed review of {provider}',
  'title-reversed-claim': 'Reversed claim behind a review of {provider}',
  'title-response': 'Response for {provider}',
  'title-report': 'Report about {provider}',
  'acknowledges-patient': 'Confirms a patient',
  'clinical-detail': 'Clinical detail',
  'health-information': 'Health information',
  identifier: 'Identifies someone',
  date: 'Date',
  money: 'Money',
  derogatory: 'Derogatory',
  profanity: 'Profanity',
  otherFinding: 'Other finding',

  deskHeading: 'Cases to decide',
  queue: 'Queue',
  queueKeys: 'Use the up and down arrows to move through the cases, and Enter to open one.',
  searchQueue: 'Case number, provider, or practice',
  casesFound: {one: '{count} case matches', other: '{count} cases match'},
  noCaseFound: 'No waiting cases match “{words}”.',
  clearSearch: 'Clear search',
  show: 'Show',
  allCases: 'All ({count})',
  suppressedReviews: 'Suppressed ({count})',
  reversedClaims: 'Reversed claims ({count})',
  responses: 'Responses ({count})',
  reports: 'Reports ({count})',
  waitingCases: {one: '{count} case waiting', other: '{count} cases waiting'},
  waiting: {one: '{count} waiting', other: '{count} waiting'},
  late: {one: '{count} late', other: '{count} late'},
  due: 'Due {day}',
  dueToday: 'Due today',
  overdue: {one: '{count} day late', other: '{count} days late'},
  age: {one: 'Waiting {count} day', other: 'Waiting {count} days'},
  ageToday: 'New today',
  hasItOpen: '{name} is viewing it',
  draftKept: 'Draft saved',
  refresh: 'Refresh',
  moreCases: 'Show more cases',
  loadingCases: 'Loading cases…',
  queueFailed: 'We couldn’t load the queue.',
  queueFailedKeeping: 'That didn’t work. Please try again.',
  queueEmpty: 'All done',
  queueEmptyExplained: 'No cases are waiting.',
  kindEmpty: 'No cases of this kind are waiting.',
  showAll: 'Show all cases',
  chooseCase: 'Choose a case from the queue.',

  backToQueue: 'All cases',
  openingCase: 'Opening the case…',
  caseFailed: 'We couldn’t open this case.',
  caseGone: 'This case is no longer in the queue. The patient may have withdrawn the review.',
  recommended: 'Recommended',
  notRecommended: 'Not recommended',

  nextCase: 'Next case',

  deskSignedOut: 'You’re signed out',
  deskSignedOutExplained: 'Sign in to decide on reviews, responses, and reports.',
  deskSessionEnded: 'You’ve been signed out. Your text is saved here.',
  deskNoAccess: 'This page is for the Provider Reviews Team',
  deskNoAccessExplained: 'You’re signed in, but not as a representative of {plan}’s Provider Reviews Team.',
} satisfies Record<`case-${QueueKind}` | FindingLabel, Message> & Record<string, Message>;

export type DeskMessage = keyof typeof en | CommonMessage;
export const deskMessages: Catalogs<DeskMessage> = {en: {...commonMessages.en, ...en}};

export const deskTranslations: Translations<DeskMessage> = {
  es: async () => (await import('./case.es.js')).caseInSpanish,
};
