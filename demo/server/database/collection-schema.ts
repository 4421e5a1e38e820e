import {CHECK_KINDS, COMMENT_STATES, DECISION_REASON_CODES} from 'directory-reviews/rules';
import type {Finding} from 'directory-reviews/screening';
import {sql} from 'drizzle-orm';
import {bigint, boolean, check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex} from 'drizzle-orm/pg-core';
import {byteText, idForm, moment} from './columns.js';
import {people} from './practice-schema.js';
import {claims, providers, reviews, reviewStatus} from './schema.js';

/*
 * Collecting reviews, and what the editorial check holds back. These tables are under row-level security, like all tables with
 * personal data.
 */

/** Why nobody asks a member, in the words of the report of an import. */
export const MEMBER_REASONS = ['deceased', 'not a member anymore', 'restricted', 'outside the US'] as const;

/**
 * The question about each visit, which is one member, one provider and one day, whatever the number of claims. Also the outbox: a
 * row without `sentAt` and `refusal` is still to be sent.
 */
export const invitations = pgTable(
  'invitations',
  {
    /** The claim that the question stands on: the member's address and place are those of this claim. */
    claimId: byteText('claim_id')
      .notNull()
      .references(() => claims.id),
    /** Copied from the claim, so that row-level security can decide without reading it. */
    memberIssuer: text('member_issuer').notNull(),
    memberSubject: text('member_subject').notNull(),
    providerId: byteText('provider_id')
      .notNull()
      .references(() => providers.id),
    visitedOn: date('visited_on', {mode: 'string'}).notNull(),
    /** A second question about a visit, from before there was one for each visit. */
    isRepeat: boolean('is_repeat').notNull().default(false),
    /** Every claim of the visit was withdrawn before the answer. A corrected claim empties it again. */
    canceledAt: moment('canceled_at'),
    /** Whether the member gets an email. Without one, the question is only on the claims page. */
    byEmail: boolean('by_email').notNull().default(true),
    /** SHA-256 of the one-time token, base64url. The token itself exists only in the e-mail. */
    tokenHash: byteText('token_hash').unique('invitations_token'),
    /** The last day on which an answer is accepted. */
    expiresOn: date('expires_on', {mode: 'string'}).notNull(),
    /** When sending was last attempted. */
    triedAt: moment('tried_at'),
    /** How often the mail server was there and did not take it. */
    tries: integer('tries').notNull().default(0),
    /** No process tries it before; null until the first attempt. */
    tryAgainAt: moment('try_again_at'),
    /** The code of a refusal for good, such as `smtp-550`. */
    refusal: text('refusal'),
    sentAt: moment('sent_at'),
    answeredAt: moment('answered_at'),
    /** When the member took the answer back, for good. */
    withdrawnAt: moment('withdrawn_at'),
    /** The state of the comment and the request it came with, so that a repeat gets the same receipt. */
    comment: text('comment', {enum: COMMENT_STATES}),
    /** The version of the terms that the member agreed to. Answers from before there were terms have none. */
    terms: text('terms'),
    answerKey: byteText('answer_key'),
    answerFingerprint: byteText('answer_fingerprint'),
  },
  (table) => [
    // A corrected claim may leave a canceled question about another visit behind.
    primaryKey({name: 'invitations_pk', columns: [table.claimId, table.providerId, table.visitedOn]}),
    index('invitations_by_member').on(table.memberIssuer, table.memberSubject),
    uniqueIndex('invitations_one_per_visit')
      .on(table.memberIssuer, table.memberSubject, table.providerId, table.visitedOn)
      .where(sql`not is_repeat`),
    index('invitations_unsent')
      .on(table.tryAgainAt)
      .where(sql`sent_at is null and refusal is null and canceled_at is null and by_email`),
    check('invitations_canceled', sql`${table.canceledAt} is null or ${table.answeredAt} is null`),
    check('invitations_answer', sql`(${table.answeredAt} is null) = (${table.comment} is null)`),
  ],
);

/** Receipts by email that members have asked for with their answers, one for each at most. */
export const receiptMails = pgTable(
  'receipt_mails',
  {
    claimId: byteText('claim_id')
      .primaryKey()
      .references(() => claims.id),
    wantedAt: moment('wanted_at').notNull(),
    /** How often the mail server was there and did not take it. */
    tries: integer('tries').notNull().default(0),
    /** No process tries it before; null until the first attempt. */
    tryAgainAt: moment('try_again_at'),
    /** The code of a refusal for good, such as `smtp-550`. */
    refusal: text('refusal'),
    sentAt: moment('sent_at'),
  },
  (table) => [
    index('receipt_mails_unsent')
      .on(table.wantedAt)
      .where(sql`sent_at is null and refusal is null`),
  ],
);

/** Whether members want emails that ask about visits. Without a row they do. Questions stay on the claims page either way. */
export const memberPreferences = pgTable(
  'member_preferences',
  {
    memberIssuer: text('member_issuer').notNull(),
    memberSubject: text('member_subject').notNull(),
    wantsEmails: boolean('wants_emails').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [primaryKey({name: 'member_preferences_pk', columns: [table.memberIssuer, table.memberSubject]})],
);

/** Claims that the plan took back for good, also those that were never told: an older version that comes later changes nothing. */
export const takenBackClaims = pgTable(
  'taken_back_claims',
  {
    memberIssuer: text('member_issuer').notNull(),
    /** As in `claims`: the id or the other key. */
    source: byteText('source').notNull(),
    /** When it was taken back, if the plan says so; null is after every version. */
    updatedAt: moment('updated_at'),
  },
  (table) => [primaryKey({name: 'taken_back_claims_pk', columns: [table.memberIssuer, table.source]})],
);

/**
 * When the latest version of each claim was made, whatever it is about, so that an older one changes nothing if it comes later. For as long
 * as a visit is asked about.
 */
export const claimVersions = pgTable(
  'claim_versions',
  {
    memberIssuer: text('member_issuer').notNull(),
    /** As in `claims`: the id. */
    source: byteText('source').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [primaryKey({name: 'claim_versions_pk', columns: [table.memberIssuer, table.source]})],
);

/** Members with claims whom nobody is to ask anymore, as the plan's files said last. */
export const leftOutMembers = pgTable(
  'left_out_members',
  {
    memberIssuer: text('member_issuer').notNull(),
    memberSubject: text('member_subject').notNull(),
    reason: text('reason', {enum: MEMBER_REASONS}).notNull(),
    /** Of the version that said so. */
    updatedAt: moment('updated_at'),
  },
  (table) => [primaryKey({name: 'left_out_members_pk', columns: [table.memberIssuer, table.memberSubject]})],
);

/**
 * Cases that no practice submitted, with the representative's decision: reviews that the editorial check suppressed, and reviews whose
 * claims were all withdrawn after the answer.
 */
export const reviewChecks = pgTable(
  'review_checks',
  {
    caseNumber: byteText('case_number').primaryKey(),
    kind: text('kind', {enum: CHECK_KINDS}).notNull().default('suppressed-review'),
    reviewId: byteText('review_id')
      .notNull()
      .references(() => reviews.id),
    findings: jsonb('findings').$type<readonly Finding[]>().notNull(),
    state: text('state', {enum: ['waiting', 'released', 'kept-suppressed', 'acknowledged', 'superseded']}).notNull(),
    since: moment('since').notNull(),
    decidedAt: moment('decided_at'),
    decidedBy: byteText('decided_by').references(() => people.id),
    /** The representative's name at that time. */
    decidedByName: text('decided_by_name'),
    /** Decisions from before there was a choice have none. */
    decisionReasonCode: text('decision_reason_code', {enum: DECISION_REASON_CODES}),
    decisionReason: text('decision_reason'),
    version: byteText('version').notNull(),
  },
  (table) => [
    // The first character differs from that of response and report numbers, so no two cases share a number.
    check('review_checks_number_form', sql`${table.caseNumber} ~ '^[2-9][A-Z0-9]{5}$'`),
    check('review_checks_decided', sql`(${table.state} = 'waiting') = (${table.decidedAt} is null)`),
    idForm('review_checks_version_form', table.version),
    uniqueIndex('review_checks_suppressed')
      .on(table.reviewId)
      .where(sql`kind = 'suppressed-review' and state = 'waiting'`),
    uniqueIndex('review_checks_reversed')
      .on(table.reviewId)
      .where(sql`kind = 'reversed-claim' and state = 'waiting'`),
    index('review_checks_waiting')
      .on(table.since)
      .where(sql`state = 'waiting'`),
  ],
);

/** What an answer was until its member changed or withdrew it: what was shown, and the proof. Rows are added and never changed. */
export const answerSteps = pgTable(
  'answer_steps',
  {
    number: bigint('number', {mode: 'number'}).primaryKey().generatedAlwaysAsIdentity(),
    reviewId: byteText('review_id')
      .notNull()
      .references(() => reviews.id),
    step: text('step', {enum: ['change', 'withdraw']}).notNull(),
    at: moment('at').notNull(),
    recommended: boolean('recommended').notNull(),
    comment: text('comment'),
    status: reviewStatus('status').notNull(),
    /** The terms that the member had agreed to. */
    terms: text('terms'),
    /** Of the request that made a change, so that a repeat changes nothing. */
    key: byteText('key'),
    fingerprint: byteText('fingerprint'),
  },
  (table) => [
    uniqueIndex('answer_steps_by_review').on(table.reviewId, table.key),
    index('answer_steps_of_review').on(table.reviewId, table.number),
  ],
);

/** The representative who last opened each case, shown to the others. */
export const openings = pgTable(
  'openings',
  {
    caseNumber: byteText('case_number').notNull(),
    personId: byteText('person_id')
      .notNull()
      .references(() => people.id),
    personName: text('person_name').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({name: 'openings_pk', columns: [table.caseNumber, table.personId]})],
);
