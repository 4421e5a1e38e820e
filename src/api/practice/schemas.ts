import * as z from 'zod/mini';
import {FEEDBACK_STATUSES, FEEDBACK_STEPS, NEXT_ACTIONS, PRACTICE_ACTIONS, REPORT_STATES, RESPONSE_STATES} from '../../domain/feedback.js';
import {INBOX_SORTS} from '../../domain/inbox-query.js';
import {REPORT_REASONS} from '../../domain/reasons.js';
import {CONTACT_FIELDS} from '../../domain/submission.js';
import {ReviewSummary} from '../reviews/schemas.js';
import {PAGE_LIMIT, PAGE_SIZE, PRACTICES_LIMIT, PROVIDERS_LIMIT, QUARTERS_LIMIT, STEPS_LIMIT} from '../shared/routes.js';
import {COMMENT_UNITS, Count, Cursor, Day, each, Id, Language, line, Moment, RESPONDER_UNITS, RESPONSE_UNITS} from '../shared/schemas.js';

/*
 * The part of the HTTP contract, v1, that requires a signed-in person: what a practice reads and submits, and what a
 * representative decides. Every response is private to that person.
 */

/** Six capital letters and digits, easy to read aloud on the phone: `WV93LM`. */
export const CaseNumber = z.string().check(z.regex(/^[A-Z0-9]{6}$/));

/** Text or reason of a submission, as stored. `remainingCharacters` counts its characters. */
const Text = line(RESPONSE_UNITS);

/** Code of a chosen reason. Codes may be added within v1; readers skip unknown ones. */
export const ReasonCode = z.string().check(z.regex(/^[a-z-]{1,64}$/));

/** Digits. A TIN may be a person's Social Security number, so it never appears in a URL, log line or event. */
export const Tin = z.string().check(z.regex(/^\d{9,10}$/));

/** The person's latest request for the entitlement, unless it was granted. */
export const AccessRequest = z.object({
  askedAt: Moment,
  /** When a website access manager declined it; absent or `null` while it waits. */
  declinedAt: z.nullish(Moment),
});

export const Practice = z.object({
  id: Id,
  tin: Tin,
  name: line(200),
  /** Whether the person has the entitlement "Review Patient Feedback" for this practice. */
  entitled: z.boolean(),
  /** Names of the website access managers, who grant the entitlement. */
  accessManagers: z.array(line(200)).check(z.maxLength(50)),
  /** `null` if there is no request. Absent if the service takes none. */
  accessRequest: z.nullish(AccessRequest),
});

/** The person the token identifies, with all their practices, entitled or not. */
export const Me = z.object({
  /** Opaque. Distinguishes two people who use the same device. */
  id: Id,
  practices: z.array(Practice).check(z.maxLength(PRACTICES_LIMIT)),
  /** Whether the person can choose emails, as in `PracticeEmails`. Absent or `null`: no. */
  emails: z.nullish(z.boolean()),
});

/** What the person wants to be told by email. */
export const PracticeEmailChoice = z.object({
  /** That reviews of the person's practices are new, once a day at most. */
  newReviews: z.boolean(),
  /** That a representative has decided on a response or report of the person. */
  decisions: z.boolean(),
});

/** What the person is told by email, and where. Nobody else can read it. */
export const PracticeEmails = z.extend(PracticeEmailChoice, {
  /** `null` if the service knows none, so that nothing is sent. */
  address: z.nullable(line(254)),
});

/** A provider in a practice who has reviews. */
export const ReviewedProvider = z.object({
  id: Id,
  name: line(200),
  credentials: line(100),
  specialty: line(200),
  city: line(100),
  state: line(100),
  zip: line(20),
  recommended: Count,
  notRecommended: Count,
  /** Listed reviews that need a response. */
  needsResponse: Count,
});

/** Providers sorted by name. */
export const ReviewedProviders = z.object({providers: z.array(ReviewedProvider).check(z.maxLength(PROVIDERS_LIMIT))});

/** A range of a text in UTF-16 units; `end` is exclusive. */
export const Mark = z.object({start: Count, end: Count});

export const CaseResponse = z.object({
  caseNumber: CaseNumber,
  state: z.enum(RESPONSE_STATES),
  /** First name and initial of the person who responded. */
  responder: line(RESPONDER_UNITS),
  submittedAt: Moment,
  text: Text,
  /** When a representative decided on this text; absent or `null` while undecided. */
  decidedAt: z.nullish(Moment),
  /** Why revisions are required, when they are. */
  decisionReason: z.nullish(Text),
  /** The words to change, when revisions are required. */
  marks: z.nullish(z.array(Mark).check(z.maxLength(50))),
  /** The text members see until this one is decided; absent or `null` if it is the same or there is none. */
  publishedText: z.nullish(Text),
});

export const CaseReport = z.object({
  caseNumber: CaseNumber,
  state: z.enum(REPORT_STATES),
  /** First name and initial of the person who reported. */
  reporter: line(RESPONDER_UNITS),
  submittedAt: Moment,
  /** The chosen reason; absent or `null` in a report from before there was a choice. */
  reasonCode: z.nullish(ReasonCode),
  reason: Text,
  decidedAt: z.nullish(Moment),
});

/** The provider of a review, with the place that tells two of the same name apart. */
export const ReviewProvider = z.object({
  id: Id,
  name: line(200),
  credentials: line(100),
  city: line(100),
  state: line(100),
  zip: line(20),
});

/** A review as its practice sees it. */
export const PracticeReview = z.object({
  id: Id,
  /** Absent or `null` only from a service that does not list the reviews of all providers. */
  provider: z.nullish(ReviewProvider),
  recommended: z.boolean(),
  /** `null` once the feedback has been removed. */
  comment: z.nullable(line(COMMENT_UNITS)),
  city: line(100),
  state: line(100),
  date: Day,
  /** Language of the comment; absent or `null` if unknown. */
  language: z.nullish(Language),
  status: z.enum(FEEDBACK_STATUSES),
  /** What this person may do now, as decided by the service. */
  actions: z.array(z.enum(PRACTICE_ACTIONS)).check(z.maxLength(20)),
  /** Changes with every step. An edit sends it as `If-Match: "<version>"`. */
  version: Id,
  response: z.nullish(CaseResponse),
  /** The latest report. */
  report: z.nullish(CaseReport),
});

/**
 * `total` counts the whole list, and `filtered` what matches the query. The others count what the search and `recommended` find, whatever
 * the status asked for.
 */
export const PracticeCounts = z.object({
  total: Count,
  filtered: Count,
  needsResponse: Count,
  byStatus: z.object(each(FEEDBACK_STATUSES, Count)),
});

export const PracticeReviewsPage = z.object({
  summary: ReviewSummary,
  counts: PracticeCounts,
  reviews: z.array(PracticeReview).check(z.maxLength(PAGE_LIMIT)),
  nextCursor: z.nullable(Cursor),
});

/** A page of the reviews of all providers of a practice. */
export const AllPracticeReviewsPage = z.object({
  counts: PracticeCounts,
  reviews: z.array(PracticeReview).check(z.maxLength(PAGE_LIMIT)),
  nextCursor: z.nullable(Cursor),
});

export const PracticeReviewsParameters = z.object({
  sort: z._default(z.enum(INBOX_SORTS), 'newest'),
  recommended: z.optional(z.enum(['true', 'false'])),
  status: z.optional(z.enum(FEEDBACK_STATUSES)),
  needsResponse: z.optional(z.enum(['true', 'false'])),
  cursor: z.optional(Cursor),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(PAGE_LIMIT)), PAGE_SIZE),
});

/** Verified reviews of one calendar quarter. */
export const QuarterCounts = z.object({
  quarter: z.string().check(z.regex(/^\d{4}-Q[1-4]$/)),
  recommended: Count,
  notRecommended: Count,
});

/** Up to twelve of the latest quarters, oldest first, without gaps: a quarter without reviews has zeros. */
export const RateTrend = z.object({quarters: z.array(QuarterCounts).check(z.maxLength(QUARTERS_LIMIT))});

export const SubmissionBody = z.object({
  text: z.string().check(z.maxLength(20_000)),
  contact: z.object(each(CONTACT_FIELDS, z.string().check(z.maxLength(1000)))),
  /** Required for a report. */
  reasonCode: z.optional(z.enum(REPORT_REASONS)),
});

/** What was done, and the review's current state. */
export const Receipt = z.object({
  caseNumber: CaseNumber,
  submittedAt: Moment,
  /** The day by which a representative will respond. */
  expectedBy: Day,
  review: PracticeReview,
});

export const CaseStep = z.object({
  at: Moment,
  /**
   * `release-review` comes before all others: the editorial check had suppressed the review, and a representative released it.
   * `change-answer`: the member changed the answer.
   */
  step: z.enum([...FEEDBACK_STEPS, 'release-review', 'change-answer']),
  caseNumber: CaseNumber,
  /** Name of the person in the practice; absent or `null` for the provider reviews team. */
  by: z.nullish(line(200)),
  /** The chosen reason of a report, or of a decision about the review. */
  reasonCode: z.nullish(ReasonCode),
  /** The submitted text, or the reason for a decision. */
  text: z.nullish(Text),
});

/** The case history of a review, oldest step first. */
export const CaseHistory = z.object({
  review: PracticeReview,
  steps: z.array(CaseStep).check(z.maxLength(STEPS_LIMIT)),
  nextAction: z.enum(NEXT_ACTIONS),
  /** The day by which a representative will decide, if it is the representative's turn. */
  expectedBy: z.nullish(Day),
});

export const PracticeNewReviews = z.object({
  practiceId: Id,
  name: line(200),
  /** Listed reviews dated `since` or later. */
  newReviews: Count,
  needsResponse: Count,
});

/** For a portal's home page: one entry for each practice where the person has the entitlement. */
export const NewReviews = z.object({
  practices: z.array(PracticeNewReviews).check(z.maxLength(PRACTICES_LIMIT)),
  since: Day,
});

export const PracticePath = z.object({practiceId: Id});
export const PracticeProviderPath = z.object({practiceId: Id, providerId: Id});
export const PracticeReviewPath = z.object({practiceId: Id, reviewId: Id});

/** Chosen by the client for one submission and reused for every attempt to send it. */
export const IdempotencyKey = z.string().check(z.regex(/^[\w-]{16,64}$/));

/** The version of a review as an entity tag (RFC 9110, section 8.8.3). */
export const IfMatch = z.string().check(z.regex(/^"(?!\.\.?")[\w.:-]{1,64}"$/));

export type AccessRequest = z.infer<typeof AccessRequest>;
export type Practice = z.infer<typeof Practice>;
export type Me = z.infer<typeof Me>;
export type PracticeEmailChoice = z.infer<typeof PracticeEmailChoice>;
export type PracticeEmails = z.infer<typeof PracticeEmails>;
export type ReviewedProvider = z.infer<typeof ReviewedProvider>;
export type ReviewProvider = z.infer<typeof ReviewProvider>;
export type PracticeReview = z.infer<typeof PracticeReview>;
export type CaseResponse = z.infer<typeof CaseResponse>;
export type CaseReport = z.infer<typeof CaseReport>;
export type PracticeCounts = z.infer<typeof PracticeCounts>;
export type PracticeReviewsPage = z.infer<typeof PracticeReviewsPage>;
export type AllPracticeReviewsPage = z.infer<typeof AllPracticeReviewsPage>;
export type QuarterCounts = z.infer<typeof QuarterCounts>;
export type Receipt = z.infer<typeof Receipt>;
export type CaseStep = z.infer<typeof CaseStep>;
export type CaseHistory = z.infer<typeof CaseHistory>;
export type PracticeNewReviews = z.infer<typeof PracticeNewReviews>;
export type NewReviews = z.infer<typeof NewReviews>;
