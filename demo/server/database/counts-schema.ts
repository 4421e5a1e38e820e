import {bigint, boolean, index, integer, pgTable} from 'drizzle-orm/pg-core';
import {byteText} from './columns.js';
import {feedbackStatus} from './practice-schema.js';

/*
 * Numbers that would take longer to count with every review. Triggers keep them in the transaction that changes a review; nothing else
 * writes here. Transactions that change the same number at once each leave a row of their own instead of waiting for one another, so the
 * number is the sum of its rows. What is counted has the references to providers and practices; asking again would slow down imports.
 */

const number = {number: bigint('number', {mode: 'number'}).primaryKey().generatedAlwaysAsIdentity()};

/** Of each provider, by the quarter and the vote of the reviews. */
export const reviewCounts = pgTable(
  'review_counts',
  {
    ...number,
    providerId: byteText('provider_id').notNull(),
    /** The number of quarters since the year 0. */
    quarter: integer('quarter').notNull(),
    recommended: boolean('recommended').notNull(),
    published: integer('published').notNull(),
    /** Of the published ones, those with a comment. */
    listed: integer('listed').notNull(),
    /** Of the listed ones, those with a response. */
    responded: integer('responded').notNull(),
    /** Votes of withheld comments, by reason. */
    privacy: integer('privacy').notNull(),
    language: integer('language').notNull(),
    inaccurate: integer('inaccurate').notNull(),
  },
  (table) => [index('review_counts_of_provider').on(table.providerId, table.quarter)],
);

/** Of the entries in the inbox of each practice. */
export const inboxCounts = pgTable(
  'inbox_counts',
  {
    ...number,
    practiceId: byteText('practice_id').notNull(),
    providerId: byteText('provider_id').notNull(),
    recommended: boolean('recommended').notNull(),
    status: feedbackStatus('status').notNull(),
    needsResponse: boolean('needs_response').notNull(),
    entries: integer('entries').notNull(),
  },
  (table) => [index('inbox_counts_of_practice').on(table.practiceId, table.providerId)],
);
