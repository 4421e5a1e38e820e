import {
  body,
  headerParameter,
  idempotencyKey,
  json,
  pathParameters,
  problems,
  queryParameters,
  template,
  versioned,
  type Json,
} from './parts.js';
import {
  CaseHistory,
  CaseReport,
  CaseResponse,
  CaseStep,
  IfMatch,
  Me,
  NewReviews,
  Practice,
  PracticeCounts,
  PracticePath,
  PracticeProviderPath,
  PracticeReview,
  PracticeReviewPath,
  PracticeReviewsPage,
  PracticeReviewsParameters,
  QuarterCounts,
  RateTrend,
  Receipt,
  ReviewedProvider,
  ReviewedProviders,
  SubmissionBody,
} from '../practice/schemas.js';
import {
  historyPath,
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  rateTrendPath,
  reportsPath,
  responsePath,
  SCOPES,
} from '../shared/routes.js';

/** Schemas for the part of the contract that requires a signed-in person. */
export const PRACTICE_SCHEMAS = {
  Me,
  Practice,
  ReviewedProvider,
  ReviewedProviders,
  PracticeReview,
  CaseResponse,
  CaseReport,
  PracticeCounts,
  PracticeReviewsPage,
  QuarterCounts,
  RateTrend,
  SubmissionBody,
  Receipt,
  CaseStep,
  CaseHistory,
  NewReviews,
};

export const SECURITY_SCHEMES: Json = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'An access token of the OpenID provider that the service is configured for. Its scopes are a ceiling: what the person may do for ' +
      'which practice is known to the service, and can change with the next request.',
  },
};

export const ETAG: Json = {description: 'The version of the review or case, in quotes.', schema: {type: 'string'}};

export function practicePaths(): Json {
  const [practiceId, providerId, reviewId] = ['{practiceId}', '{providerId}', '{reviewId}'];
  return {
    [template(ME_PATH)]: {get: getMe()},
    [template(practiceProvidersPath(practiceId))]: {get: listProviders()},
    [template(practiceReviewsPath(practiceId, providerId))]: {get: listPracticeReviews()},
    [template(rateTrendPath(practiceId, providerId))]: {get: getRateTrend()},
    [template(historyPath(practiceId, reviewId))]: {get: getCaseHistory()},
    [template(responsePath(practiceId, reviewId))]: {post: submitResponse(), put: editResponse()},
    [template(reportsPath(practiceId, reviewId))]: {post: submitReport()},
    [template(NEW_REVIEWS_PATH)]: {get: listNewReviews()},
  };
}

function getMe(): Json {
  return {
    operationId: 'getMe',
    summary: 'Who is signed in, and the practices the person belongs to',
    security: [{bearer: [SCOPES.read]}],
    parameters: [],
    responses: {200: json('The person.', 'Me'), ...problems('Unauthenticated', 'Forbidden')},
  };
}

function listProviders(): Json {
  return {
    operationId: 'listReviewedProviders',
    summary: 'The providers of a practice who have reviews, by name',
    security: [{bearer: [SCOPES.read]}],
    parameters: pathParameters(PracticePath),
    responses: {200: json('The providers.', 'ReviewedProviders'), ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function listPracticeReviews(): Json {
  return {
    operationId: 'listPracticeReviews',
    summary: "A provider's reviews with a comment as the practice sees them, removed ones without theirs",
    security: [{bearer: [SCOPES.read]}],
    parameters: [...pathParameters(PracticeProviderPath), ...queryParameters(PracticeReviewsParameters)],
    responses: {
      200: json('A page of reviews, each with the actions allowed now.', 'PracticeReviewsPage'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function getRateTrend(): Json {
  return {
    operationId: 'getRateTrend',
    summary: 'Verified reviews of a provider by quarter',
    security: [{bearer: [SCOPES.read]}],
    parameters: pathParameters(PracticeProviderPath),
    responses: {200: json('The latest quarters.', 'RateTrend'), ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function getCaseHistory(): Json {
  return {
    operationId: 'getCaseHistory',
    summary: 'Everything that happened to a review, and whose turn it is',
    security: [{bearer: [SCOPES.read]}],
    parameters: pathParameters(PracticeReviewPath),
    responses: {
      200: versioned(json('The case history.', 'CaseHistory')),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function listNewReviews(): Json {
  return {
    operationId: 'listNewReviews',
    summary: 'New and unanswered reviews of the practices the person is entitled for',
    security: [{bearer: [SCOPES.read]}],
    parameters: [],
    responses: {200: json('The counts by practice.', 'NewReviews'), ...problems('Unauthenticated', 'Forbidden')},
  };
}

function submitResponse(): Json {
  return {
    operationId: 'submitResponse',
    summary: 'Submit a response, which a representative reads before members do',
    ...submission(),
    parameters: [...pathParameters(PracticeReviewPath), idempotencyKey()],
    responses: {201: versioned(json('It waits for its decision.', 'Receipt')), ...submissionProblems()},
  };
}

function editResponse(): Json {
  return {
    operationId: 'editResponse',
    summary: 'Submit another text in place of a response; a published text stays until the new one is approved',
    ...submission(),
    parameters: [...pathParameters(PracticeReviewPath), idempotencyKey(), ifMatch()],
    responses: {
      200: versioned(json('It waits for its decision.', 'Receipt')),
      ...submissionProblems(),
      ...problems('Changed', 'VersionMissing'),
    },
  };
}

function submitReport(): Json {
  return {
    operationId: 'submitReport',
    summary: 'Report a review, so that a representative looks at it again',
    ...submission(),
    parameters: [...pathParameters(PracticeReviewPath), idempotencyKey()],
    responses: {201: versioned(json('It waits for its decision.', 'Receipt')), ...submissionProblems()},
  };
}

const submission = (): Json => ({security: [{bearer: [SCOPES.write]}], requestBody: body('SubmissionBody')});

const submissionProblems = () => problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound', 'Conflict', 'Unprocessable');

function ifMatch(): Json {
  return headerParameter('If-Match', '`version` of the review that was edited, in quotes.', IfMatch, true);
}
