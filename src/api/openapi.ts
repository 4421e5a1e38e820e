import * as z from 'zod/mini';
import {BATCH_LIMIT, PAGE_SIZE, reviewPath, reviewsPath, SEARCH_HEADER, SUMMARIES_PATH, summaryPath} from './routes.js';
import {
  Problem,
  PROBLEM_CODES,
  PublishedResponse,
  Review,
  ReviewCounts,
  ReviewPath,
  ReviewsPage,
  ReviewsParameters,
  ReviewSummaries,
  ReviewSummary,
  SearchText,
  SummariesParameters,
} from './schemas.js';

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS = {Review, PublishedResponse, ReviewSummary, ReviewCounts, ReviewsPage, ReviewSummaries, Problem};

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  sort: 'Order of the list: by date, and by id within a day.',
  recommended: 'Only reviews that do (`true`) or do not (`false`) recommend the provider.',
  withResponse: '`true`: only reviews with a published response.',
  cursor: '`nextCursor` or `previousCursor` of a page of the same list. Without it, the first page.',
  limit: `Most reviews on the page; ${PAGE_SIZE} unless given.`,
  providerId: 'Opaque id of a provider.',
  reviewId: 'Opaque id of a review.',
};

/**
 * The HTTP contract as an OpenAPI 3.1 document, generated from the schemas that check it.
 *
 * @param options.serverUrl Base address of a service that follows it; relative to the document's own when left out.
 */
export function openApiDocument({serverUrl = '../'}: {serverUrl?: string} = {}): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Directory reviews',
      version: '1',
      description:
        'Reviews by verified patients as the tags of a provider directory read them. Additive within v1: fields, enum values and ' +
        'problem codes may be added, and a reader ignores those it does not know.',
    },
    servers: [{url: serverUrl}],
    paths: {
      [address(reviewsPath)]: {get: listReviews()},
      [address(reviewPath)]: {get: getReviewPage()},
      [address(summaryPath)]: {get: getSummary()},
      [`/${SUMMARIES_PATH}`]: {get: listSummaries()},
      '/v1/openapi.json': {get: getContract()},
    },
    components: {schemas: componentSchemas(), responses: problemResponses(), headers: {'Retry-After': retryAfter()}},
  };
}

function listReviews(): Json {
  return {
    operationId: 'listReviews',
    summary: "One page of a provider's reviews that have a comment",
    parameters: [...path('providerId'), ...queryParameters(ReviewsParameters), search()],
    responses: {200: json('A page of reviews.', 'ReviewsPage'), ...problems('BadRequest', 'NotFound')},
  };
}

function getReviewPage(): Json {
  return {
    operationId: 'getPageHoldingReview',
    summary: 'The page that holds one review, in the list the parameters ask for',
    parameters: [...path('providerId', 'reviewId'), ...queryParameters(ReviewsParameters).filter(({name}) => name !== 'cursor'), search()],
    responses: {200: json('The page with the review in it.', 'ReviewsPage'), ...problems('BadRequest', 'NotFound')},
  };
}

function getSummary(): Json {
  return {
    operationId: 'getReviewSummary',
    summary: "The counts behind a provider's recommendation rate",
    parameters: path('providerId'),
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

function address(of: (...ids: string[]) => string): string {
  return `/${decodeURIComponent(of('{providerId}', '{reviewId}'))}`;
}

const reference = (name: string): Json => ({$ref: `#/components/schemas/${name}`});

function json(description: string, schema: string): Json {
  return {description, content: {'application/json': {schema: reference(schema)}}};
}

function path(...names: (keyof typeof ReviewPath.shape)[]): Json[] {
  const {properties} = schemaOf(ReviewPath);
  return names.map((name) => ({name, in: 'path', required: true, description: DESCRIPTIONS[name], schema: properties[name]}));
}

function queryParameters(schema: z.core.$ZodType): Json[] {
  const {properties, required = []} = schemaOf(schema);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: DESCRIPTIONS[name],
    schema: property,
  }));
}

function search(): Json {
  return {
    name: SEARCH_HEADER,
    in: 'header',
    description:
      'Only reviews whose comment contains this text, without regard to case, accents and kinds of blank. Percent-encoded UTF-8: ' +
      'the schema is that of the decoded text. A header because addresses end up in logs and histories.',
    schema: schemaOf(SearchText),
  };
}

const PROBLEM_RESPONSES: Readonly<Record<string, {status: number; description: string}>> = {
  BadRequest: {status: 400, description: 'A parameter, header or cursor is not what the contract allows.'},
  NotFound: {status: 404, description: 'There is no such provider, or no such review in this list.'},
  Unavailable: {status: 503, description: 'Out of order for a moment.'},
  Other: {status: 0, description: 'Any other failure.'},
};

function problems(...names: string[]): Json {
  return Object.fromEntries(
    [...names, 'Unavailable', 'Other'].map((name) => [
      PROBLEM_RESPONSES[name]?.status || 'default',
      {$ref: `#/components/responses/${name}`},
    ]),
  );
}

function problemResponses(): Json {
  const entries = Object.entries(PROBLEM_RESPONSES).map(([name, {status, description}]): [string, Json] => [
    name,
    {
      description,
      ...(status === 503 && {headers: {'Retry-After': {$ref: '#/components/headers/Retry-After'}}}),
      content: {'application/problem+json': {schema: reference('Problem')}},
    },
  ]);
  return Object.fromEntries(entries);
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

/** The codes are examples and not an enum: a later service may add one. */
function withCodes(problem: {properties: Json}): Json {
  const code = {
    ...(problem.properties.code as Json),
    description: 'Stable, for programs. New codes may be added: treat one you do not know by its status.',
    examples: [...PROBLEM_CODES],
  };
  return {...problem, properties: {...problem.properties, code}};
}

function schemaOf(schema: z.core.$ZodType): {properties: Record<string, Json>; required?: string[]} {
  return bare(z.toJSONSchema(schema, {io: 'input'})) as {properties: Record<string, Json>; required?: string[]};
}

/** Without the keys that only a schema in a file of its own needs. */
function bare({$schema: _dialect, $id: _id, '~standard': _standard, ...schema}: Json): Json {
  return schema;
}
