import * as z from 'zod/mini';
import {PLAN_WORD_LENGTH, PLAN_WORDS_LIMIT} from '../../domain/editorial-check.js';
import {FINDING_LABELS} from '../../domain/finding.js';
import {FIELD_FAULTS, SUBMISSION_FIELDS} from '../../domain/submission.js';
import {POINTS_PER_CHARACTER, TEXT_LIMIT} from '../../domain/text-limit.js';

/*
 * The HTTP contract, v1. The reference service validates with these schemas, `openapi/` publishes them, and the browser's
 * `checks.generated.ts` files are generated from them. v1 only ever adds fields: readers ignore fields they do not know.
 */

/**
 * Opaque. Letters, digits, `-`, `_`, `.` and `:`, which covers FHIR's ids (https://hl7.org/fhir/R4/datatypes.html#id) and URNs such as
 * `urn:oid:2.16`. Not `.` or `..`, which would be another path in a URL.
 */
export const Id = z.string().check(z.regex(/^(?!\.\.?$)[\w.:-]{1,64}$/));

/** As in `z.iso.date`, without the year 0000, which PostgreSQL has no day in. */
const CALENDAR_DAY = `(?!0000)${z.regexes.date.source.slice(1, -1)}`;

/** A day of the calendar, `2026-11-22`. */
export const Day = z.stringFormat('date', new RegExp(`^${CALENDAR_DAY}$`));

/** A moment in UTC, `2026-11-22T15:04:05.000Z`: a day of the calendar, and a time without leap seconds, which no clock here can tell. */
export const Moment = z.stringFormat('date-time', new RegExp(`^${CALENDAR_DAY}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?Z$`));
export const Count = z.int().check(z.gte(0), z.lte(1_000_000_000));
export const Cursor = z.string().check(z.minLength(1), z.maxLength(512));
/** The language of a text as written, in BCP 47 form: `es`, `zh-Hant`. For the `lang` attribute of the element that shows it. */
export const Language = z.string().check(z.regex(/^[A-Za-z\d-]{2,35}$/));
export const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** A word or phrase that shows. It is compared as whole words, and is never a pattern. */
const PlanWord = z.string().check(z.maxLength(PLAN_WORD_LENGTH), z.regex(/[^\s!-/:-@[-`{-~]/));

/** What a plan changes in the editorial check. */
export const EditorialCheck = z.object({
  off: z.optional(z.array(z.enum(FINDING_LABELS)).check(z.maxLength(FINDING_LABELS.length))),
  words: z.optional(
    z
      .array(z.object({label: z.enum(FINDING_LABELS), words: z.array(PlanWord).check(z.maxLength(PLAN_WORDS_LIMIT))}))
      .check(z.maxLength(FINDING_LABELS.length)),
  ),
});

/** An object shape with one field per name, all with the same schema. */
export function each<Name extends string, Schema extends z.core.$ZodType>(names: readonly Name[], schema: Schema) {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;
}

/*
 * Lengths here are in code points, as in JSON Schema's `maxLength` and PostgreSQL's `char_length`.
 */

/** No text within the limit exceeds it, because `characterCount` counts no more code points as a character. */
export const RESPONSE_UNITS = TEXT_LIMIT * POINTS_PER_CHARACTER;

/** Maximum length of a comment. Reviews collected elsewhere may be longer than the survey allows. */
export const COMMENT_UNITS = 20_000;

/** Maximum length of the name that members see with a response. */
export const RESPONDER_UNITS = 100;

/** Stable and meant for programs. Codes may be added to the list below within v1: readers handle an unknown code by its `status`. */
export const ProblemCode = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));

/** A field of a submission and what is wrong with it. */
export const FieldFault = z.object({
  field: z.enum(SUBMISSION_FIELDS),
  fault: z.enum(FIELD_FAULTS),
  /** Of a text that is too long: by how many characters, as the service counts them. Shown to the writer. */
  excess: z.optional(Count),
});

/** RFC 9457 problem details. `title` and `detail` are for developers and are never shown to members. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  code: ProblemCode,
  detail: z.optional(z.string()),
  /** The invalid fields of a submission, each with a code. */
  faults: z.optional(z.array(FieldFault)),
});

export const PROBLEM_CODES = [
  'invalid-request',
  'invalid-cursor',
  'provider-not-found',
  'review-not-found',
  'not-found',
  'method-not-allowed',
  'content-too-large',
  // Access.
  'unauthenticated',
  'insufficient-scope',
  'entitlement-missing',
  'practice-not-found',
  'case-not-found',
  'person-not-found',
  'registration-not-found',
  'access-manager-missing',
  'last-access-manager',
  // Survey.
  'survey-not-found',
  'survey-expired',
  'survey-answered',
  'survey-canceled',
  'terms-outdated',
  'answer-not-found',
  'answer-withdrawn',
  'answer-changed',
  'claim-not-found',
  'claim-conflict',
  // Submissions.
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

export type EditorialCheck = z.infer<typeof EditorialCheck>;
export type Problem = z.infer<typeof Problem>;
