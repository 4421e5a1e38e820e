import {accessMessages} from '../i18n/access-messages.js';
import {adviceMessages} from '../i18n/advice-messages.js';
import {caseHistoryMessages} from '../i18n/case-history-messages.js';
import {deskMessages} from '../i18n/desk-messages.js';
import {dialogMessages} from '../i18n/dialog-messages.js';
import {helpMessages} from '../i18n/help-messages.js';
import {newReviewsMessages} from '../i18n/new-reviews-messages.js';
import {rateMessages} from '../i18n/rate-messages.js';
import {reviewsTabMessages} from '../i18n/reviews-tab-messages.js';
import {screeningMessages} from '../i18n/screening-messages.js';
import {statusMessages} from '../i18n/status-messages.js';
import {submissionMessages} from '../i18n/submission-messages.js';
import {surveyMessages} from '../i18n/survey-messages.js';
import {trendMessages} from '../i18n/trend-messages.js';
import type {Catalogs, Language, Messages} from '../i18n/wording.js';
import {workspaceMessages} from '../i18n/workspace-messages.js';

/** Where a sentence is met, in the order in which a translator had best go. A key of several parts says the same in each. */
export const PARTS: Readonly<Record<string, Catalogs<string>>> = {
  'Reviews tab': reviewsTabMessages,
  'Recommendation rate in search results': rateMessages,
  'Member survey': surveyMessages,
  'Feedback status': statusMessages,
  'Every dialog': dialogMessages,
  'Provider workspace': workspaceMessages,
  'Rate by quarter': trendMessages,
  'Respond and report dialogs': submissionMessages,
  'Why the editorial check found words': screeningMessages,
  'Help with a response': adviceMessages,
  'Case history': caseHistoryMessages,
  'Help and questions': helpMessages,
  'New reviews': newReviewsMessages,
  'Representative desk': deskMessages,
  'Access manager': accessMessages,
};

/** Every sentence of a language, by key. */
export function wholeLanguage(language: Language): Messages {
  return Object.assign({}, ...Object.values(PARTS).map((catalogs) => catalogs[language])) as Messages;
}

/** The part in which a key is met first. */
export function partOf(key: string): string {
  return Object.keys(PARTS).find((part) => key in PARTS[part]!.en)!;
}
