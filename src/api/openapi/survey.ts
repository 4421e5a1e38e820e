import {IfMatch} from '../practice/schemas.js';
import {
  claimAnswerPath,
  claimPath,
  CLAIMS_PATH,
  claimSurveyPath,
  EMAILS_PATH,
  INVITATION_HEADER,
  INVITED_EMAILS_PATH,
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
  OwnAnswer,
  ProcessedClaim,
  Survey,
  SurveyAnswerBody,
  SurveyedProvider,
  SurveyEmails,
  SurveyReceipt,
} from '../survey/schemas.js';
import {body, headerParameter, idempotencyKey, type Json, json, pathParameters, problems, template} from './parts.js';

/** Schemas for the survey part of the contract, which collects reviews. */
export const SURVEY_SCHEMAS = {
  SurveyedProvider,
  Survey,
  SurveyAnswerBody,
  SurveyReceipt,
  OwnAnswer,
  SurveyEmails,
  MemberClaim,
  MemberClaims,
  ProcessedClaim,
  ClaimReceipt,
};

export function surveyPaths(): Json {
  const signedIn = {security: [{bearer: [SCOPES.answer]}], parameters: pathParameters(ClaimPath)};
  const invited = {security: [], parameters: [invitation()]};
  return {
    [template(SURVEY_PATH)]: {get: {...getSurvey('getInvitedSurvey', 'of an invitation'), ...invited}},
    [template(SURVEY_ANSWER_PATH)]: {
      post: {
        ...answerSurvey('answerInvitedSurvey', 'of an invitation'),
        ...invited,
        parameters: [...invited.parameters, idempotencyKey()],
      },
      get: {...getAnswer('getInvitedAnswer', 'of an invitation'), ...invited},
      put: {
        ...changeAnswer('changeInvitedAnswer', 'of an invitation'),
        ...invited,
        parameters: [...invited.parameters, idempotencyKey(), ifMatch()],
      },
      delete: {...withdrawAnswer('withdrawInvitedAnswer', 'of an invitation'), ...invited},
    },
    [template(INVITED_EMAILS_PATH)]: {
      get: {...getEmails('getInvitedSurveyEmails', 'the member of an invitation'), ...invited},
      put: {...setEmails('setInvitedSurveyEmails', 'the member of an invitation'), ...invited},
    },
    [template(EMAILS_PATH)]: {
      get: withSignIn({...getEmails('getSurveyEmails', 'the signed-in member'), security: signedIn.security, parameters: []}),
      put: withSignIn({...setEmails('setSurveyEmails', 'the signed-in member'), security: signedIn.security, parameters: []}),
    },
    [template(CLAIMS_PATH)]: {get: listClaims(), post: processClaim()},
    [template(claimPath('{claimId}'))]: {delete: withdrawClaim()},
    [template(claimSurveyPath('{claimId}'))]: {
      get: withSignIn({...getSurvey('getSurvey', 'about a claim of the signed-in member'), ...signedIn}),
    },
    [template(claimAnswerPath('{claimId}'))]: {
      post: withSignIn({
        ...answerSurvey('answerSurvey', 'about a claim of the signed-in member'),
        ...signedIn,
        parameters: [...signedIn.parameters, idempotencyKey()],
      }),
      get: withSignIn({...getAnswer('getAnswer', 'about a claim of the signed-in member'), ...signedIn}),
      put: withSignIn({
        ...changeAnswer('changeAnswer', 'about a claim of the signed-in member'),
        ...signedIn,
        parameters: [...signedIn.parameters, idempotencyKey(), ifMatch()],
      }),
      delete: withSignIn({...withdrawAnswer('withdrawAnswer', 'about a claim of the signed-in member'), ...signedIn}),
    },
  };
}

function getSurvey(operationId: string, about: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `The question ${about}`,
    description: 'An unknown or missing invitation token is `survey-not-found`.',
    tags: ['Survey'],
    responses: {200: json('The open question.', 'Survey'), ...problems('NotFound', 'Answered', 'Expired')},
  };
}

function answerSurvey(operationId: string, about: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `Answer the question ${about}`,
    description: 'One answer for each visit, whatever the number of its claims.',
    tags: ['Survey'],
    requestBody: body('SurveyAnswerBody'),
    responses: {
      201: json('The answer is now a review.', 'SurveyReceipt'),
      ...problems('BadRequest', 'NotFound', 'Answered', 'Expired', 'Unprocessable'),
    },
  };
}

function getAnswer(operationId: string, about: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `The member's own answer to the question ${about}`,
    description: 'Before there is an answer, `answer-not-found`.',
    tags: ['Survey'],
    responses: {200: json('The answer as it stands now.', 'OwnAnswer'), ...problems('NotFound', 'Expired')},
  };
}

function changeAnswer(operationId: string, about: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `Change the answer to the question ${about}`,
    description:
      'Until the end of `expiresOn`. A changed comment is checked anew, and a published response to it is hidden until a representative has read it again. What was shown stays in a history. A change that changes nothing has no effect.',
    tags: ['Survey'],
    requestBody: body('SurveyAnswerBody'),
    responses: {
      200: json('The answer as it stands now.', 'OwnAnswer'),
      ...problems('BadRequest', 'NotFound', 'Unchangeable', 'Expired', 'Changed', 'Unprocessable'),
    },
  };
}

function withdrawAnswer(operationId: string, about: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `Withdraw the answer to the question ${about}`,
    description:
      'At any time, and for good: the review is in no list, no case and no count anymore, and neither is the response to it. Withdrawing an answer again has no further effect.',
    tags: ['Survey'],
    responses: {204: {description: 'The answer is withdrawn.'}, ...problems('NotFound')},
  };
}

function getEmails(operationId: string, who: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `Whether ${who} wants emails`,
    description: 'One preference for each member. An unknown or missing invitation token is `survey-not-found`.',
    tags: ['Survey'],
    responses: {200: json('The preference.', 'SurveyEmails'), ...problems('NotFound')},
  };
}

function setEmails(operationId: string, who: string): Json & {responses: Json} {
  return {
    operationId,
    summary: `Start or stop the emails to ${who}`,
    description:
      'Works with any invitation, also one that is answered or over. Without emails, questions are still on the claims page. An unknown or missing invitation token is `survey-not-found`.',
    tags: ['Survey'],
    requestBody: body('SurveyEmails'),
    responses: {200: json('The preference from now on.', 'SurveyEmails'), ...problems('BadRequest', 'NotFound')},
  };
}

function withSignIn(operation: Json & {responses: Json}): Json {
  return {...operation, responses: {...operation.responses, ...problems('Unauthenticated', 'Forbidden')}};
}

function listClaims(): Json {
  return {
    operationId: 'listClaims',
    summary: 'The claims of the signed-in member',
    description: 'The latest visit comes first. Each claim says whether its question can be answered.',
    tags: ['Survey'],
    security: [{bearer: [SCOPES.answer]}],
    parameters: [],
    responses: {200: json('The claims.', 'MemberClaims'), ...problems('Unauthenticated', 'Forbidden')},
  };
}

function processClaim(): Json {
  return {
    operationId: 'processClaim',
    summary: 'Announce a processed claim',
    description: `For the plan's claims system. A member is asked once about each visit, which is one provider on one day, whatever the number of its claims, and at most once in 90 days about a provider. Each claim is stored, so that the member can find it on the claims page.

Sending the same claim again has no further effect. If its content is different, it is a correction: one before the email is sent counts as if it had come first, a claim that is now about another visit no longer stands for the first one, and a withdrawn claim stands again. Send the claims and withdrawals of a member in their order.`,
    tags: ['Survey'],
    security: [{bearer: [SCOPES.process]}],
    parameters: [],
    requestBody: body('ProcessedClaim'),
    responses: {
      200: json('The claim was already known.', 'ClaimReceipt'),
      201: json('The claim is new.', 'ClaimReceipt'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound', 'ClaimConflict'),
    },
  };
}

function withdrawClaim(): Json {
  return {
    operationId: 'withdrawClaim',
    summary: 'Withdraw a claim that was taken back',
    description:
      "For the plan's claims system. When no other claim stands for the visit, a question that is not answered is canceled; a corrected claim of the same visit opens it again, with the same link. A review stays: a representative is told instead. Withdrawing a claim again has no further effect.",
    tags: ['Survey'],
    security: [{bearer: [SCOPES.process]}],
    parameters: pathParameters(ClaimPath),
    responses: {204: {description: 'The claim is withdrawn.'}, ...problems('Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function ifMatch(): Json {
  return headerParameter(
    'If-Match',
    '`version` of the answer that was read, in quotes. Without it, the change applies to the current one.',
    IfMatch,
  );
}

function invitation(): Json {
  return headerParameter(INVITATION_HEADER, 'The one-time token of the invitation. Anyone who has it may answer.', InvitationToken, true);
}
