import {RESPONSE_UNITS} from 'directory-reviews/contract';
import {FEEDBACK_STATUSES, FEEDBACK_STEPS, REPORT_STATES, RESPONSE_STATES, SUBMITTED_KINDS, type Mark} from 'directory-reviews/rules';
import type {Finding} from 'directory-reviews/screening';
import {sql} from 'drizzle-orm';
import {bigint, boolean, check, index, jsonb, pgEnum, pgTable, primaryKey, text, unique, uniqueIndex} from 'drizzle-orm/pg-core';
import {byteText, idForm, lengthCheck, moment} from './columns.js';
import {contactColumns} from './contact-columns.js';
import {providers, reviews} from './schema.js';

/*
 * Who works where, who may do what, and what became of each review. Every table here is under row-level security that holds
 * for its owner too: a statement sees what the person may see whom `asPerson` has named, and nothing without one.
 */

export const feedbackStatus = pgEnum('feedback_status', FEEDBACK_STATUSES);
export const caseKind = pgEnum('case_kind', SUBMITTED_KINDS);

/** Everybody who signs in, by the issuer's name for them. */
export const people = pgTable(
  'people',
  {
    id: byteText('id').primaryKey(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    name: text('name').notNull(),
    /** Decides for the plan on responses and reports. */
    isRepresentative: boolean('is_representative').notNull().default(false),
    /** No person, but the plan's own system that tells of processed claims. */
    isClaimsSystem: boolean('is_claims_system').notNull().default(false),
  },
  (table) => [idForm('people_id_form', table.id), unique('people_identity').on(table.issuer, table.subject)],
);

export const practices = pgTable(
  'practices',
  {
    id: byteText('id').primaryKey(),
    tin: text('tin').notNull(),
    name: text('name').notNull(),
  },
  (table) => [idForm('practices_id_form', table.id), check('practices_tin_form', sql`${table.tin} ~ '^[0-9]{9,10}$'`)],
);

/** The practice that answers for a provider. */
export const practiceProviders = pgTable(
  'practice_providers',
  {
    providerId: byteText('provider_id')
      .primaryKey()
      .references(() => providers.id),
    practiceId: byteText('practice_id')
      .notNull()
      .references(() => practices.id),
  },
  (table) => [index('practice_providers_by_practice').on(table.practiceId)],
);

const personInPractice = {
  personId: byteText('person_id')
    .notNull()
    .references(() => people.id),
  practiceId: byteText('practice_id')
    .notNull()
    .references(() => practices.id),
};

/** Who belongs to a practice. */
export const memberships = pgTable('memberships', personInPractice, (table) => [
  primaryKey({name: 'memberships_pk', columns: [table.personId, table.practiceId]}),
]);

/** Who in a practice grants entitlements. Every member of the practice may know. */
export const accessManagers = pgTable('access_managers', personInPractice, (table) => [
  primaryKey({name: 'access_managers_pk', columns: [table.personId, table.practiceId]}),
]);

/** The right "Review Patient Feedback", looked up anew in every request. */
export const entitlements = pgTable('entitlements', personInPractice, (table) => [
  primaryKey({name: 'entitlements_pk', columns: [table.personId, table.practiceId]}),
]);

/** Where each review stands that was ever answered or reported. Written only from what `feedbackAfter` gives. */
export const feedback = pgTable(
  'feedback',
  {
    reviewId: byteText('review_id')
      .primaryKey()
      .references(() => reviews.id),
    practiceId: byteText('practice_id')
      .notNull()
      .references(() => practices.id),
    response: text('response', {enum: ['none', ...RESPONSE_STATES]}).notNull(),
    report: text('report', {enum: ['none', ...REPORT_STATES]}).notNull(),
    status: feedbackStatus('status').notNull(),
    needsResponse: boolean('needs_response').notNull(),
    /** Another one after every step. */
    version: byteText('version').notNull(),
  },
  (table) => [idForm('feedback_version_form', table.version), index('feedback_by_practice').on(table.practiceId)],
);

/** A response, through all its revisions, or one report. The contact is for the provider reviews team alone. */
export const cases = pgTable(
  'cases',
  {
    caseNumber: byteText('case_number').primaryKey(),
    reviewId: byteText('review_id')
      .notNull()
      .references(() => reviews.id),
    practiceId: byteText('practice_id')
      .notNull()
      .references(() => practices.id),
    kind: caseKind('kind').notNull(),
    state: text('state', {enum: [...RESPONSE_STATES, ...REPORT_STATES]}).notNull(),
    /** The text submitted last; of a report, its reason. */
    text: text('text').notNull(),
    ...contactColumns,
    submittedAt: moment('submitted_at').notNull(),
    decidedAt: moment('decided_at'),
    decisionReason: text('decision_reason'),
    /** What the editorial check found in the text of a response, for representatives alone. */
    findings: jsonb('findings').$type<readonly Finding[]>().notNull().default([]),
    /** Words of a response that are to change. */
    marks: jsonb('marks').$type<readonly Mark[]>(),
  },
  (table) => [
    check('cases_number_form', sql`${table.caseNumber} ~ '^[A-Z0-9]{6}$'`),
    lengthCheck('cases_text', table.text, RESPONSE_UNITS),
    uniqueIndex('cases_one_response')
      .on(table.reviewId)
      .where(sql`kind = 'response'`),
    index('cases_by_review').on(table.reviewId),
  ],
);

/** The case history: one row for everything that happened, never changed. */
export const caseSteps = pgTable(
  'case_steps',
  {
    number: bigint('number', {mode: 'number'}).primaryKey().generatedAlwaysAsIdentity(),
    caseNumber: byteText('case_number')
      .notNull()
      .references(() => cases.caseNumber),
    practiceId: byteText('practice_id')
      .notNull()
      .references(() => practices.id),
    step: text('step', {enum: FEEDBACK_STEPS}).notNull(),
    personId: byteText('person_id')
      .notNull()
      .references(() => people.id),
    /** As the person was called then. */
    personName: text('person_name').notNull(),
    text: text('text'),
    marks: jsonb('marks').$type<readonly Mark[]>(),
    at: moment('at').notNull(),
  },
  (table) => [index('case_steps_by_case').on(table.caseNumber)],
);

/** The answer to every write, by its idempotency key; written in the transaction of the write itself. */
export const writtenAnswers = pgTable(
  'written_answers',
  {
    personId: byteText('person_id')
      .notNull()
      .references(() => people.id),
    key: byteText('key').notNull(),
    /** Digest of what was asked, to tell the repeat from another request under the same key. */
    fingerprint: byteText('fingerprint').notNull(),
    status: bigint('status', {mode: 'number'}).notNull(),
    /** The answer's JSON, as text: byte by byte what was sent first. */
    body: text('body').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({name: 'written_answers_pk', columns: [table.personId, table.key]}), index('written_answers_by_age').on(table.at)],
);
