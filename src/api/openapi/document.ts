import * as z from 'zod/mini';
import {
  PublishedResponse,
  Review,
  ReviewCounts,
  ReviewPath,
  ReviewsPage,
  ReviewsParameters,
  ReviewsPath,
  ReviewSummaries,
  ReviewSummary,
  SearchText,
  SummariesParameters,
  Withheld,
} from '../reviews/schemas.js';
import {BATCH_LIMIT, reviewPath, reviewsPath, SEARCH_HEADER, SUMMARIES_PATH, summaryPath} from '../shared/routes.js';
import {FieldFault, Problem, PROBLEM_CODES} from '../shared/schemas.js';
import {ACCESS_SCHEMAS, accessPaths} from './access.js';
import {described} from './descriptions.js';
import {
  bare,
  headerParameter,
  type Json,
  json,
  pathParameters,
  problemResponses,
  problems,
  queryParameters,
  template,
  withHeaders,
} from './parts.js';
import {PRACTICE_SCHEMAS, practicePaths, SECURITY_SCHEMES} from './practice.js';
import {PRACTICE_EMAIL_SCHEMAS, practiceEmailPaths} from './practice-emails.js';
import {QUEUE_SCHEMAS, queuePaths} from './queue.js';
import {PROBLEMS, RULES} from './rules.js';
import {SURVEY_SCHEMAS, surveyPaths} from './survey.js';

const SCHEMAS = {
  Review,
  PublishedResponse,
  ReviewSummary,
  Withheld,
  ReviewCounts,
  ReviewsPage,
  ReviewSummaries,
  ...PRACTICE_SCHEMAS,
  ...PRACTICE_EMAIL_SCHEMAS,
  ...SURVEY_SCHEMAS,
  ...QUEUE_SCHEMAS,
  ...ACCESS_SCHEMAS,
  FieldFault,
  Problem,
};

/**
 * The HTTP contract as an OpenAPI 3.1 document, generated from the validation schemas.
 *
 * @param options.serverUrl Base URL of the service. Defaults to a URL relative to the document's own, `/v1/openapi.json`.
 */
export function openApiDocument({serverUrl = '..'}: {serverUrl?: string} = {}): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Directory reviews',
      version: '1',
      description: RULES,
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [{url: serverUrl.replace(/\/+$/, '') || '/'}],
    tags: TAGS,
    paths: {
      [template(reviewsPath('{providerId}'))]: {get: listReviews()},
      [template(reviewPath('{providerId}', '{reviewId}'))]: {get: getReviewPage()},
      [template(summaryPath('{providerId}'))]: {get: getSummary()},
      [template(SUMMARIES_PATH)]: {get: listSummaries()},
      ...practicePaths(),
      ...practiceEmailPaths(),
      ...queuePaths(),
      ...accessPaths(),
      ...surveyPaths(),
      '/v1/openapi.json': {get: getContract()},
    },
    components: {
      schemas: componentSchemas(),
      responses: problemResponses(),
      headers: HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

const TAGS = [
  {name: 'Reviews', description: 'What members read: the list of a provider, and the counts behind the rate. Needs no token.'},
  {name: 'Practice', description: 'What a practice reads and submits.'},
  {name: 'Representatives', description: "Cases for the plan's provider reviews team, and the decisions on them."},
  {name: 'Survey', description: 'How a plan asks its members.'},
  {name: 'Access', description: 'Who in a practice may see patient feedback.'},
  {name: 'Contract', description: 'This document.'},
];

/** Headers of answers. */
const HEADERS: Json = {
  'Retry-After': {description: 'Seconds to wait before the next attempt, or an HTTP date.', schema: {type: 'string'}},
  ETag: {
    description: 'The version of the review or case, in quotes. Compression may make it weak.',
    required: true,
    schema: {type: 'string'},
  },
  'WWW-Authenticate': {description: '`Bearer`, with or without parameters (RFC 6750).', required: true, schema: {type: 'string'}},
  'Cache-Control': {
    description: `Lists depend on the request header \`${SEARCH_HEADER}\`: \`no-store\`, or a \`Vary\` that names it. A search is \`no-store\`.`,
    schema: {type: 'string'},
  },
  Vary: {description: `\`${SEARCH_HEADER}\`, unless \`Cache-Control\` is \`no-store\`.`, schema: {type: 'string'}},
};

const anonymous = {tags: ['Reviews'], security: []};

/** What each list of reviews says about caches. */
const listed = (description: string) => withHeaders(json(description, 'ReviewsPage'), 'Cache-Control', 'Vary');

function listReviews(): Json {
  return {
    operationId: 'listReviews',
    summary: "A page of a provider's reviews",
    description:
      'Lists the published reviews that have a comment. Order, filters and search can be combined; without them, the list is newest first. ' +
      'An unknown provider is `provider-not-found`; a provider without reviews has an empty list.',
    ...anonymous,
    parameters: [...pathParameters(ReviewsPath), ...queryParameters(ReviewsParameters), search()],
    responses: {200: listed('A page of reviews.'), ...problems('BadRequest', 'NotFound')},
  };
}

function getReviewPage(): Json {
  return {
    operationId: 'getPageHoldingReview',
    summary: 'The page that contains one review',
    description:
      'The page of the list with these parameters that contains the review, for links to a review. A review that is not published, or no longer, ' +
      'is `review-not-found`.',
    ...anonymous,
    parameters: [...pathParameters(ReviewPath), ...queryParameters(ReviewsParameters).filter(({name}) => name !== 'cursor'), search()],
    responses: {200: listed('The page that contains the review.'), ...problems('BadRequest', 'NotFound')},
  };
}

function getSummary(): Json {
  return {
    operationId: 'getReviewSummary',
    summary: "The counts behind a provider's recommendation rate",
    description: 'The same counts as in `summary` of a page. An unknown provider is `provider-not-found`.',
    ...anonymous,
    parameters: pathParameters(ReviewsPath),
    responses: {200: json('The counts.', 'ReviewSummary'), ...problems('NotFound')},
  };
}

function listSummaries(): Json {
  const [providerId] = queryParameters(SummariesParameters);
  return {
    operationId: 'listReviewSummaries',
    summary: `The counts of up to ${BATCH_LIMIT} providers`,
    description: 'For search results. The answer leaves out providers that the service does not know; the order does not matter.',
    ...anonymous,
    parameters: [{...providerId, description: 'Repeated for each provider.', style: 'form', explode: true}],
    responses: {200: json('The counts of the known providers.', 'ReviewSummaries'), ...problems('BadRequest')},
  };
}

function getContract(): Json {
  const content = {'application/json': {schema: {type: 'object'}}};
  return {
    operationId: 'getContract',
    summary: 'This document',
    description: 'Optional: the tags do not read it.',
    tags: ['Contract'],
    security: [],
    parameters: [],
    responses: {200: {description: 'An OpenAPI 3.1 document.', content}, ...problems()},
  };
}

function search(): Json {
  return headerParameter(
    SEARCH_HEADER,
    'Only reviews whose comment contains this text, ignoring case and accents; a line break counts as a space. Percent-encoded UTF-8: ' +
      'the schema describes the decoded text. A header, because URLs end up in logs and histories. The parameter `nonce` comes with it.',
    SearchText,
  );
}

function componentSchemas(): Json {
  const registry = z.registry<{id: string; description?: string}>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, {id});
  const {schemas} = z.toJSONSchema(registry, {io: 'input', uri: (id) => `#/components/schemas/${id}`});
  const components = Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, described(id, bare(schema))]));
  return {...components, Problem: withCodes(components.Problem as {properties: Json})};
}

/** Lists the codes as examples, not as an enum, because later versions of the service may add codes. */
function withCodes(problem: {properties: Json}): Json {
  const code = {
    ...(problem.properties.code as Json),
    description: `Stable, for programs. Codes may be added: handle an unknown one by its status.\n\n${PROBLEMS.map(
      ({status, code: name, when}) => `- ${status} \`${name}\`: ${when}`,
    ).join('\n')}`,
    examples: [...PROBLEM_CODES],
  };
  return {...problem, properties: {...problem.properties, code}};
}
