import {RESPONDER_UNITS, RESPONSE_UNITS} from 'directory-reviews/contract';
import {
  DECISION_REASON_CODES,
  FEEDBACK_STATUSES,
  FEEDBACK_STEPS,
  type Mark,
  REPORT_REASONS,
  REPORT_STATES,
  RESPONSE_STATES,
  SUBMITTED_KINDS,
} from 'directory-reviews/rules';
import type {Finding} from 'directory-reviews/screening';
import {sql} from 'drizzle-orm';
import {bigint, boolean, check, index, jsonb, pgEnum, pgTable, primaryKey, text, unique, uniqueIndex} from 'drizzle-orm/pg-core';
import {byteText, idForm, lengthCheck, moment} from './columns.js';
import {contactColumns} from './contact-columns.js';
import {providers, reviews} from './schema.js';

/*
 * People, practices, entitlements and the cases of each review. Every table here has row-level security that also applies to its
 * owner: a statement sees only what the person set by `asPerson` may see, and nothing without one.
 */

export const feedbackStatus = pgEnum('feedback_status', FEEDBACK_STATUSES);
export const caseKind = pgEnum('case_kind', SUBMITTED_KINDS);

/** Everyone who signs in, by the issuer's name for them. */
export const people = pgTable(
  'people',
  {
    id: byteText('id').primaryKey(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    name: text('name').notNull(),
    /** Decides for the plan on responses and reports. */
    isRepresentative: boolean('is_representative').notNull().default(false),
    /** Not a person: the plan's system that reports processed claims. */
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

/** The practice each provider belongs to. */
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

/** Who grants entitlements in a practice. Visible to all its members. */
export const accessManagers = pgTable('access_managers', personInPractice, (table) => [
  primaryKey({name: 'access_managers_pk', columns: [table.personId, table.practiceId]}),
]);

/** The right "Review Patient Feedback", read in every request. */
export const entitlements = pgTable('entitlements', personInPractice, (table) => [
  primaryKey({name: 'entitlements_pk', columns: [table.personId, table.practiceId]}),
]);

/** The status of each review that was ever responded to or reported. Only values from `feedbackAfter` are written. */
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
    /** Changes with every step. */
    version: byteText('version').notNull(),
  },
  (table) => [idForm('feedback_version_form', table.version), index('feedback_by_practice').on(table.practiceId)],
);

/**
 * A response with all its revisions, or one report. Only the provider reviews team sees the contact. The shown name stays as the
 * person saw it, whatever later rules make of the contact's name.
 */
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
    /** The latest submitted text; for a report, the reason. */
    text: text('text').notNull(),
    /** Of a response: `searchableText(text)`, so that the database matches the same text as the browser. */
    textFolded: byteText('text_folded'),
    /** Of a report. Those from before there was a choice have none. */
    reasonCode: text('reason_code', {enum: REPORT_REASONS}),
    ...contactColumns,
    submittedAt: moment('submitted_at').notNull(),
    /** When a published response went back to a representative, because the comment changed. */
    returnedAt: moment('returned_at'),
    decidedAt: moment('decided_at'),
    decisionReason: text('decision_reason'),
    /** The editorial check's findings in a response; only representatives see them. */
    findings: jsonb('findings').$type<readonly Finding[]>().notNull().default([]),
    /** The words of a response to change. */
    marks: jsonb('marks').$type<readonly Mark[]>(),
  },
  (table) => [
    check('cases_number_form', sql`${table.caseNumber} ~ '^[A-Z0-9]{6}$'`),
    check('cases_reason_code', sql`${table.reasonCode} is null or ${table.kind} = 'report'`),
    check('cases_text_folded', sql`(${table.kind} = 'response') = (${table.textFolded} is not null)`),
    lengthCheck('cases_text', table.text, RESPONSE_UNITS),
    lengthCheck('cases_shown_name', table.shownName, RESPONDER_UNITS),
    uniqueIndex('cases_one_response')
      .on(table.reviewId)
      .where(sql`kind = 'response'`),
    index('cases_by_review').on(table.reviewId),
    index('cases_of_practice')
      .on(table.practiceId)
      .where(sql`kind = 'response'`),
  ],
);

/** The case history: one row per step, never changed. */
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
    /** The person's name at that time. */
    personName: text('person_name').notNull(),
    /** The chosen reason of a report, or of a decision about the review. Steps from before there was a choice have none. */
    reasonCode: text('reason_code', {enum: [...REPORT_REASONS, ...DECISION_REASON_CODES]}),
    text: text('text'),
    marks: jsonb('marks').$type<readonly Mark[]>(),
    at: moment('at').notNull(),
  },
  (table) => [index('case_steps_by_case').on(table.caseNumber)],
);

/** The response to every write, by idempotency key, stored in the same transaction as the write. */
export const writtenAnswers = pgTable(
  'written_answers',
  {
    personId: byteText('person_id')
      .notNull()
      .references(() => people.id),
    key: byteText('key').notNull(),
    /** Digest of the request, to distinguish a repeat from another request with the same key. */
    fingerprint: byteText('fingerprint').notNull(),
    status: bigint('status', {mode: 'number'}).notNull(),
    /** The response's JSON as text, so that a repeat gets the same bytes. */
    body: text('body').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({name: 'written_answers_pk', columns: [table.personId, table.key]}), index('written_answers_by_age').on(table.at)],
);
