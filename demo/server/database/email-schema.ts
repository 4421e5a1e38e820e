import {DECISIONS} from 'directory-reviews/rules';
import {sql} from 'drizzle-orm';
import {boolean, index, integer, pgTable, primaryKey, text} from 'drizzle-orm/pg-core';
import {EMAIL_KINDS} from '../shared/email-kinds.js';
import {byteText, moment} from './columns.js';
import {people, practices} from './practice-schema.js';
import {reviews} from './schema.js';

/* Emails to people of practices. These tables are under row-level security, and forget a person who leaves the last practice. */

/** Where a person gets emails: the address that their sign-in has verified, or that came with a registration an access manager approved. */
export const emailAddresses = pgTable('email_addresses', {
  personId: byteText('person_id')
    .primaryKey()
    .references(() => people.id),
  email: text('email').notNull(),
  changedAt: moment('changed_at').notNull(),
});

/** What a person has turned on or off. Without a row, the plan decides. */
export const emailChoices = pgTable(
  'email_choices',
  {
    personId: byteText('person_id').notNull(),
    kind: text('kind', {enum: EMAIL_KINDS}).notNull(),
    wanted: boolean('wanted').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [primaryKey({name: 'email_choices_pk', columns: [table.personId, table.kind]})],
);

/** Reviews that surveys have published, to tell the people of their practices about. Rows stay, so that no review is told twice. */
export const reviewNews = pgTable(
  'review_news',
  {
    reviewId: byteText('review_id')
      .primaryKey()
      .references(() => reviews.id),
    publishedAt: moment('published_at').notNull(),
    toldAt: moment('told_at'),
  },
  (table) => [
    index('review_news_untold')
      .on(table.publishedAt)
      .where(sql`told_at is null`),
  ],
);

/** What each person is told of by email, once: a row for each new review, of which one email tells several, and for each decision. */
export const practiceMails = pgTable(
  'practice_mails',
  {
    personId: byteText('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', {enum: EMAIL_KINDS}).notNull(),
    /** The review, or the number of the step by which the case was decided. */
    event: byteText('event').notNull(),
    practiceId: byteText('practice_id')
      .notNull()
      .references(() => practices.id),
    /** Of a decision. */
    caseNumber: byteText('case_number'),
    decision: text('decision', {enum: DECISIONS}),
    at: moment('at').notNull(),
    /** When it was last handed to the mail server. */
    triedAt: moment('tried_at'),
    /** How often the mail server was there and did not take it. */
    tries: integer('tries').notNull().default(0),
    /** No process tries it before. */
    tryAgainAt: moment('try_again_at'),
    /** The code of a refusal for good, such as `smtp-550`; `interrupted` until it is known what became of it. */
    refusal: text('refusal'),
    sentAt: moment('sent_at'),
  },
  (table) => [
    primaryKey({name: 'practice_mails_pk', columns: [table.personId, table.kind, table.event]}),
    index('practice_mails_unsent')
      .on(table.at)
      .where(sql`sent_at is null and refusal is null`),
    index('practice_mails_by_try')
      .on(table.personId, table.triedAt)
      .where(sql`kind = 'new-reviews'`),
  ],
);
