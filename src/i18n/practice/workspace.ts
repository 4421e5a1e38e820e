import {type ReviewsMessage, reviewsMessages} from '../reviews/reviews.js';
import {type CommonMessage, commonMessages} from '../shared/common.js';
import {type StatusMessage, statusMessages} from '../shared/status.js';
import type {Catalogs, Message, Translations} from '../shared/words.js';

const en = {
  workspaceHeading: 'Patient reviews',
  practice: 'Practice',
  practiceHint: 'Name or TIN',
  tin: 'TIN {tin}',
  provider: 'Provider',
  providerHint: 'Name, specialty or city',
  allProviders: 'All providers',
  withReviews: '{count} with reviews',
  providerPlace: '{specialty}, {city}, {state}',
  optionsFound: {one: '{count} match', other: '{count} matches'},
  optionsShown: 'Showing {shown} of {count}. Type to narrow the list.',
  optionsNone: 'No matches. Try fewer letters.',
  toAnswer: '{count} to answer',
  allAnswered: 'All answered',
  choosePractice: 'Choose a practice to begin.',
  noProviders: 'No provider in this practice has reviews yet.',
  thePlan: 'The health plan',
  aboutReviews: 'About reviews',
  aboutReviewsExplained:
    'After a visit, {plan} asks verified patients one question: would you recommend this provider to family and friends? Their answers appear in the directory without names. Here you can read them, respond, and report any that are inaccurate or offensive.',
  help: 'Help',
  emails: 'Emails',
  recommendedCount: '{count} recommended',
  notRecommendedCount: '{count} not recommended',
  showTrend: 'Show rate by quarter',
  rateOfAllSentence: '{recommended} of {count} patients recommend their provider to family and friends ({percent})',
  searchReviews: 'Search comments and responses',
  anyRecommendation: 'Recommended or not',
  status: 'Status',
  anyStatus: 'All',
  statusCount: '{status} ({count})',
  needsResponse: 'Needs a response',
  toDo: 'To do',
  allReviews: 'All reviews',
  caughtUp: 'You’re all caught up',
  oldestNegative: 'Oldest “Not recommended” first',
  needsResponseFirst: 'Needs a response first',
  feedKeys: 'Page Down and Page Up move from review to review.',
  moreReviews: 'Show more reviews',
  listEnd: 'End of the list',
  options: 'Options',
  respond: 'Respond',
  editResponse: 'Edit response',
  report: 'Report',
  reportAgain: 'Report again',
  viewDetails: 'View details',
  waitsForDecision: 'You can respond or report again after we decide on your report.',
  notNow: 'Not available right now.',
  draftKept: 'Draft saved',
  signedOut: 'You are signed out',
  signedOutExplained: 'Sign in to read and respond to your patient reviews.',
  expired: 'You’ve been signed out. Your text is saved here.',
  signIn: 'Sign in',
  partFailed: 'We couldn’t load this. Check your connection and try again.',
  close: 'Close',
} satisfies Record<string, Message>;

export type WorkspaceMessage = keyof typeof en | CommonMessage | ReviewsMessage | StatusMessage;

/** Includes the members' sentences for what practices and members both see. */
export const workspaceMessages: Catalogs<WorkspaceMessage> = {
  en: {...reviewsMessages.en, ...commonMessages.en, ...statusMessages.en, ...en},
};

export const workspaceTranslations: Translations<WorkspaceMessage> = {
  es: async () => (await import('./practice.es.js')).practiceInSpanish,
};
