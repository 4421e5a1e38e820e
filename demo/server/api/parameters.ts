import {
  BATCH_LIMIT,
  ReviewPath,
  ReviewsParameters,
  ReviewsPath,
  SEARCH_HEADER,
  SearchText,
  SummariesParameters,
} from 'directory-reviews/contract';
import {hasForbiddenCharacters, type ReviewQuery} from 'directory-reviews/rules';
import type {HonoRequest} from 'hono';
import type * as z from 'zod/mini';
import {type Place, readCursor} from '../reviews/cursor.js';
import {kindOf} from '../shared/kind-of.js';
import type {Seal} from '../shared/seal.js';
import {RequestProblem} from './problems.js';

/** PostgreSQL cannot store NUL, and stores another text than was sent for half of a surrogate pair. */
export const WITHOUT_FORBIDDEN = 'without lone surrogates and without control characters other than tabs and line breaks';

export interface ListRequest {
  readonly query: ReviewQuery;
  readonly limit: number;
  readonly place: Place | undefined;
  /** The random number of a search, which its answer repeats. */
  readonly nonce: string | null;
}

/** The provider's id. An id that violates the contract cannot exist, so it is reported as not found. */
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
export function listIn(request: HonoRequest, seal: Seal): ListRequest {
  const {sort, recommended, withResponse, cursor, limit, nonce = null} = parametersIn(request, ReviewsParameters);
  const place = cursor === undefined ? undefined : readCursor(seal.opened(cursor) ?? '');
  if (cursor !== undefined && !place)
    throw new RequestProblem('invalid-cursor', 'cursor: must be the unchanged nextCursor or previousCursor of a page.');
  const search = searchIn(request);
  if ((search === undefined) !== (nonce === null))
    throw new RequestProblem('invalid-request', `nonce: must be given with the header ${SEARCH_HEADER}, and only then.`);
  return {
    query: {
      sort,
      recommended: recommended === undefined ? undefined : recommended === 'true',
      withResponse: withResponse === 'true',
      search,
    },
    limit,
    place,
    nonce,
  };
}

/** The provider ids of a batch request, without duplicates. */
export function providersIn(request: HonoRequest): string[] {
  const providerId = [...new Set(request.queries('providerId') ?? [])];
  if (!providerId.length) throw new RequestProblem('invalid-request', `providerId: must be given 1 to ${BATCH_LIMIT} times.`);
  return checked(SummariesParameters, {providerId}).providerId;
}

/** The decoded text of the search header. */
export function searchIn(request: HonoRequest): string | undefined {
  const header = request.header(SEARCH_HEADER);
  if (header === undefined) return undefined;
  const text = percentDecoded(header);
  const search = SearchText.safeParse(text);
  if (!search.success) throw new RequestProblem('invalid-request', explained(search.error, SEARCH_HEADER));
  if (hasForbiddenCharacters(text)) throw new RequestProblem('invalid-request', `${SEARCH_HEADER}: must be ${WITHOUT_FORBIDDEN}.`);
  return search.data;
}

function percentDecoded(header: string): string {
  try {
    if (/^[ -~]*$/.test(header)) return decodeURIComponent(header);
  } catch {
    // Reported below, together with the characters a header cannot contain.
  }
  throw new RequestProblem('invalid-request', `${SEARCH_HEADER}: must be percent-encoded UTF-8.`);
}

/** The query parameters. Each may be given once; unknown ones are ignored. */
export function parametersIn<Shape extends z.core.$ZodShape>(
  request: HonoRequest,
  schema: z.ZodMiniObject<Shape>,
): z.output<z.ZodMiniObject<Shape>> {
  const given = Object.entries(request.queries());
  const repeated = given.find(([name, values]) => name in schema.def.shape && values.length > 1);
  if (repeated) throw new RequestProblem('invalid-request', `${repeated[0]}: must be given only once.`);
  return checked(schema, Object.fromEntries(given.map(([name, [value]]) => [name, value])));
}

/** @throws RequestProblem `invalid-request`. */
export function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw new RequestProblem('invalid-request', explained(result.error));
  return result.data;
}

/** Describes the error from the schema only, so values from the request are never echoed. Names each field once. */
function explained(error: z.core.$ZodError, name?: string): string {
  const rules = new Map<string, string>();
  for (const issue of error.issues) {
    const field = name ?? (issue.path.join('.') || 'body');
    if (!rules.has(field)) rules.set(field, rule(issue));
  }
  return [...rules].map((each) => each.join(': ')).join(' ');
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['string', 'character'],
  ['array', 'value'],
]);

/** By the names of the formats in the schemas. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'must be a day of the calendar, such as 2026-11-28.',
  'date-time': 'must be a moment in UTC, such as 2026-11-28T16:05:00Z.',
};

/** Of fields with a form of their own. */
const FORMS: Readonly<Record<string, string>> = {tin: 'must be 9 or 10 digits, with or without dashes.'};

function rule(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}.`;
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const [bound, size] = issue.code === 'too_big' ? ['most', issue.maximum] : ['least', issue.minimum];
    const unit = UNITS.get(issue.origin);
    return `must be at ${bound} ${String(size)}${unit ? ` ${unit}${Number(size) === 1 ? '' : 's'}` : ''}.`;
  }
  if (issue.code === 'invalid_format') return FORMS[String(issue.path.at(-1))] ?? FORMATS[issue.format] ?? 'has an invalid format.';
  if (issue.code === 'invalid_type') return `must be ${kindOf(issue.expected)}.`;
  return 'is not valid.';
}
