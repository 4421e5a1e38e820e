import * as z from 'zod/mini';
import {REVIEW_SORTS, SEARCH_LIMIT} from '../../domain/review-query.js';
import {WITHHELD_FOR} from '../../domain/withholding.js';
import {BATCH_LIMIT, PAGE_LIMIT, PAGE_SIZE} from '../shared/routes.js';
import {COMMENT_UNITS, Count, Cursor, Day, each, Id, Language, line, RESPONDER_UNITS, RESPONSE_UNITS} from '../shared/schemas.js';

/* The public part of the HTTP contract, v1: a provider's reviews and summary. */

export const PublishedResponse = z.object({
  responder: line(RESPONDER_UNITS),
  date: Day,
  text: line(RESPONSE_UNITS),
  /** Language of the text; absent or `null` if unknown. */
  language: z.nullish(Language),
});

export const Review = z.object({
  id: Id,
  recommended: z.boolean(),
  comment: line(COMMENT_UNITS),
  city: line(100),
  state: line(100),
  date: Day,
  /** Language of the comment; absent or `null` if unknown. */
  language: z.nullish(Language),
  response: z.nullish(PublishedResponse),
});

export const ReviewSummary = z.object({
  providerId: Id,
  recommended: Count,
  notRecommended: Count,
});

/** How many of a provider's comments are withheld, by reason, and whether their votes count in the summary. */
export const Withheld = z.object({...each(WITHHELD_FOR, Count), votesCount: z.boolean()});

/** `filtered`: the listed reviews that match the query. The others count the whole list, whatever the query. */
export const ReviewCounts = z.object({
  filtered: Count,
  total: Count,
  recommended: z.optional(Count),
  notRecommended: z.optional(Count),
  withResponse: z.optional(Count),
  /** Absent or `null` if no comment is withheld. */
  withheld: z.nullish(Withheld),
});

/** A random number of one search. Tells requests apart that caches would mix up. Only digits, so that a search text cannot get into an address by mistake. */
export const Nonce = z.string().check(z.regex(/^\d{1,20}$/));

export const ReviewsPage = z.object({
  summary: ReviewSummary,
  counts: ReviewCounts,
  reviews: z.array(Review).check(z.maxLength(PAGE_LIMIT)),
  /** Leads toward the end of the requested order; `null` on the last page. */
  nextCursor: z.nullable(Cursor),
  /** Leads toward the start of the requested order; `null` on the first page. */
  previousCursor: z.nullable(Cursor),
  /** The request's nonce, `null` without a search; absent if the service does not tell. */
  nonce: z.nullish(Nonce),
});

/** Summaries in no particular order, without providers the service does not know. */
export const ReviewSummaries = z.object({
  summaries: z.array(ReviewSummary).check(z.maxLength(BATCH_LIMIT)),
});

export const ReviewsParameters = z.object({
  sort: z._default(z.enum(REVIEW_SORTS), 'newest'),
  recommended: z.optional(z.enum(['true', 'false'])),
  withResponse: z.optional(z.enum(['true', 'false'])),
  cursor: z.optional(Cursor),
  nonce: z.optional(Nonce),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(PAGE_LIMIT)), PAGE_SIZE),
});

export const SearchText = z.string().check(z.minLength(1), z.maxLength(SEARCH_LIMIT));

export const SummariesParameters = z.object({
  providerId: z.array(Id).check(z.minLength(1), z.maxLength(BATCH_LIMIT)),
});
export const ReviewsPath = z.object({providerId: Id});
export const ReviewPath = z.object({providerId: Id, reviewId: Id});

export type Review = z.infer<typeof Review>;
export type ReviewSummary = z.infer<typeof ReviewSummary>;
export type ReviewsPage = z.infer<typeof ReviewsPage>;
export type Withheld = z.infer<typeof Withheld>;
export type ReviewCounts = z.infer<typeof ReviewCounts>;
export type ReviewSummaries = z.infer<typeof ReviewSummaries>;
