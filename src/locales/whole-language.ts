import {accessInSpanish} from '../i18n/access/access.es.js';
import {accessMessages} from '../i18n/access/access.js';
import {registerInSpanish} from '../i18n/access/register-people.es.js';
import {registerMessages} from '../i18n/access/register-people.js';
import {adviceInSpanish} from '../i18n/practice/advice.es.js';
import {adviceMessages} from '../i18n/practice/advice.js';
import {caseHistoryInSpanish} from '../i18n/practice/case-history.es.js';
import {caseHistoryMessages} from '../i18n/practice/case-history.js';
import {emailsInSpanish} from '../i18n/practice/emails.es.js';
import {emailsMessages} from '../i18n/practice/emails.js';
import {helpInSpanish} from '../i18n/practice/help.es.js';
import {helpMessages} from '../i18n/practice/help.js';
import {laterInSpanish} from '../i18n/practice/later-screens.es.js';
import {laterMessages} from '../i18n/practice/later-screens.js';
import {newReviewsInSpanish} from '../i18n/practice/new-reviews.es.js';
import {newReviewsMessages} from '../i18n/practice/new-reviews.js';
import {submissionInSpanish} from '../i18n/practice/submission.es.js';
import {submissionMessages} from '../i18n/practice/submission.js';
import {trendInSpanish} from '../i18n/practice/trend.es.js';
import {trendMessages} from '../i18n/practice/trend.js';
import {workspaceInSpanish} from '../i18n/practice/workspace.es.js';
import {workspaceMessages} from '../i18n/practice/workspace.js';
import {caseInSpanish} from '../i18n/queue/case.es.js';
import {caseMessages} from '../i18n/queue/case.js';
import {deskInSpanish} from '../i18n/queue/desk.es.js';
import {deskMessages} from '../i18n/queue/desk.js';
import {meaningMessages} from '../i18n/reviews/meaning.js';
import {rateMessages} from '../i18n/reviews/rate.js';
import {reviewsInSpanish} from '../i18n/reviews/reviews.es.js';
import {reviewsMessages} from '../i18n/reviews/reviews.js';
import {tabInSpanish} from '../i18n/reviews/tab.es.js';
import {reviewsTabMessages} from '../i18n/reviews/tab.js';
import {commonInSpanish} from '../i18n/shared/common.es.js';
import {commonMessages} from '../i18n/shared/common.js';
import {dialogInSpanish} from '../i18n/shared/dialog.es.js';
import {dialogMessages} from '../i18n/shared/dialog.js';
import {reasonsInSpanish} from '../i18n/shared/reasons.es.js';
import {reasonMessages} from '../i18n/shared/reasons.js';
import {screeningInSpanish} from '../i18n/shared/screening.es.js';
import {screeningMessages} from '../i18n/shared/screening.js';
import {statusInSpanish} from '../i18n/shared/status.es.js';
import {statusMessages} from '../i18n/shared/status.js';
import type {Language, Messages} from '../i18n/shared/words.js';
import {ownAnswerInSpanish} from '../i18n/survey/own-answer.es.js';
import {ownAnswerMessages} from '../i18n/survey/own-answer.js';
import {surveyInSpanish} from '../i18n/survey/survey.es.js';
import {surveyMessages} from '../i18n/survey/survey.js';

/** The parts of the product and their messages, in the best order for translating. A key has the same text in every part. */
export const PARTS: Readonly<Record<string, Readonly<Record<Language, Messages>>>> = {
  'Reviews tab and provider workspace': {en: reviewsMessages.en, es: reviewsInSpanish},
  'Reviews tab': {en: reviewsTabMessages.en, es: tabInSpanish},
  'Recommendation rate in search results': {en: rateMessages.en, es: rateMessages.es!},
  'What "verified" means, in the reviews tab and the provider workspace': {en: meaningMessages.en, es: meaningMessages.es!},
  'Member survey': {en: surveyMessages.en, es: surveyInSpanish},
  'A member’s own answer': {en: ownAnswerMessages.en, es: ownAnswerInSpanish},
  'Provider workspace, representative desk and dialogs': {en: commonMessages.en, es: commonInSpanish},
  'Feedback status': {en: statusMessages.en, es: statusInSpanish},
  'Reasons of decisions': {en: reasonMessages.en, es: reasonsInSpanish},
  'Every dialog': {en: dialogMessages.en, es: dialogInSpanish},
  'Provider workspace': {en: workspaceMessages.en, es: workspaceInSpanish},
  'Rate by quarter': {en: trendMessages.en, es: trendInSpanish},
  'Respond and report dialogs': {en: submissionMessages.en, es: submissionInSpanish},
  'Why the editorial check found words': {en: screeningMessages.en, es: screeningInSpanish},
  'Help with a response': {en: adviceMessages.en, es: adviceInSpanish},
  'Case history': {en: caseHistoryMessages.en, es: caseHistoryInSpanish},
  'No access, and nothing to do': {en: laterMessages.en, es: laterInSpanish},
  'Emails to people of practices': {en: emailsMessages.en, es: emailsInSpanish},
  'Help and questions': {en: helpMessages.en, es: helpInSpanish},
  'New reviews': {en: newReviewsMessages.en, es: newReviewsInSpanish},
  'Representative desk': {en: deskMessages.en, es: deskInSpanish},
  'An open case on the representative desk': {en: caseMessages.en, es: caseInSpanish},
  'Access manager': {en: accessMessages.en, es: accessInSpanish},
  'Registering people': {en: registerMessages.en, es: registerInSpanish},
};

/** All messages of a language, by key. */
export function wholeLanguage(language: Language): Messages {
  return Object.assign({}, ...Object.values(PARTS).map((catalogs) => catalogs[language])) as Messages;
}

/** The first part that uses a key. */
export function partOf(key: string): string {
  return Object.keys(PARTS).find((part) => key in PARTS[part]!.en)!;
}
