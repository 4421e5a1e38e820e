import {index, jsonb, pgTable, primaryKey, text, timestamp} from 'drizzle-orm/pg-core';
import {byteText} from './columns.js';

/* Storage of the embedded OpenID provider, shared by all processes. */

/** Sessions, codes and grants, as oidc-provider's adapter interface defines them. */
export const signInRecords = pgTable(
  'sign_in_records',
  {
    model: byteText('model').notNull(),
    id: byteText('id').notNull(),
    payload: jsonb('payload').notNull(),
    grantId: byteText('grant_id'),
    uid: byteText('uid'),
    expiresAt: timestamp('expires_at', {withTimezone: true, mode: 'date'}),
    consumedAt: timestamp('consumed_at', {withTimezone: true, mode: 'date'}),
  },
  (table) => [
    primaryKey({name: 'sign_in_records_pk', columns: [table.model, table.id]}),
    index('sign_in_records_by_grant').on(table.grantId),
    index('sign_in_records_by_uid').on(table.uid),
  ],
);

/** The provider's signing keys, created by the first process that needs one. */
export const signInKeys = pgTable('sign_in_keys', {
  purpose: text('purpose').primaryKey(),
  secret: jsonb('secret').notNull(),
});
