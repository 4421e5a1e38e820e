import {type ReviewsMessage, reviewsMessages} from '../reviews/reviews.js';
import {type StatusMessage, statusMessages} from '../shared/status.js';
import type {Catalogs, Message, Translations} from '../shared/words.js';

const en = {
  workspaceHeading: 'Review Patient Feedback',
  practice: 'Practice',
  practiceHint: 'Name or TIN',
  tin: 'TIN {tin}',
  provider: 'Provider',
  providerHint: 'Name, specialty or city',
  providerPlace: '{specialty}, {city}, {state}',
  optionsFound: {one: '{count} match', other: '{count} matches'},
  optionsShown: 'Showing {shown} of {count}. Type to narrow the list.',
  optionsNone: 'Nothing matches. Try fewer letters.',
  choosePractice: 'Choose a practice to begin.',
  chooseProvider: 'Choose a provider to see the reviews.',
  noProviders: 'No provider in this practice has reviews yet.',
  thePlan: 'The health plan',
  aboutReviews: 'What are patient reviews?',
  aboutReviewsExplained:
    '{plan} asks verified patients one question after a visit: would you recommend this provider to family and friends? Their answers and comments appear in the directory without names. Here you read them, respond to them, and report those that are inaccurate or offensive.',
  help: 'Help and questions',
  status: 'Status',
  anyStatus: 'All ({count})',
  statusCount: '{status} ({count})',
  needsResponse: 'Needs a response ({count})',
  oldestNegative: 'Not recommended first, oldest first',
  feedKeys: 'Page Down and Page Up move from review to review.',
  moreReviews: 'Show more reviews',
  listEnd: 'End of the list',
  options: 'Options',
  respond: 'Respond',
  editResponse: 'Edit response',
  report: 'Report',
  viewDetails: 'View details',
  waitsForDecision: 'You can respond or report again once your report is decided.',
  notNow: 'Not available right now.',
  draftKept: 'Draft saved',
  signedOut: 'You are signed out',
  signedOutExplained: 'Sign in to read and answer your patient reviews.',
  expired: 'Your session has ended. What you have typed is kept.',
  signIn: 'Sign in',
  noAccess: 'You do not have access yet',
  noAccessExplained:
    'This page requires the right named “Review Patient Feedback”. The website access manager of your practice grants it. {plan} cannot.',
  managersOf: 'Website access managers of {practice}',
  noManagers: 'No website access manager is listed for {practice}.',
  noManagersAtAll: 'You are not listed with any practice.',
  callForAccess: 'Call {phone}.',
  partFailed: 'This part could not be loaded. Check your connection and try again.',
  close: 'Close',
} satisfies Record<string, Message>;

export type WorkspaceMessage = keyof typeof en | ReviewsMessage | StatusMessage;

/** Includes the members' sentences for what practices and members both see. */
export const workspaceMessages: Catalogs<WorkspaceMessage> = {en: {...reviewsMessages.en, ...statusMessages.en, ...en}};

export const workspaceTranslations: Translations<WorkspaceMessage> = {
  es: async () => (await import('./practice.es.js')).practiceInSpanish,
};
