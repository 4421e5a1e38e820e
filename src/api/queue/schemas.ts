import * as z from 'zod/mini';
import {SUBMISSION_KINDS} from '../../domain/feedback.js';
import {QUEUE_DECISIONS, QUEUE_KINDS} from '../../domain/queue.js';
import {DECISION_REASON_CODES} from '../../domain/reasons.js';
import {CONTACT_FIELDS} from '../../domain/submission.js';
import {CaseNumber, CaseStep, Mark, ReasonCode} from '../practice/schemas.js';
import {PAGE_LIMIT, STEPS_LIMIT} from '../shared/routes.js';
import {COMMENT_UNITS, Count, Cursor, Day, each, Id, Language, line, Moment, RESPONSE_UNITS} from '../shared/schemas.js';

/*
 * The part of the HTTP contract, v1, for the representatives of the plan's provider reviews team: the queue of cases waiting for
 * a decision, a single case, and the decision.
 */

/** Something the editorial check found in a text. Labels and reasons may be added within v1; readers skip unknown ones. */
export const Finding = z.object({
  label: z.string().check(z.regex(/^[a-z-]{1,64}$/)),
  /** Code for the sentence that explains the finding. */
  reason: z.string().check(z.regex(/^[a-z-]{1,64}$/)),
  /** `full-lists`: only the check with full word lists finds it, so its writer was not told. Absent: that in a browser finds it too. */
  foundBy: z.optional(z.string().check(z.regex(/^[a-z-]{1,64}$/))),
  /** Offset in UTF-16 units of the text in this response. */
  start: Count,
  end: Count,
});

const Findings = z.array(Finding).check(z.maxLength(500));

export const QueueEntry = z.object({
  caseNumber: CaseNumber,
  kind: z.enum(QUEUE_KINDS),
  providerName: line(200),
  /** Of the practice that submitted it; absent or `null` for a suppressed review. */
  practiceName: z.nullish(line(200)),
  /** Whether the review recommends the provider. */
  recommended: z.boolean(),
  /** When the case entered the queue. */
  since: Moment,
  dueBy: Day,
  overdue: z.boolean(),
  /** Distinct labels of what the editorial check found. */
  labels: z.array(z.string().check(z.regex(/^[a-z-]{1,64}$/))).check(z.maxLength(20)),
  /** The colleague who has the case open now; absent or `null` if no one else has. */
  openWith: z.nullish(line(200)),
});

export const QueueCounts = z.object({
  total: Count,
  overdue: Count,
  suppressedReviews: Count,
  /** Absent or `null`: none. */
  reversedClaims: z.nullish(Count),
  responses: Count,
  reports: Count,
  /** Of a search: the cases that match it and the kind. The others count the whole queue. */
  found: z.optional(Count),
});

/** The case that has waited longest comes first. */
export const Queue = z.object({
  entries: z.array(QueueEntry).check(z.maxLength(PAGE_LIMIT)),
  counts: QueueCounts,
  nextCursor: z.nullable(Cursor),
});

export const QueueParameters = z.object({
  kind: z.optional(z.enum(QUEUE_KINDS)),
  cursor: z.optional(Cursor),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(PAGE_LIMIT)), 50),
});

/** Who sent a response or report. Visible only to the team. */
export const Sender = z.object(each(CONTACT_FIELDS, line(300)));

export const QueuedReview = z.object({
  id: Id,
  recommended: z.boolean(),
  /** Absent or `null` if there is none; only a case of the kind `reversed-claim` may be without one. */
  comment: z.nullish(line(COMMENT_UNITS)),
  city: line(100),
  state: line(100),
  date: Day,
  /** Language of the comment; absent or `null` if unknown, here and below. */
  language: z.nullish(Language),
  findings: Findings,
});

export const QueuedResponse = z.object({
  text: line(RESPONSE_UNITS),
  /** Language of the text. */
  language: z.nullish(Language),
  submittedAt: Moment,
  sender: Sender,
  findings: Findings,
  /** The text members see until the decision; absent or `null` if there is none. */
  publishedText: z.nullish(line(RESPONSE_UNITS)),
  publishedLanguage: z.nullish(Language),
});

export const QueuedReport = z.object({
  /** The chosen reason; absent or `null` in a report from before there was a choice. */
  reasonCode: z.nullish(ReasonCode),
  reason: line(RESPONSE_UNITS),
  /** Language of the reason. */
  language: z.nullish(Language),
  submittedAt: Moment,
  sender: Sender,
});

/** A step with the name of the person who took it, including representatives. */
export const QueueStep = z.extend(CaseStep, {
  step: z.enum([...SUBMISSION_KINDS, 'suppress-review', 'reverse-claim', 'change-answer', ...QUEUE_DECISIONS]),
  marks: z.nullish(z.array(Mark).check(z.maxLength(50))),
  /** Of `change-answer`: the comment until then; absent or `null` if there was none. */
  comment: z.nullish(line(COMMENT_UNITS)),
  /** Language of the text or comment. */
  language: z.nullish(Language),
});

export const QueueCase = z.object({
  caseNumber: CaseNumber,
  kind: z.enum(QUEUE_KINDS),
  since: Moment,
  dueBy: Day,
  overdue: z.boolean(),
  /** The decisions available now; empty once the case is decided. */
  decisions: z.array(z.enum(QUEUE_DECISIONS)).check(z.maxLength(10)),
  /** Changes with every step of the case. A decision sends it as `If-Match: "<version>"`. */
  version: Id,
  /** The colleague who last opened the case and may still have it open, and when; absent or `null` if no one else has. */
  openWith: z.nullish(z.object({name: line(200), at: Moment})),
  provider: z.object({id: Id, name: line(200), credentials: line(100), specialty: line(200), city: line(100), state: line(100)}),
  practiceName: z.nullish(line(200)),
  review: QueuedReview,
  /** The response to decide on, or, if the case is about something else, the existing response. */
  response: z.nullish(QueuedResponse),
  report: z.nullish(QueuedReport),
  /** The review's full history, oldest step first. */
  steps: z.array(QueueStep).check(z.maxLength(STEPS_LIMIT)),
});

export const Decided = z.object({
  caseNumber: CaseNumber,
  decision: z.enum(QUEUE_DECISIONS),
  decidedAt: Moment,
  /** Name of the representative. */
  by: line(200),
});

export const DecisionBody = z.object({
  decision: z.enum(QUEUE_DECISIONS),
  /** Required for a decision about a review, which has reasons of its own. */
  reasonCode: z.optional(z.enum(DECISION_REASON_CODES)),
  /** Required for `require-revisions`. At most `TEXT_LIMIT` characters. */
  reason: z.optional(z.string().check(z.maxLength(20_000))),
  /** Words of the response to change. */
  marks: z.optional(z.array(Mark).check(z.maxLength(50))),
});

export const CasePath = z.object({caseNumber: CaseNumber});

export type Finding = z.infer<typeof Finding>;
export type QueueEntry = z.infer<typeof QueueEntry>;
export type QueueCounts = z.infer<typeof QueueCounts>;
export type Queue = z.infer<typeof Queue>;
export type QueueStep = z.infer<typeof QueueStep>;
export type QueueCase = z.infer<typeof QueueCase>;
export type Decided = z.infer<typeof Decided>;
export type DecisionBody = z.infer<typeof DecisionBody>;
