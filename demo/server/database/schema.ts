import {CLAIM_REASONS, COMMENT_UNITS, RESPONDER_UNITS, RESPONSE_UNITS, VISIT_KINDS} from 'directory-reviews/contract';
import {WITHHELD_FOR} from 'directory-reviews/rules';
import {sql} from 'drizzle-orm';
import {boolean, check, date, index, integer, pgEnum, pgTable, text} from 'drizzle-orm/pg-core';
import {byteText, idForm, lengthCheck, moment} from './columns.js';

export const reviewStatus = pgEnum('review_status', ['published', 'suppressed', 'removed', 'withdrawn']);

/** The directory's entries, as in the plan's provider data. */
export const providers = pgTable(
  'providers',
  {
    id: byteText('id').primaryKey(),
    name: text('name').notNull(),
    credentials: text('credentials').notNull(),
    specialty: text('specialty').notNull(),
    about: text('about').notNull(),
    languages: text('languages').array().notNull(),
    street: text('street').notNull(),
    city: text('city').notNull(),
    state: text('state').notNull(),
    zip: text('zip').notNull(),
    phone: text('phone').notNull(),
    acceptingNewPatients: boolean('accepting_new_patients').notNull(),
    /** National Provider Identifier, by which claims name the provider; null if the directory does not say. */
    npi: byteText('npi').unique('providers_npi'),
    /** Codes and names of all specialties, in lowercase, if the directory was loaded from FHIR. */
    specialties: text('specialties').array().notNull().default([]),
    /** Gives sensitive care: patients are not asked about it, and no rate is shown. Decided at every start by the plan's list. */
    isSensitive: boolean('is_sensitive').notNull().default(false),
  },
  (table) => [idForm('providers_id_form', table.id), index('providers_by_name').on(table.name)],
);

/**
 * Processed claims, which make a review verified. For imported reviews the member is unknown, and the claim has the review's id.
 */
export const claims = pgTable(
  'claims',
  {
    id: byteText('id').primaryKey(),
    providerId: byteText('provider_id')
      .notNull()
      .references(() => providers.id),
    memberIssuer: text('member_issuer'),
    /** The issuer's name for the member. */
    memberSubject: text('member_subject'),
    email: text('email'),
    city: text('city').notNull(),
    state: text('state').notNull(),
    visitedOn: date('visited_on', {mode: 'string'}).notNull(),
    visit: text('visit', {enum: VISIT_KINDS}).notNull(),
    /** Why no question was asked for this claim; null if one was. */
    reason: text('reason', {enum: CLAIM_REASONS}),
    processedAt: moment('processed_at').notNull(),
    /** When the claim was taken back. */
    withdrawnAt: moment('withdrawn_at'),
    /** The plan's claim that it was told for. If that names several clinicians, there is a row for each. */
    sourceId: byteText('source_id'),
    /** Another key of that claim, by which later versions may name it. */
    sourceKey: byteText('source_key'),
    /** When that version of the claim, and of the member, was made, if the plan says so: an older one changes nothing. */
    sourceUpdatedAt: moment('source_updated_at'),
    memberUpdatedAt: moment('member_updated_at'),
  },
  (table) => [
    idForm('claims_id_form', table.id),
    index('claims_by_member').on(table.memberIssuer, table.memberSubject),
    index('claims_by_source').on(table.sourceId),
    index('claims_by_source_key')
      .on(table.sourceKey)
      .where(sql`source_key is not null`),
  ],
);

/**
 * Every answer from a verified patient. Only `published` ones may be shown; `withheldVotes` says which of the others count. Of a
 * `withdrawn` one, the text is only in `answerSteps`.
 */
export const reviews = pgTable(
  'reviews',
  {
    id: byteText('id').primaryKey(),
    providerId: byteText('provider_id')
      .notNull()
      .references(() => providers.id),
    /** Unique: one answer per claim. */
    claimId: byteText('claim_id')
      .notNull()
      .unique('reviews_one_per_claim')
      .references(() => claims.id),
    recommended: boolean('recommended').notNull(),
    comment: text('comment'),
    /** `searchableText(comment)`, so that the database matches the same text as the browser. */
    commentFolded: byteText('comment_folded'),
    city: text('city').notNull(),
    state: text('state').notNull(),
    reviewedOn: date('reviewed_on', {mode: 'string'}).notNull(),
    status: reviewStatus('status').notNull(),
    /** When it was first visible to members; null until then. */
    publishedAt: moment('published_at'),
    /** When the member last changed or withdrew the answer, and when the comment. Null if never. */
    changedAt: moment('changed_at'),
    commentedAt: moment('commented_at'),
    /** Whether `responses` has one. A trigger writes it, so that an index can list the reviews with a response. */
    hasResponse: boolean('has_response').notNull().default(false),
  },
  (table) => [
    idForm('reviews_id_form', table.id),
    lengthCheck('reviews_comment_length', table.comment, COMMENT_UNITS),
    check('reviews_comment_folded', sql`(${table.comment} is null) = (${table.commentFolded} is null)`),
    check('reviews_place', sql`char_length(${table.city}) between 1 and 100 and char_length(${table.state}) between 1 and 100`),
    check('reviews_published', sql`${table.status} not in ('published', 'removed') or ${table.publishedAt} is not null`),
    index('reviews_listed')
      .on(table.providerId, table.reviewedOn, table.id)
      .where(sql`status = 'published' and comment is not null`),
    index('reviews_by_vote')
      .on(table.providerId, table.recommended, table.reviewedOn, table.id)
      .where(sql`status = 'published' and comment is not null`),
    index('reviews_responded')
      .on(table.providerId, table.reviewedOn, table.id)
      .where(sql`status = 'published' and comment is not null and has_response`),
    index('reviews_responded_by_vote')
      .on(table.providerId, table.recommended, table.reviewedOn, table.id)
      .where(sql`status = 'published' and comment is not null and has_response`),
  ],
);

/** The response that members see: the latest approved text. A text awaiting a decision is in its case. */
export const responses = pgTable(
  'responses',
  {
    reviewId: byteText('review_id')
      .primaryKey()
      .references(() => reviews.id, {onDelete: 'cascade'}),
    responder: text('responder').notNull(),
    respondedOn: date('responded_on', {mode: 'string'}).notNull(),
    text: text('text').notNull(),
  },
  (table) => [
    lengthCheck('responses_text', table.text, RESPONSE_UNITS),
    lengthCheck('responses_responder', table.responder, RESPONDER_UNITS),
  ],
);

/**
 * The votes of reviews whose comments are withheld, and why: all that members may know of them. Such a review is suppressed or
 * removed; one that is not about its provider, or not verified, has no vote.
 */
export const withheldVotes = pgTable(
  'withheld_votes',
  {
    reviewId: byteText('review_id')
      .primaryKey()
      .references(() => reviews.id),
    providerId: byteText('provider_id')
      .notNull()
      .references(() => providers.id),
    recommended: boolean('recommended').notNull(),
    reviewedOn: date('reviewed_on', {mode: 'string'}).notNull(),
    reason: text('reason', {enum: WITHHELD_FOR}).notNull(),
  },
  (table) => [index('withheld_votes_by_provider').on(table.providerId)],
);

/** Where imported reviews come from, so that loading a file again recognizes them. Only the owner of the tables uses it. */
export const importedReviews = pgTable(
  'imported_reviews',
  {
    reviewId: byteText('review_id')
      .primaryKey()
      .references(() => reviews.id),
    /** The source's own id of the review, if it has one. */
    sourceId: byteText('source_id').unique('imported_reviews_source'),
    /** Name of the file that it was loaded from last, and its row there, counted from 1. */
    file: text('file').notNull(),
    position: integer('position').notNull(),
    /** Digests of the row's fields. */
    digest: byteText('digest').notNull(),
  },
  (table) => [index('imported_reviews_by_file').on(table.file, table.position)],
);

export type Provider = typeof providers.$inferSelect;
export type NewProvider = typeof providers.$inferInsert;
export type NewClaim = typeof claims.$inferInsert;
export type NewReview = typeof reviews.$inferInsert;
export type NewResponse = typeof responses.$inferInsert;
