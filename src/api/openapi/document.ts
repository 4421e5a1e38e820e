import * as z from 'zod/mini';
import {ACCESS_SCHEMAS, accessPaths} from './access.js';
import {ETAG, PRACTICE_SCHEMAS, practicePaths, SECURITY_SCHEMES} from './practice.js';
import {QUEUE_SCHEMAS, queuePaths} from './queue.js';
import {SURVEY_SCHEMAS, surveyPaths} from './survey.js';
import {bare, headerParameter, json, pathParameters, problemResponses, problems, queryParameters, template, type Json} from './parts.js';
import {BATCH_LIMIT, reviewPath, reviewsPath, SEARCH_HEADER, SUMMARIES_PATH, summaryPath} from '../shared/routes.js';
import {FieldFault, Problem, PROBLEM_CODES} from '../shared/schemas.js';
import {
  PublishedResponse,
  Review,
  ReviewCounts,
  ReviewPath,
  ReviewsPage,
  ReviewsPath,
  ReviewsParameters,
  ReviewSummaries,
  ReviewSummary,
  SearchText,
  SummariesParameters,
} from '../reviews/schemas.js';

const SCHEMAS = {
  Review,
  PublishedResponse,
  ReviewSummary,
  ReviewCounts,
  ReviewsPage,
  ReviewSummaries,
  ...PRACTICE_SCHEMAS,
  ...SURVEY_SCHEMAS,
  ...QUEUE_SCHEMAS,
  ...ACCESS_SCHEMAS,
  FieldFault,
  Problem,
};

/**
 * The HTTP contract as an OpenAPI 3.1 document, generated from the validation schemas.
 *
 * @param options.serverUrl Base URL of the service. Defaults to a URL relative to the document's own.
 */
export function openApiDocument({serverUrl = '../'}: {serverUrl?: string} = {}): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Directory reviews',
      version: '1',
      description:
        'Reviews by verified patients: as the tags of a provider directory read them, as a practice reads, answers and reports them, and as a plan collects them, decides on them and grants access. Additive within v1: fields, enum values and ' +
        'problem codes may be added, and a reader ignores those it does not know.',
    },
    servers: [{url: serverUrl}],
    paths: {
      [template(reviewsPath('{providerId}'))]: {get: listReviews()},
      [template(reviewPath('{providerId}', '{reviewId}'))]: {get: getReviewPage()},
      [template(summaryPath('{providerId}'))]: {get: getSummary()},
      [template(SUMMARIES_PATH)]: {get: listSummaries()},
      ...practicePaths(),
      ...queuePaths(),
      ...accessPaths(),
      ...surveyPaths(),
      '/v1/openapi.json': {get: getContract()},
    },
    components: {
      schemas: componentSchemas(),
      responses: problemResponses(),
      headers: {'Retry-After': retryAfter(), ETag: ETAG},
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function listReviews(): Json {
  return {
    operationId: 'listReviews',
    summary: "One page of a provider's reviews that have a comment",
    parameters: [...pathParameters(ReviewsPath), ...queryParameters(ReviewsParameters), search()],
    responses: {200: json('A page of reviews.', 'ReviewsPage'), ...problems('BadRequest', 'NotFound')},
  };
}

function getReviewPage(): Json {
  return {
    operationId: 'getPageHoldingReview',
    summary: 'The page that holds one review, in the list the parameters ask for',
    parameters: [...pathParameters(ReviewPath), ...queryParameters(ReviewsParameters).filter(({name}) => name !== 'cursor'), search()],
    responses: {200: json('The page with the review in it.', 'ReviewsPage'), ...problems('BadRequest', 'NotFound')},
  };
}

function getSummary(): Json {
  return {
    operationId: 'getReviewSummary',
    summary: "The counts behind a provider's recommendation rate",
    parameters: pathParameters(ReviewsPath),
    responses: {200: json('The counts.', 'ReviewSummary'), ...problems('NotFound')},
  };
}

function listSummaries(): Json {
  const [providerId] = queryParameters(SummariesParameters);
  return {
    operationId: 'listReviewSummaries',
    summary: `The counts of up to ${BATCH_LIMIT} providers in one call`,
    parameters: [{...providerId, description: 'Repeated once for each provider.', style: 'form', explode: true}],
    responses: {200: json('The counts of the providers that exist.', 'ReviewSummaries'), ...problems('BadRequest')},
  };
}

function getContract(): Json {
  const content = {'application/json': {schema: {type: 'object'}}};
  return {
    operationId: 'getContract',
    summary: 'This document',
    parameters: [],
    responses: {200: {description: 'An OpenAPI 3.1 document.', content}, ...problems()},
  };
}

function search(): Json {
  return headerParameter(
    SEARCH_HEADER,
    'Only reviews whose comment contains this text, without regard to case, accents and kinds of blank. Percent-encoded UTF-8: ' +
      'the schema is that of the decoded text. A header because addresses end up in logs and histories.',
    SearchText,
  );
}

function retryAfter(): Json {
  return {description: 'Seconds to wait before asking again.', schema: {type: 'integer', minimum: 0}};
}

function componentSchemas(): Json {
  const registry = z.registry<{id: string; description?: string}>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, {id});
  const {schemas} = z.toJSONSchema(registry, {io: 'input', uri: (id) => `#/components/schemas/${id}`});
  const components = Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
  return {...components, Problem: withCodes(components.Problem as {properties: Json})};
}

/** Lists the codes as examples, not as an enum, because later versions of the service may add codes. */
function withCodes(problem: {properties: Json}): Json {
  const code = {
    ...(problem.properties.code as Json),
    description: 'Stable, for programs. New codes may be added: treat one you do not know by its status.',
    examples: [...PROBLEM_CODES],
  };
  return {...problem, properties: {...problem.properties, code}};
}
