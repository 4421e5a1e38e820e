import * as z from 'zod/mini';
import {IdempotencyKey} from '../practice/schemas.js';
import {IDEMPOTENCY_HEADER, PAGE_SIZE} from '../shared/routes.js';

/** A fragment of the OpenAPI document. */
export type Json = Readonly<Record<string, unknown>>;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  sort: 'Order of the list.',
  recommended: 'Only reviews that do (`true`) or do not (`false`) recommend the provider.',
  withResponse: '`true`: only reviews with a published response.',
  status: 'Only reviews with this feedback status.',
  needsResponse: '`true`: only reviews that need a response: nothing said yet, or changes asked for, and no report undecided.',
  cursor: 'A cursor from a page of the same list. Without it, the first page.',
  limit: `Most reviews on the page; ${PAGE_SIZE} unless given.`,
  providerId: 'Opaque id of a provider.',
  reviewId: 'Opaque id of a review.',
  practiceId: 'Opaque id of a practice. A TIN never stands in an address.',
  caseNumber: 'Number of a response, a report or a suppressed review.',
  kind: 'Only cases of this kind.',
  claimId: "The plan's own id of a claim.",
  personId: 'Opaque id of somebody who belongs to the practice.',
  registrationId: 'Opaque id of a registration.',
};

/** A path with its parameters in braces, as in OpenAPI. */
export function template(path: string): string {
  return `/${decodeURIComponent(path)}`;
}

export const reference = (name: string): Json => ({$ref: `#/components/schemas/${name}`});

export function json(description: string, schema: string): Json {
  return {description, content: {'application/json': {schema: reference(schema)}}};
}

export function pathParameters(schema: z.core.$ZodType): Json[] {
  return parametersOf(schema).map((parameter) => ({...parameter, in: 'path', required: true}));
}

export function queryParameters(schema: z.core.$ZodType): Json[] {
  return parametersOf(schema).map((parameter) => ({...parameter, in: 'query'}));
}

export function body(schema: string): Json {
  return {required: true, content: {'application/json': {schema: reference(schema)}}};
}

/** A response that carries a version in its `ETag`. */
export function versioned(answer: Json): Json {
  return {...answer, headers: {ETag: {$ref: '#/components/headers/ETag'}}};
}

export function idempotencyKey(): Json {
  const description =
    'Chosen by the client for one submission and the same for every attempt to send it: a repetition gives the first answer and does nothing.';
  return headerParameter(IDEMPOTENCY_HEADER, description, IdempotencyKey, true);
}

export function headerParameter(name: string, description: string, schema: z.core.$ZodType, required = false): Json {
  return {name, in: 'header', required, description, schema: schemaOf(schema)};
}

function parametersOf(schema: z.core.$ZodType) {
  const {properties, required = []} = schemaOf(schema) as {properties: Record<string, Json>; required?: string[]};
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    description: DESCRIPTIONS[name],
    schema: property,
  }));
}

function schemaOf(schema: z.core.$ZodType): Json {
  return bare(z.toJSONSchema(schema, {io: 'input'}));
}

/** Removes the keys that only a standalone schema file needs. */
export function bare({$schema: _dialect, $id: _id, '~standard': _standard, ...schema}: Json): Json {
  return schema;
}

const PROBLEM_RESPONSES = {
  BadRequest: {status: 400, description: 'A parameter, header, body or cursor is not what the contract allows.'},
  Unauthenticated: {status: 401, description: 'There is no token, or none that is good here.'},
  Forbidden: {status: 403, description: 'The token or the entitlement does not reach this far.'},
  NotFound: {status: 404, description: 'There is no such thing here, or not for this person.'},
  Conflict: {
    status: 409,
    description:
      'The review does not allow this now (`action-not-allowed`); or the first request with this key is still being done ' +
      '(`submission-in-progress`): ask again after `Retry-After`.',
  },
  Answered: {status: 409, description: 'The question was answered already (`survey-answered`).'},
  Expired: {status: 410, description: 'The question is no longer open (`survey-expired`).'},
  Changed: {status: 412, description: 'The review or case has changed since it was read: read it again.'},
  Unprocessable: {
    status: 422,
    description: 'Fields are not as they must be: `faults` names them. Or the key was used for another request (`idempotency-key-reused`).',
  },
  VersionMissing: {status: 428, description: 'An edit needs `If-Match`.'},
  Unavailable: {status: 503, description: 'Out of order for a moment.'},
  Other: {status: 0, description: 'Any other failure.'},
} as const;

/** The error responses of an operation. Every operation can also be unavailable or fail in an unlisted way. */
export function problems(...names: (keyof typeof PROBLEM_RESPONSES)[]): Json {
  return Object.fromEntries(
    [...names, 'Unavailable' as const, 'Other' as const].map((name) => [
      PROBLEM_RESPONSES[name].status || 'default',
      {$ref: `#/components/responses/${name}`},
    ]),
  );
}

export function problemResponses(): Json {
  const entries = Object.entries(PROBLEM_RESPONSES).map(([name, {status, description}]): [string, Json] => [
    name,
    {
      description,
      ...((status === 503 || name === 'Conflict') && {headers: {'Retry-After': {$ref: '#/components/headers/Retry-After'}}}),
      content: {'application/problem+json': {schema: reference('Problem')}},
    },
  ]);
  return Object.fromEntries(entries);
}
