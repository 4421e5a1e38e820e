import {readAnswer} from '../shared/read.js';
import {ownAnswerCheck, surveyCheck, surveyReceiptCheck} from './checks.generated.js';
import type {OwnAnswer, Survey, SurveyReceipt} from './schemas.js';

/*
 * Reads the service's responses to a member. All functions throw a ReviewsError `unreadable-answer` if a response violates the
 * contract.
 */

export function readSurvey(answer: unknown): Survey {
  const {provider, visitedOn, expiresOn, receiptByEmail} = readAnswer<Survey>(answer, surveyCheck);
  const {id, name, credentials, specialty, city, state} = provider;
  return {provider: {id, name, credentials, specialty, city, state}, visitedOn, expiresOn, receiptByEmail};
}

export function readSurveyReceipt(answer: unknown): SurveyReceipt {
  const {answeredAt, comment, terms, receiptByEmail} = readAnswer<SurveyReceipt>(answer, surveyReceiptCheck);
  return {answeredAt, comment, terms, receiptByEmail};
}

export function readOwnAnswer(answer: unknown): OwnAnswer {
  const {recommended, comment, language, state, answeredAt, changedAt, terms, version, actions} = readAnswer<OwnAnswer>(
    answer,
    ownAnswerCheck,
  );
  return {...readSurvey(answer), recommended, comment, language, state, answeredAt, changedAt, terms, version, actions};
}
