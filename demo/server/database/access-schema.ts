import {sql} from 'drizzle-orm';
import {bigint, index, pgTable, text, uniqueIndex} from 'drizzle-orm/pg-core';
import {byteText, idForm, moment} from './columns.js';
import {people, practices} from './practice-schema.js';

/* Registrations with practices, changes of access, and each person's last visit. */

const person = (name: string) => byteText(name).references(() => people.id);
const practiceId = byteText('practice_id')
  .notNull()
  .references(() => practices.id);

/** Requests to join a practice. */
export const registrations = pgTable(
  'registrations',
  {
    id: byteText('id').primaryKey(),
    practiceId,
    personId: person('person_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    phone: text('phone').notNull(),
    requestedAt: moment('requested_at').notNull(),
    decidedAt: moment('decided_at'),
    decision: text('decision', {enum: ['approve', 'refuse']}),
    decidedBy: person('decided_by'),
  },
  (table) => [
    idForm('registrations_id_form', table.id),
    uniqueIndex('registrations_waiting')
      .on(table.practiceId, table.personId)
      .where(sql`decided_at is null`),
  ],
);

/** Requests of members of a practice for the entitlement. */
export const accessRequests = pgTable(
  'access_requests',
  {
    number: bigint('number', {mode: 'number'}).primaryKey().generatedAlwaysAsIdentity(),
    practiceId,
    personId: person('person_id').notNull(),
    askedAt: moment('asked_at').notNull(),
    decidedAt: moment('decided_at'),
    decision: text('decision', {enum: ['grant', 'decline']}),
    decidedBy: person('decided_by'),
  },
  (table) => [
    index('access_requests_by_person').on(table.personId),
    uniqueIndex('access_requests_waiting')
      .on(table.practiceId, table.personId)
      .where(sql`decided_at is null`),
  ],
);

/** People whom access managers have registered by email. Rows stay as the record of who registered whom, and what came of it. */
export const expectedPeople = pgTable(
  'expected_people',
  {
    id: byteText('id').primaryKey(),
    practiceId,
    /** In lower case. */
    email: text('email').notNull(),
    name: text('name'),
    registeredAt: moment('registered_at').notNull(),
    registeredBy: person('registered_by').notNull(),
    endedAt: moment('ended_at'),
    ending: text('ending', {enum: ['joined', 'withdrawn']}),
    /** The person who joined, or the manager who withdrew it. */
    endedBy: person('ended_by'),
  },
  (table) => [
    idForm('expected_people_id_form', table.id),
    index('expected_people_by_email')
      .on(table.email)
      .where(sql`ended_at is null`),
    uniqueIndex('expected_people_waiting')
      .on(table.practiceId, table.email)
      .where(sql`ended_at is null`),
  ],
);

/** Audit log of what access managers did; rows are never changed. */
export const accessChanges = pgTable(
  'access_changes',
  {
    number: bigint('number', {mode: 'number'}).primaryKey().generatedAlwaysAsIdentity(),
    practiceId,
    byId: person('by_id').notNull(),
    personId: person('person_id').notNull(),
    change: text('change', {
      enum: ['grant-entitlement', 'remove-entitlement', 'decline-access', 'remove-person', 'approve-registration', 'refuse-registration'],
    }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('access_changes_by_practice').on(table.practiceId)],
);

/** When a person last looked at practice reviews: reviews published after their previous visit are new to them. */
export const visits = pgTable('visits', {
  personId: person('person_id').primaryKey(),
  startedAt: moment('started_at').notNull(),
  latestAt: moment('latest_at').notNull(),
  /** End of the previous visit. */
  previousAt: moment('previous_at'),
});
