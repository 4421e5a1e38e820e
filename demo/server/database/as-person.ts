import {sql} from 'drizzle-orm';
import type {PgTransactionConfig} from 'drizzle-orm/pg-core';
import type {Identity} from '../shared/identity.js';
import {opaqueId} from '../shared/opaque-id.js';
import type {Database} from './database.js';

/** The signed-in person, as the database currently knows them. */
export interface Person {
  readonly id: string;
  /** Empty for an unknown identity. That is not an error: such a person belongs to no practice and is told so. */
  readonly name: string;
  readonly isRepresentative: boolean;
  readonly isClaimsSystem: boolean;
  /** Ids of the practices the person belongs to and manages access for, if the token's scopes allow it. */
  readonly manages: readonly string[];
  /** Ids of the practices the person belongs to. */
  readonly practices: readonly string[];
  /** Ids of the practices where the person holds the entitlement "Review Patient Feedback". */
  readonly entitlements: readonly string[];
  /** The scopes of the person's token. */
  readonly scopes: readonly string[];
}

/**
 * Runs `work` in a transaction where row-level security shows what this person may see. The settings are local to the
 * transaction, so the pooled connection returns without an identity.
 */
export function asPerson<Result>(
  database: Database,
  {issuer, subject, scopes, email = ''}: Identity,
  work: (transaction: Database, person: Person) => Promise<Result>,
  config?: PgTransactionConfig,
): Promise<Result> {
  return database.transaction(async (transaction) => {
    const begun = await transaction.execute(
      sql`select app_begin(${issuer}, ${subject}, ${scopes.join(' ')}, ${email}, ${opaqueId('u', issuer, subject)}) as person`,
    );
    const {person} = (begun as {rows: [{person: Omit<Person, 'scopes'>}]}).rows[0];
    return work(transaction, {...person, scopes});
  }, config);
}
