import {
  AccessRequest,
  AllPracticeReviewsPage,
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
  ReviewProvider,
  SubmissionBody,
} from '../practice/schemas.js';
import {SearchText} from '../reviews/schemas.js';
import {
  accessRequestPath,
  allPracticeReviewsPath,
  historyPath,
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  rateTrendPath,
  reportsPath,
  responsePath,
  SCOPES,
  SEARCH_HEADER,
} from '../shared/routes.js';
import {
  body,
  headerParameter,
  idempotencyKey,
  type Json,
  json,
  pathParameters,
  problems,
  queryParameters,
  template,
  withHeaders,
} from './parts.js';

/** Schemas for the part of the contract that requires a signed-in person. */
export const PRACTICE_SCHEMAS = {
  Me,
  Practice,
  AccessRequest,
  ReviewedProvider,
  ReviewedProviders,
  ReviewProvider,
  PracticeReview,
  CaseResponse,
  CaseReport,
  PracticeCounts,
  PracticeReviewsPage,
  AllPracticeReviewsPage,
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
      "An unexpired access token from the issuer that the service trusts. Its scope is an upper limit: the service's own data decides what the " +
      'person may do for which practice, and a change takes effect with the next request.',
  },
};

export function practicePaths(): Json {
  const [practiceId, providerId, reviewId] = ['{practiceId}', '{providerId}', '{reviewId}'];
  return {
    [template(ME_PATH)]: {get: getMe()},
    [template(accessRequestPath(practiceId))]: {put: askForAccess()},
    [template(practiceProvidersPath(practiceId))]: {get: listProviders()},
    [template(practiceReviewsPath(practiceId, providerId))]: {get: listPracticeReviews()},
    [template(allPracticeReviewsPath(practiceId))]: {get: listAllPracticeReviews()},
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
    summary: 'The signed-in person and their practices',
    description: 'All practices of the person, with or without the entitlement, and who can grant it.',
    ...reading,
    parameters: [],
    responses: {200: json('The person.', 'Me'), ...problems('Unauthenticated', 'Forbidden')},
  };
}

function askForAccess(): Json {
  return {
    operationId: 'askForAccess',
    summary: 'Ask for the entitlement',
    description:
      "Asks the practice's website access managers, who grant or decline. A request that waits already stays as it is, so there is one " +
      'per person and practice. After it was declined, the person can ask again. Asking for what one has changes nothing.',
    tags: ['Practice'],
    security: [{bearer: [SCOPES.write]}],
    parameters: pathParameters(PracticePath),
    responses: {
      200: json('The current state of the practice.', 'Practice'),
      ...problems('Unauthenticated', 'Forbidden', 'NotFound', 'Unmanaged'),
    },
  };
}

function listProviders(): Json {
  return {
    operationId: 'listReviewedProviders',
    summary: 'The providers of a practice who have reviews',
    description: 'Sorted by name.',
    ...reading,
    parameters: pathParameters(PracticePath),
    responses: {200: json('The providers.', 'ReviewedProviders'), ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function listPracticeReviews(): Json {
  return {
    operationId: 'listPracticeReviews',
    summary: "A provider's reviews as the practice sees them",
    description: 'Lists the reviews that were published with a comment. A removed review stays in the list, without its comment.',
    ...reading,
    parameters: [...pathParameters(PracticeProviderPath), ...queryParameters(PracticeReviewsParameters), search()],
    responses: {
      200: json('A page of reviews, each with the actions allowed now.', 'PracticeReviewsPage'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function listAllPracticeReviews(): Json {
  return {
    operationId: 'listAllPracticeReviews',
    summary: 'The reviews of all providers of a practice',
    description:
      "The lists of the practice's providers as one, each review with its `provider`, in the same order and with the same filters, search, counts and cursors.",
    ...reading,
    parameters: [...pathParameters(PracticePath), ...queryParameters(PracticeReviewsParameters), search()],
    responses: {
      200: json('A page of reviews, each with the actions allowed now.', 'AllPracticeReviewsPage'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function search(): Json {
  return headerParameter(
    SEARCH_HEADER,
    'Only reviews with this text in the comment or in the latest text of the response, ignoring case and accents; a line break counts as a ' +
      'space. Nothing finds the comment of a removed review. Percent-encoded UTF-8: the schema describes the decoded text. A header, because ' +
      'URLs end up in logs and histories. These lists are never stored, so a search has no `nonce`.',
    SearchText,
  );
}

function getRateTrend(): Json {
  return {
    operationId: 'getRateTrend',
    summary: 'Verified reviews of a provider by quarter',
    description: 'For the trend of the rate.',
    ...reading,
    parameters: pathParameters(PracticeProviderPath),
    responses: {200: json('The latest quarters.', 'RateTrend'), ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function getCaseHistory(): Json {
  return {
    operationId: 'getCaseHistory',
    summary: 'Everything that has happened to a review, and whose turn it is',
    description: 'The contact of a submission is visible only to representatives.',
    ...reading,
    parameters: pathParameters(PracticeReviewPath),
    responses: {
      200: withHeaders(json('The case history.', 'CaseHistory'), 'ETag'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function listNewReviews(): Json {
  return {
    operationId: 'listNewReviews',
    summary: 'New reviews, and reviews that need a response',
    description: 'One entry for each practice where the person has the entitlement.',
    ...reading,
    parameters: [],
    responses: {200: json('The counts by practice.', 'NewReviews'), ...problems('Unauthenticated', 'Forbidden')},
  };
}

function submitResponse(): Json {
  return {
    operationId: 'submitResponse',
    summary: 'Submit a response',
    description:
      'Members see it once a representative has published it. A review can have one response: a second one is `action-not-allowed`.',
    ...submission(),
    parameters: [...pathParameters(PracticeReviewPath), idempotencyKey()],
    responses: {201: withHeaders(json('Accepted. A representative decides on it.', 'Receipt'), 'ETag'), ...submissionProblems()},
  };
}

function editResponse(): Json {
  return {
    operationId: 'editResponse',
    summary: 'Edit a response',
    description:
      'Replaces the text, keeps the case number, and waits for a decision. Members see the previously published text until the new one is published. ' +
      'Without a response to edit, it is `action-not-allowed`.',
    ...submission(),
    parameters: [...pathParameters(PracticeReviewPath), idempotencyKey(), ifMatch()],
    responses: {
      200: withHeaders(json('Accepted. A representative decides on it.', 'Receipt'), 'ETag'),
      ...submissionProblems(),
      ...problems('Changed', 'VersionMissing'),
    },
  };
}

function submitReport(): Json {
  return {
    operationId: 'submitReport',
    summary: 'Report a review',
    description:
      'A representative looks at the review again. A report names one of the reasons in `reasonCode`. While a report is pending, every other ' +
      'submission is `action-not-allowed`.',
    ...submission(),
    parameters: [...pathParameters(PracticeReviewPath), idempotencyKey()],
    responses: {201: withHeaders(json('Accepted. A representative decides on it.', 'Receipt'), 'ETag'), ...submissionProblems()},
  };
}

const reading = {tags: ['Practice'], security: [{bearer: [SCOPES.read]}]};

const submission = (): Json => ({tags: ['Practice'], security: [{bearer: [SCOPES.write]}], requestBody: body('SubmissionBody')});

const submissionProblems = () => problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound', 'Conflict', 'Unprocessable');

function ifMatch(): Json {
  return headerParameter('If-Match', '`version` of the review that the edit started from, in quotes.', IfMatch, true);
}
