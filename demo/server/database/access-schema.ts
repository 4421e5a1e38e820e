import {sql} from 'drizzle-orm';
import {bigint, index, pgTable, text, uniqueIndex} from 'drizzle-orm/pg-core';
import {byteText, idForm, moment} from './columns.js';
import {people, practices} from './practice-schema.js';

/* Who asks to belong to a practice, who changed who may do what, and when somebody was here last. */

const person = (name: string) => byteText(name).references(() => people.id);
const practiceId = byteText('practice_id')
  .notNull()
  .references(() => practices.id);

/** Somebody who asks to belong to a practice. */
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

/** What access managers did, never changed. */
export const accessChanges = pgTable(
  'access_changes',
  {
    number: bigint('number', {mode: 'number'}).primaryKey().generatedAlwaysAsIdentity(),
    practiceId,
    byId: person('by_id').notNull(),
    personId: person('person_id').notNull(),
    change: text('change', {
      enum: ['grant-entitlement', 'remove-entitlement', 'approve-registration', 'refuse-registration'],
    }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('access_changes_by_practice').on(table.practiceId)],
);

/** When somebody looked at practice reviews: what was published after the visit before this one is new. */
export const visits = pgTable('visits', {
  personId: person('person_id').primaryKey(),
  startedAt: moment('started_at').notNull(),
  latestAt: moment('latest_at').notNull(),
  /** End of the visit before. */
  previousAt: moment('previous_at'),
});
