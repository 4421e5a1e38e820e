import * as z from 'zod/mini';
import {Access} from '../src/api/access/schemas.js';
import {
  AllPracticeReviewsPage,
  CaseHistory,
  CaseNumber,
  Me,
  NewReviews,
  PracticeReviewsPage,
  RateTrend,
  ReviewedProviders,
  Tin,
} from '../src/api/practice/schemas.js';
import {Queue, QueueCase} from '../src/api/queue/schemas.js';
import {ReviewsPage, ReviewSummaries} from '../src/api/reviews/schemas.js';
import {Cursor, Id, Problem} from '../src/api/shared/schemas.js';
import {MemberClaims, OwnAnswer, Survey} from '../src/api/survey/schemas.js';

/** Response schemas by request. */
export const ANSWERS = {
  'GET v1/providers/{id}/reviews': ReviewsPage,
  'GET v1/review-summaries': ReviewSummaries,
  'GET v1/me': Me,
  'GET v1/practices/{id}/providers': ReviewedProviders,
  'GET v1/practices/{id}/providers/{id}/reviews': PracticeReviewsPage,
  'GET v1/practices/{id}/reviews': AllPracticeReviewsPage,
  'GET v1/practices/{id}/providers/{id}/trend': RateTrend,
  'GET v1/practices/{id}/reviews/{id}/history': CaseHistory,
  'GET v1/new-reviews': NewReviews,
  'GET v1/survey': Survey,
  'GET v1/survey/answer': OwnAnswer,
  'GET v1/claims': MemberClaims,
  'GET v1/queue': Queue,
  'POST v1/cases/{caseNumber}/opening': QueueCase,
  'GET v1/access': Access,
  'any error': Problem,
} as const;

export type Answer = keyof typeof ANSWERS;

/** Descriptions of string patterns. */
const PATTERNS = new Map(
  (
    [
      [Id, 'an id of 1 to 64 letters, digits, "-", "_", "." and ":"'],
      [CaseNumber, 'a case number of six letters and digits'],
      [Tin, 'nine or ten digits'],
      [Cursor, 'an opaque cursor'],
    ] as const
  ).map(([schema, words]) => [z.toJSONSchema(schema).pattern, words]),
);

/** Descriptions of string formats. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day of the calendar, written YYYY-MM-DD',
  'date-time': 'a UTC time such as 2026-11-22T15:04:05Z',
};

/** Lists the contract violations of a response, one plain sentence each; empty when there are none. */
export function faultsOf(answer: Answer, json: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return [`This is not JSON: ${(error as Error).message}.`];
  }
  const {success, error} = ANSWERS[answer].safeParse(value);
  return success ? [] : error.issues.flatMap((issue) => sentences(issue, value));
}

function sentences(issue: z.core.$ZodIssue, value: unknown): string[] {
  const found = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
  if (issue.code === 'invalid_union')
    return [...new Set(issue.errors.flat().flatMap((each) => sentences({...each, path: [...issue.path, ...each.path]}, value)))];
  return [
    `${place(issue.path)}: ${found === undefined ? 'is missing; it must be' : 'must be'} ${wanted(issue)}${found === undefined ? '' : `, but is ${shown(found)}`}.`,
  ];
}

/** The path `reviews`, 2, `city` becomes: "reviews" › entry 3 › "city". */
function place(path: readonly PropertyKey[]): string {
  return path.length ? path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : `"${String(key)}"`)).join(' › ') : 'The response';
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((each) => shown(each)).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum} ${unit(issue.origin)}`.trim();
    case 'too_big':
      return `at most ${issue.maximum} ${unit(issue.origin)}`.trim();
    case 'invalid_format':
      return (
        FORMATS[issue.format] ??
        (issue.pattern && PATTERNS.get(/^\/(.*)\/\w*$/s.exec(issue.pattern)?.[1])) ??
        `a string of the form ${issue.pattern ?? issue.format}`
      );
    default:
      return `valid (${issue.code})`;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  array: 'an array',
  object: 'an object',
  null: 'null',
};

function unit(origin: string): string {
  return origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : '';
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
