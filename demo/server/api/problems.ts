import {type KnownProblemCode, Problem} from 'directory-reviews/contract';
import type {FieldFault} from 'directory-reviews/rules';
import type {Context} from 'hono';
import {HTTPException} from 'hono/http-exception';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {KeysUnreachable} from '../access/bearer.js';
import {refusalIn, unreachable, unstorable} from '../database/database-errors.js';

const PROBLEMS = {
  'invalid-request': [400, 'The request violates the contract'],
  'invalid-cursor': [400, 'The cursor was not issued by this service'],
  'provider-not-found': [404, 'There is no such provider'],
  'review-not-found': [404, 'The review is not in this list'],
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'The resource does not support this method'],
  'content-too-large': [413, 'The body is too large'],
  unauthenticated: [401, 'Sign in first'],
  'insufficient-scope': [403, 'The token does not allow this'],
  'entitlement-missing': [403, 'This requires the entitlement "Review Patient Feedback" for the practice'],
  'practice-not-found': [404, 'There is no such practice'],
  'case-not-found': [404, 'There is no such case'],
  'person-not-found': [404, 'No person with this id belongs to the practice'],
  'registration-not-found': [404, 'There is no such registration'],
  'access-manager-missing': [409, 'The practice has no website access manager who could decide'],
  'last-access-manager': [409, 'The person is the only website access manager of the practice'],
  'survey-not-found': [404, 'There is no such survey'],
  'survey-expired': [410, 'The survey has expired'],
  'survey-answered': [409, 'The survey was already answered'],
  'survey-canceled': [410, 'The survey was canceled, because its claim was taken back'],
  'answer-not-found': [404, 'The survey has no answer'],
  'answer-withdrawn': [410, 'The answer was withdrawn'],
  'terms-outdated': [409, 'The terms that the member agreed to are no longer current'],
  'claim-not-found': [404, 'There is no such claim'],
  'claim-conflict': [409, 'The claim id belongs to a claim of another member'],
  'invalid-submission': [422, 'Some fields of the submission are invalid'],
  'idempotency-key-missing': [400, 'A write requires an Idempotency-Key'],
  'idempotency-key-reused': [422, 'The Idempotency-Key was used for another request'],
  'submission-in-progress': [409, 'The first request with this Idempotency-Key is still running'],
  'action-not-allowed': [409, 'The current state of the review does not allow this'],
  'version-missing': [428, 'An edit requires If-Match'],
  'review-changed': [412, 'The review has changed since it was read'],
  'case-changed': [412, 'The case has changed since it was opened'],
  'answer-changed': [412, 'The answer has changed since it was read'],
  'rate-limited': [429, 'Too many requests'],
  'service-unavailable': [503, 'The service cannot reach its database or the issuer of the token'],
  internal: [500, 'An unexpected error occurred'],
} as const satisfies Record<KnownProblemCode, readonly [ContentfulStatusCode, string]>;

/** `Retry-After` in seconds when the database or the issuer is unreachable, or the database is busy. */
const RETRY_AFTER = 2;

/** Ends a request with problem details. `detail` is for developers and never echoes free text from the request. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  constructor(
    readonly code: KnownProblemCode,
    readonly detail?: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly faults?: readonly FieldFault[],
  ) {
    super(code);
  }
}

/** An error as RFC 9457 problem details, with the headers of its answer. Unexpected errors are logged. */
export function problemOf(
  error: unknown,
  log: (line: string) => void,
): {readonly problem: Problem; readonly headers: Record<string, string>} {
  const {code, detail, faults, headers} = asProblem(error);
  if (code === 'internal') log(traceOf(error));
  const [status, title] = PROBLEMS[code];
  return {
    problem: Problem.parse({type: 'about:blank', title, status, code, detail, faults}),
    headers: {'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers},
  };
}

export function problemAnswer(c: Context, error: unknown, log: (line: string) => void): Response {
  const {problem, headers} = problemOf(error, log);
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, headers);
}

function asProblem(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error;
  if (error instanceof HTTPException && error.status === 400) return new RequestProblem('invalid-request', 'body: must be a form.');
  // Text that PostgreSQL cannot store, such as NUL, in an address.
  if (unstorable(error)) return new RequestProblem('invalid-request');
  // The right was revoked after the policy check, and row-level security refused the query.
  if (refusalIn(error) !== undefined) return new RequestProblem('not-found');
  if (error instanceof KeysUnreachable || unreachable(error))
    return new RequestProblem('service-unavailable', undefined, {'Retry-After': String(RETRY_AFTER)});
  return new RequestProblem('internal');
}

/** The stack traces without messages, because database errors repeat query values in them. */
export function traceOf(error: unknown): string {
  const trace: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const {code} = cause as {code?: unknown};
    trace.push(
      `${cause.name}${typeof code === 'string' ? ` ${code}` : ''}`,
      ...(cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    );
  }
  return trace.join('\n') || `Thrown: ${typeof error}`;
}
