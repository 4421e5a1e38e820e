import {boolean, date, index, pgTable} from 'drizzle-orm/pg-core';
import {byteText} from './columns.js';
import {feedbackStatus, practiceProviders, practices} from './practice-schema.js';
import {reviews} from './schema.js';

/**
 * What the inbox sorts, filters and counts by, of every review that a practice sees. Triggers derive it from `reviews`, `feedback` and
 * `practice_providers`; nothing else writes here. With it, a page of all providers reads an index in the order of the page, whatever the
 * number of providers and reviews.
 */
export const inboxEntries = pgTable(
  'inbox_entries',
  {
    reviewId: byteText('review_id')
      .primaryKey()
      .references(() => reviews.id, {onDelete: 'cascade'}),
    practiceId: byteText('practice_id')
      .notNull()
      .references(() => practices.id),
    providerId: byteText('provider_id')
      .notNull()
      .references(() => practiceProviders.providerId, {onDelete: 'cascade'}),
    recommended: boolean('recommended').notNull(),
    reviewedOn: date('reviewed_on', {mode: 'string'}).notNull(),
    status: feedbackStatus('status').notNull(),
    needsResponse: boolean('needs_response').notNull(),
  },
  (table) => [
    index('inbox_entries_by_day').on(table.practiceId, table.reviewedOn, table.reviewId),
    index('inbox_entries_by_recommended').on(table.practiceId, table.recommended, table.reviewedOn, table.reviewId),
    index('inbox_entries_by_need').on(table.practiceId, table.needsResponse, table.reviewedOn, table.reviewId),
    index('inbox_entries_by_status').on(table.practiceId, table.status, table.reviewedOn, table.reviewId),
    index('inbox_entries_of_provider').on(table.providerId, table.reviewedOn, table.reviewId),
  ],
);
