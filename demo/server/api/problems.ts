import {Problem, type KnownProblemCode} from 'directory-reviews/contract';
import type {FieldFault} from 'directory-reviews/rules';
import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {KeysUnreachable} from '../access/bearer.js';
import {refusalIn, unreachable} from '../database/database-errors.js';

const PROBLEMS = {
  'invalid-request': [400, 'The request does not follow the contract'],
  'invalid-cursor': [400, 'The cursor was not made by this service'],
  'provider-not-found': [404, 'There is no such provider'],
  'review-not-found': [404, 'The review is not in this list'],
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'The resource does not know this method'],
  unauthenticated: [401, 'Sign in first'],
  'insufficient-scope': [403, 'The token does not allow this'],
  'entitlement-missing': [403, 'This takes the entitlement "Review Patient Feedback" for the practice'],
  'practice-not-found': [404, 'There is no such practice'],
  'case-not-found': [404, 'There is no such case'],
  'person-not-found': [404, 'Nobody of that id belongs to the practice'],
  'registration-not-found': [404, 'There is no such registration'],
  'survey-not-found': [404, 'There is no such question'],
  'survey-expired': [410, 'The question is no longer open'],
  'survey-answered': [409, 'The question was answered already'],
  'invalid-submission': [422, 'Fields of the submission are not as they must be'],
  'idempotency-key-missing': [400, 'A write needs an Idempotency-Key'],
  'idempotency-key-reused': [422, 'The Idempotency-Key was used for another request'],
  'submission-in-progress': [409, 'The first request with this Idempotency-Key is still running'],
  'action-not-allowed': [409, 'The review does not allow this now'],
  'version-missing': [428, 'An edit needs If-Match'],
  'review-changed': [412, 'The review has changed since it was read'],
  'case-changed': [412, 'The case has changed since it was opened'],
  'rate-limited': [429, 'Too many requests'],
  'service-unavailable': [503, 'The service cannot reach its database or the issuer of the token'],
  internal: [500, 'The service failed'],
} as const satisfies Record<KnownProblemCode, readonly [ContentfulStatusCode, string]>;

/** Seconds after which a request that met no database, or no issuer, is worth repeating. */
const RETRY_AFTER = 5;

/** Ends a request with problem details. `detail` is for developers and repeats nothing the request said in free text. */
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

/** The answer to a request that failed, as RFC 9457 problem details. Unexpected failures go to `log`. */
export function problemAnswer(c: Context, error: unknown, log: (line: string) => void): Response {
  const problem = asProblem(error);
  if (problem.code === 'internal') log(traceOf(error));
  const [status, title] = PROBLEMS[problem.code];
  const body = Problem.parse({type: 'about:blank', title, status, code: problem.code, detail: problem.detail, faults: problem.faults});
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
  });
}

function asProblem(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error;
  // What the policy allowed a moment ago was taken away meanwhile, and row-level security had the last word.
  if (refusalIn(error) !== undefined) return new RequestProblem('not-found');
  if (error instanceof KeysUnreachable || unreachable(error))
    return new RequestProblem('service-unavailable', undefined, {'Retry-After': String(RETRY_AFTER)});
  return new RequestProblem('internal');
}

/** Where it failed, without the messages: a database error repeats the values of the query in them. */
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
