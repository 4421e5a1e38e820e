import * as z from 'zod/mini';
import {FIELD_FAULTS, SUBMISSION_FIELDS} from '../../domain/submission.js';
import {TEXT_LIMIT} from '../../domain/text-limit.js';

/*
 * The HTTP contract, v1. The reference service checks with these schemas, `openapi.ts` publishes them, and
 * `checks.generated.ts` is made from them for the browser. Additive within v1: readers ignore fields they do not know.
 */

/** Opaque: letters, digits, `-` and `_` only, so that it can stand in a URL and an HTML id as it is. */
export const Id = z.string().check(z.regex(/^[\w-]{1,64}$/));
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** A moment in UTC, `2026-11-22T15:04:05.000Z`. */
export const Moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/));
export const Count = z.int().check(z.gte(0), z.lte(1_000_000_000));
export const Cursor = z.string().check(z.minLength(1), z.maxLength(512));
/** The language of a text as written, in the shape of BCP 47: `es`, `zh-Hant`. For the `lang` of what shows it. */
export const Language = z.string().check(z.regex(/^[A-Za-z\d-]{2,35}$/));
export const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** The same for each name: the shape of an object with a field for every entry of a list. */
export function each<Name extends string, Schema extends z.core.$ZodType>(names: readonly Name[], schema: Schema) {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;
}

/** Graphemes are counted by `remainingCharacters`; this bound in UTF-16 units only keeps out what no text within the limit can be. */
export const RESPONSE_UNITS = TEXT_LIMIT * 16;

/** Longest comment of a review, in UTF-16 units: reviews collected elsewhere may be longer than the survey allows. */
export const COMMENT_UNITS = 20_000;

/** Longest name under which members see a response, in UTF-16 units. */
export const RESPONDER_UNITS = 100;

/** Stable, for programs. The list below may grow within v1: readers treat a code they do not know by its `status`. */
export const ProblemCode = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));

/** What is wrong with a field of a submission. */
export const FieldFault = z.object({field: z.enum(SUBMISSION_FIELDS), fault: z.enum(FIELD_FAULTS)});

/** RFC 9457 problem details. `title` and `detail` are for developers and are never shown to members. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  code: ProblemCode,
  detail: z.optional(z.string()),
  /** The fields of a submission that are not as they must be, by code. */
  faults: z.optional(z.array(FieldFault)),
});

export const PROBLEM_CODES = [
  'invalid-request',
  'invalid-cursor',
  'provider-not-found',
  'review-not-found',
  'not-found',
  'method-not-allowed',
  // Who may do what.
  'unauthenticated',
  'insufficient-scope',
  'entitlement-missing',
  'practice-not-found',
  'case-not-found',
  'person-not-found',
  'registration-not-found',
  // Collecting.
  'survey-not-found',
  'survey-expired',
  'survey-answered',
  // Writing.
  'invalid-submission',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'submission-in-progress',
  'action-not-allowed',
  'version-missing',
  'review-changed',
  'case-changed',
  'rate-limited',
  'service-unavailable',
  'internal',
] as const;
export type KnownProblemCode = (typeof PROBLEM_CODES)[number];

export type Problem = z.infer<typeof Problem>;
