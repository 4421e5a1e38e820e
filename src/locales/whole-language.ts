import {accessMessages} from '../i18n/access/access.js';
import {adviceMessages} from '../i18n/practice/advice.js';
import {caseHistoryMessages} from '../i18n/practice/case-history.js';
import {deskMessages} from '../i18n/queue/desk.js';
import {dialogMessages} from '../i18n/shared/dialog.js';
import {helpMessages} from '../i18n/practice/help.js';
import {newReviewsMessages} from '../i18n/practice/new-reviews.js';
import {rateMessages} from '../i18n/reviews/rate.js';
import {reviewsMessages} from '../i18n/reviews/reviews.js';
import {reviewsTabMessages} from '../i18n/reviews/tab.js';
import {screeningMessages} from '../i18n/shared/screening.js';
import {statusMessages} from '../i18n/shared/status.js';
import {submissionMessages} from '../i18n/practice/submission.js';
import {surveyMessages} from '../i18n/survey/survey.js';
import {trendMessages} from '../i18n/practice/trend.js';
import type {Catalogs, Language, Messages} from '../i18n/shared/words.js';
import {workspaceMessages} from '../i18n/practice/workspace.js';

/** The parts of the product and their messages, in the best order for translating. A key has the same text in every part. */
export const PARTS: Readonly<Record<string, Catalogs<string>>> = {
  'Reviews tab and provider workspace': reviewsMessages,
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

/** All messages of a language, by key. */
export function wholeLanguage(language: Language): Messages {
  return Object.assign({}, ...Object.values(PARTS).map((catalogs) => catalogs[language])) as Messages;
}

/** The first part that uses a key. */
export function partOf(key: string): string {
  return Object.keys(PARTS).find((part) => key in PARTS[part]!.en)!;
}
