import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {Problem, type KnownProblemCode} from '../../../src/api/schemas.js';
import {unreachable} from '../database/database-errors.js';

const PROBLEMS = {
  'invalid-request': [400, 'The request does not follow the contract'],
  'invalid-cursor': [400, 'The cursor was not made by this service'],
  'provider-not-found': [404, 'There is no such provider'],
  'review-not-found': [404, 'The review is not in this list'],
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'This resource can only be read'],
  'service-unavailable': [503, 'The service cannot reach its database'],
  internal: [500, 'The service failed'],
} as const satisfies Record<KnownProblemCode, readonly [ContentfulStatusCode, string]>;

/** Seconds after which a request that met no database is worth repeating. */
const RETRY_AFTER = 5;

/** Ends a request with problem details. `detail` is for developers and repeats nothing the request said in free text. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  constructor(
    readonly code: KnownProblemCode,
    readonly detail?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** The answer to a request that failed, as RFC 9457 problem details. Unexpected failures go to `log`. */
export function problemAnswer(c: Context, error: unknown, log: (line: string) => void): Response {
  const problem = asProblem(error);
  if (problem.code === 'internal') log(traceOf(error));
  const [status, title] = PROBLEMS[problem.code];
  const body = Problem.parse({type: 'about:blank', title, status, code: problem.code, detail: problem.detail});
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
  });
}

function asProblem(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error;
  if (unreachable(error)) return new RequestProblem('service-unavailable', undefined, {'Retry-After': String(RETRY_AFTER)});
  return new RequestProblem('internal');
}

/** Where it failed, without the messages: a database error repeats the values of the query in them. */
function traceOf(error: unknown): string {
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
