import {
  BATCH_LIMIT,
  ReviewPath,
  ReviewsParameters,
  ReviewsPath,
  SEARCH_HEADER,
  SearchText,
  SummariesParameters,
} from 'directory-reviews/contract';
import type {ReviewQuery} from 'directory-reviews/rules';
import type * as z from 'zod/mini';
import type {HonoRequest} from 'hono';
import {readCursor, type Place} from '../reviews/cursor.js';
import {RequestProblem} from './problems.js';

export interface ListRequest {
  readonly query: ReviewQuery;
  readonly limit: number;
  readonly place: Place | undefined;
}

/** The provider's id. One the contract does not allow is one that does not exist. */
export function providerIn(request: HonoRequest): string {
  const path = ReviewsPath.safeParse(request.param());
  if (!path.success) throw new RequestProblem('provider-not-found');
  return path.data.providerId;
}

export function reviewIn(request: HonoRequest): string {
  const path = ReviewPath.safeParse(request.param());
  if (!path.success) throw new RequestProblem('review-not-found');
  return path.data.reviewId;
}

/** @throws RequestProblem `invalid-request` or `invalid-cursor`. */
export function listIn(request: HonoRequest): ListRequest {
  const {sort, recommended, withResponse, cursor, limit} = parametersIn(request, ReviewsParameters);
  const place = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && !place)
    throw new RequestProblem('invalid-cursor', 'cursor: use nextCursor or previousCursor of a page as it was given.');
  return {
    query: {
      sort,
      recommended: recommended === undefined ? undefined : recommended === 'true',
      withResponse: withResponse === 'true',
      search: searchIn(request),
    },
    limit,
    place,
  };
}

/** The provider ids of a batch call, each once. */
export function providersIn(request: HonoRequest): string[] {
  const providerId = [...new Set(request.queries('providerId') ?? [])];
  if (!providerId.length) throw new RequestProblem('invalid-request', `providerId: give 1 to ${BATCH_LIMIT} of them.`);
  return checked(SummariesParameters, {providerId}).providerId;
}

function searchIn(request: HonoRequest): string | undefined {
  const header = request.header(SEARCH_HEADER);
  if (header === undefined) return undefined;
  const text = percentDecoded(header);
  const search = SearchText.safeParse(text);
  if (!search.success) throw new RequestProblem('invalid-request', explained(search.error, SEARCH_HEADER));
  // PostgreSQL has no text with this character, so no comment can contain it.
  if (text.includes('\0')) throw new RequestProblem('invalid-request', `${SEARCH_HEADER}: must not contain the character NUL.`);
  return search.data;
}

function percentDecoded(header: string): string {
  try {
    if (/^[ -~]*$/.test(header)) return decodeURIComponent(header);
  } catch {
    // Told below, with the characters that cannot stand in a header.
  }
  throw new RequestProblem('invalid-request', `${SEARCH_HEADER}: must be percent-encoded UTF-8.`);
}

/** The query's parameters, each given once. Those the contract does not know are ignored. */
export function parametersIn<Shape extends z.core.$ZodShape>(
  request: HonoRequest,
  schema: z.ZodMiniObject<Shape>,
): z.output<z.ZodMiniObject<Shape>> {
  const given = Object.entries(request.queries());
  const repeated = given.find(([name, values]) => name in schema.def.shape && values.length > 1);
  if (repeated) throw new RequestProblem('invalid-request', `${repeated[0]}: give it once.`);
  return checked(schema, Object.fromEntries(given.map(([name, [value]]) => [name, value])));
}

/** @throws RequestProblem `invalid-request`. */
export function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw new RequestProblem('invalid-request', explained(result.error));
  return result.data;
}

/** What is wrong in words, from the schema alone: what the request said is never repeated. */
function explained(error: z.core.$ZodError, name?: string): string {
  return error.issues.map((issue) => `${name ?? String(issue.path[0])}: ${rule(issue)}`).join(' ');
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['string', ' characters'],
  ['array', ' values'],
]);

function rule(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}.`;
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const [bound, size] = issue.code === 'too_big' ? ['most', issue.maximum] : ['least', issue.minimum];
    const unit = UNITS.get(issue.origin) ?? '';
    return `must be at ${bound} ${String(size)}${unit}.`;
  }
  if (issue.code === 'invalid_format') return 'has a form no such value has.';
  if (issue.code === 'invalid_type') return `must be ${issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`}.`;
  return 'is not valid.';
}
