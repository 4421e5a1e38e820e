import * as z from 'zod/mini';
import {IdempotencyKey} from '../practice/schemas.js';
import {IDEMPOTENCY_HEADER} from '../shared/routes.js';

/** A fragment of the OpenAPI document. */
export type Json = Readonly<Record<string, unknown>>;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  sort: 'Order by date: `newest` first, or `oldest` first. `oldest-negative`: reviews that do not recommend the provider first, the oldest first in each group. `needs-response`: reviews that need a response first, the newest first in each group.',
  recommended: 'Only reviews that do (`true`) or do not (`false`) recommend the provider.',
  withResponse: '`true`: only reviews with a published response.',
  status: 'Only reviews with this feedback status.',
  needsResponse: '`true`: only reviews that need a response: there is none, or revisions are required, and no report is pending.',
  cursor: 'A cursor from a page of the same list. Default: the first page.',
  nonce:
    'Only with a search, and always then: a random number, new for each request. It gives each search an address of its own, without the text, so that no cache answers it with another list.',
  limit: 'Number of items on the page; only the last page in the direction of the cursor may have fewer.',
  providerId: 'Opaque id of a provider.',
  reviewId: 'Opaque id of a review. Never `summary`: that path has the counts.',
  practiceId: 'Opaque id of a practice, which does not contain its TIN: a TIN never appears in a URL.',
  caseNumber: 'Case number of a response, a report or a suppressed review.',
  kind: 'Only cases of this kind.',
  claimId: "The plan's own id of a claim.",
  personId: 'Opaque id of a person in the practice.',
  expectedId: 'Opaque id of a person whom an access manager has registered.',
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

/** Adds headers, by their name under `components`, to an answer. */
export function withHeaders(answer: Json, ...names: string[]): Json {
  return {...answer, headers: Object.fromEntries(names.map((name) => [name, {$ref: `#/components/headers/${name}`}]))};
}

export function idempotencyKey(): Json {
  const description =
    'Chosen by the client for one submission and the same for every attempt to send it. A repeated request returns the first answer and has no further effect.';
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
  BadRequest: {
    status: 400,
    description: 'A parameter, header, body or cursor is invalid: `invalid-request`, `invalid-cursor`, `idempotency-key-missing`.',
  },
  Unauthenticated: {status: 401, description: 'There is no valid token: `unauthenticated`.', headers: ['WWW-Authenticate']},
  Forbidden: {
    status: 403,
    description: "The token's scope is too narrow (`insufficient-scope`), or the person lacks the entitlement (`entitlement-missing`).",
  },
  NotFound: {
    status: 404,
    description:
      'The resource does not exist, or does not exist for this person. The code says which: `provider-not-found`, `review-not-found`, `practice-not-found`, `case-not-found`, `person-not-found`, `registration-not-found`, `survey-not-found`, `answer-not-found`, `claim-not-found`.',
  },
  Conflict: {
    status: 409,
    description:
      'The current state does not allow the action (`action-not-allowed`), or an earlier request with the same key is still running (`submission-in-progress`, with `Retry-After`).',
    headers: ['Retry-After'],
  },
  Unmanaged: {status: 409, description: 'The practice has no website access manager to ask: `access-manager-missing`.'},
  LastManager: {status: 409, description: 'The person is the only website access manager of the practice: `last-access-manager`.'},
  Answered: {
    status: 409,
    description:
      'The question has already been answered (`survey-answered`), the answer names other terms than the current ones (`terms-outdated`; nothing was stored), or an earlier request with the same key is still running (`submission-in-progress`).',
  },
  Unchangeable: {
    status: 409,
    description:
      'A representative has removed the review (`action-not-allowed`), or the answer names other terms than the current ones (`terms-outdated`). Nothing was stored.',
  },
  ClaimConflict: {
    status: 409,
    description: 'The id belongs to a claim of another member: `claim-conflict`. Nothing was stored.',
  },
  Expired: {
    status: 410,
    description:
      'The question is no longer open (`survey-expired`), the plan took back the claim of the visit before the answer (`survey-canceled`), or the member took the answer back (`answer-withdrawn`).',
  },
  Changed: {
    status: 412,
    description:
      'The review, case or answer has changed since the version in `If-Match`: `review-changed`, `case-changed`, `answer-changed`. Nothing was stored.',
  },
  Unprocessable: {
    status: 422,
    description:
      'Fields are invalid (`invalid-submission`, with all `faults`; nothing was stored), or the key was used for a different request (`idempotency-key-reused`).',
  },
  VersionMissing: {status: 428, description: 'An edit needs `If-Match`: `version-missing`.'},
  RateLimited: {status: 429, description: 'Too many requests: `rate-limited`.', headers: ['Retry-After']},
  Unavailable: {status: 503, description: 'The service cannot answer at the moment: `service-unavailable`.', headers: ['Retry-After']},
  Other: {status: 0, description: 'Any other failure.'},
} as const satisfies Record<string, {status: number; description: string; headers?: readonly string[]}>;

/** The error responses of an operation. Every operation can also be rate-limited, unavailable, or fail in an unlisted way. */
export function problems(...names: (keyof typeof PROBLEM_RESPONSES)[]): Json {
  return Object.fromEntries(
    [...names, 'RateLimited' as const, 'Unavailable' as const, 'Other' as const].map((name) => [
      PROBLEM_RESPONSES[name].status || 'default',
      {$ref: `#/components/responses/${name}`},
    ]),
  );
}

export function problemResponses(): Json {
  const entries = Object.entries(PROBLEM_RESPONSES).map(([name, {description, ...problem}]): [string, Json] => {
    const answer = {description, content: {'application/problem+json': {schema: reference('Problem')}}};
    return [name, 'headers' in problem ? withHeaders(answer, ...problem.headers) : answer];
  });
  return Object.fromEntries(entries);
}
