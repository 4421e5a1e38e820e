import {readAnswer} from '../shared/read.js';
import {surveyCheck, surveyReceiptCheck} from './checks.generated.js';
import type {Survey, SurveyReceipt} from './schemas.js';

/*
 * Reads what the service answers to a member. Both functions throw a ReviewsError `unreadable-answer` when it is not as the
 * contract says.
 */

export function readSurvey(answer: unknown): Survey {
  const {provider, visitedOn, expiresOn} = readAnswer<Survey>(answer, surveyCheck);
  const {id, name, credentials, specialty, city, state} = provider;
  return {provider: {id, name, credentials, specialty, city, state}, visitedOn, expiresOn};
}

export function readSurveyReceipt(answer: unknown): SurveyReceipt {
  const {answeredAt, comment} = readAnswer<SurveyReceipt>(answer, surveyReceiptCheck);
  return {answeredAt, comment};
}
