import {COMMENT_STATES, DECISION_REASON_CODES} from 'directory-reviews/rules';
import type {Finding} from 'directory-reviews/screening';
import {sql} from 'drizzle-orm';
import {check, date, index, integer, jsonb, pgTable, primaryKey, text} from 'drizzle-orm/pg-core';
import {byteText, idForm, moment} from './columns.js';
import {people} from './practice-schema.js';
import {claims, reviews} from './schema.js';

/*
 * Collecting reviews, and what the editorial check holds back. These tables are under row-level security, like all tables with
 * personal data.
 */

/** Survey invitations. Also the outbox: a row without `sentAt` and `refusal` is still to be sent. */
export const invitations = pgTable(
  'invitations',
  {
    claimId: byteText('claim_id')
      .primaryKey()
      .references(() => claims.id),
    /** Copied from the claim, so that row-level security can decide without reading it. */
    memberIssuer: text('member_issuer').notNull(),
    memberSubject: text('member_subject').notNull(),
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
    /** The state of the comment and the request it came with, so that a repeat gets the same receipt. */
    comment: text('comment', {enum: COMMENT_STATES}),
    answerKey: byteText('answer_key'),
    answerFingerprint: byteText('answer_fingerprint'),
  },
  (table) => [
    index('invitations_by_member').on(table.memberIssuer, table.memberSubject),
    index('invitations_unsent')
      .on(table.tryAgainAt)
      .where(sql`sent_at is null and refusal is null`),
    check('invitations_answer', sql`(${table.answeredAt} is null) = (${table.comment} is null)`),
  ],
);

/** Reviews that the editorial check suppressed, with the representative's decision. */
export const reviewChecks = pgTable(
  'review_checks',
  {
    caseNumber: byteText('case_number').primaryKey(),
    reviewId: byteText('review_id')
      .notNull()
      .unique('review_checks_review')
      .references(() => reviews.id),
    findings: jsonb('findings').$type<readonly Finding[]>().notNull(),
    state: text('state', {enum: ['waiting', 'released', 'kept-suppressed']}).notNull(),
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
    index('review_checks_waiting')
      .on(table.since)
      .where(sql`state = 'waiting'`),
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
