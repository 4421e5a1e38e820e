import {body, headerParameter, idempotencyKey, json, pathParameters, problems, template, type Json} from './parts.js';
import {
  CLAIMS_PATH,
  claimAnswerPath,
  claimSurveyPath,
  INVITATION_HEADER,
  SCOPES,
  SURVEY_ANSWER_PATH,
  SURVEY_PATH,
} from '../shared/routes.js';
import {
  ClaimPath,
  ClaimReceipt,
  InvitationToken,
  MemberClaim,
  MemberClaims,
  ProcessedClaim,
  Survey,
  SurveyAnswerBody,
  SurveyedProvider,
  SurveyReceipt,
} from '../survey/schemas.js';

/** Schemas for the survey part of the contract, which collects reviews. */
export const SURVEY_SCHEMAS = {
  SurveyedProvider,
  Survey,
  SurveyAnswerBody,
  SurveyReceipt,
  MemberClaim,
  MemberClaims,
  ProcessedClaim,
  ClaimReceipt,
};

export function surveyPaths(): Json {
  const signedIn = {security: [{bearer: [SCOPES.answer]}], parameters: pathParameters(ClaimPath)};
  const invited = {parameters: [invitation()]};
  return {
    [template(SURVEY_PATH)]: {get: {...getSurvey('getInvitedSurvey', 'by the token of an invitation'), ...invited}},
    [template(SURVEY_ANSWER_PATH)]: {
      post: {
        ...answerSurvey('answerInvitedSurvey', 'by the token of an invitation'),
        parameters: [...invited.parameters, idempotencyKey()],
      },
    },
    [template(CLAIMS_PATH)]: {get: listClaims(), post: processClaim()},
    [template(claimSurveyPath('{claimId}'))]: {
      get: withSignIn({...getSurvey('getSurvey', 'about a claim of the signed-in member'), ...signedIn}),
    },
    [template(claimAnswerPath('{claimId}'))]: {
      post: withSignIn({
        ...answerSurvey('answerSurvey', 'about a claim of the signed-in member'),
        ...signedIn,
        parameters: [...signedIn.parameters, idempotencyKey()],
      }),
    },
  };
}

function getSurvey(operationId: string, about: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `The single question, ${about}`,
    responses: {200: json('The question, open for an answer.', 'Survey'), ...problems('NotFound', 'Answered', 'Expired')},
  };
}

function answerSurvey(operationId: string, about: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `Answer the single question, ${about}; one answer for each claim`,
    requestBody: body('SurveyAnswerBody'),
    responses: {
      201: json('The answer is a review now.', 'SurveyReceipt'),
      ...problems('BadRequest', 'NotFound', 'Answered', 'Expired', 'Unprocessable'),
    },
  };
}

function withSignIn(operation: Json & {responses: Json}): Json {
  return {...operation, responses: {...operation.responses, ...problems('Unauthenticated', 'Forbidden')}};
}

function listClaims(): Json {
  return {
    operationId: 'listClaims',
    summary: 'The claims of the signed-in member, latest visit first, and whether each can be answered',
    security: [{bearer: [SCOPES.answer]}],
    parameters: [],
    responses: {200: json('The claims.', 'MemberClaims'), ...problems('Unauthenticated', 'Forbidden')},
  };
}

function processClaim(): Json {
  return {
    operationId: 'processClaim',
    summary: "For the plan's claims system: a claim was processed. A claim that is sent again is the same claim",
    security: [{bearer: [SCOPES.process]}],
    parameters: [],
    requestBody: body('ProcessedClaim'),
    responses: {
      200: json('The claim was known.', 'ClaimReceipt'),
      201: json('The claim is new, and its member invited where this kind of visit is asked about.', 'ClaimReceipt'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function invitation(): Json {
  return headerParameter(INVITATION_HEADER, 'The one-time token of the invitation: whoever has it may answer.', InvitationToken, true);
}
