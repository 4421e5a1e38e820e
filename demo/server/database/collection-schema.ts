import {COMMENT_STATES} from 'directory-reviews/rules';
import type {Finding} from 'directory-reviews/screening';
import {sql} from 'drizzle-orm';
import {check, date, index, jsonb, pgTable, primaryKey, text} from 'drizzle-orm/pg-core';
import {byteText, idForm, moment} from './columns.js';
import {people} from './practice-schema.js';
import {claims, reviews} from './schema.js';

/*
 * How reviews are collected and what the editorial check holds back. Under row-level security as everything else that belongs
 * to somebody.
 */

/** Asks the member of a claim. It is the outbox too: what has no `sentAt` is still to be sent. */
export const invitations = pgTable(
  'invitations',
  {
    claimId: byteText('claim_id')
      .primaryKey()
      .references(() => claims.id),
    /** Those of the claim, so that who may see the invitation can be told without it. */
    memberIssuer: text('member_issuer').notNull(),
    memberSubject: text('member_subject').notNull(),
    /** SHA-256 of the one-time token, base64url. The token itself is in the e-mail alone, and made with it. */
    tokenHash: byteText('token_hash').unique('invitations_token'),
    /** The last day an answer is taken. */
    expiresOn: date('expires_on', {mode: 'string'}).notNull(),
    /** When somebody began to send it last. */
    triedAt: moment('tried_at'),
    sentAt: moment('sent_at'),
    answeredAt: moment('answered_at'),
    /** What came of the comment, and of which request, so that its repetition gets the same receipt. */
    comment: text('comment', {enum: COMMENT_STATES}),
    answerKey: byteText('answer_key'),
    answerFingerprint: byteText('answer_fingerprint'),
  },
  (table) => [
    index('invitations_by_member').on(table.memberIssuer, table.memberSubject),
    index('invitations_unsent')
      .on(table.triedAt)
      .where(sql`sent_at is null`),
    check('invitations_answer', sql`(${table.answeredAt} is null) = (${table.comment} is null)`),
  ],
);

/** Reviews that the editorial check suppressed, and what a representative decided. */
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
    /** As the representative was called then. */
    decidedByName: text('decided_by_name'),
    decisionReason: text('decision_reason'),
    version: byteText('version').notNull(),
  },
  (table) => [
    // Another first character than that of responses' and reports' numbers, so that no two cases share one.
    check('review_checks_number_form', sql`${table.caseNumber} ~ '^[2-9][A-Z0-9]{5}$'`),
    check('review_checks_decided', sql`(${table.state} = 'waiting') = (${table.decidedAt} is null)`),
    idForm('review_checks_version_form', table.version),
    index('review_checks_waiting')
      .on(table.since)
      .where(sql`state = 'waiting'`),
  ],
);

/** Which representative opened which case last, so that the others are told. */
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
