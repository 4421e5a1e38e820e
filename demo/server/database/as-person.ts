import {SCOPES} from 'directory-reviews/contract';
import {and, eq, sql} from 'drizzle-orm';
import type {PgTransactionConfig} from 'drizzle-orm/pg-core';
import type {Identity} from '../shared/identity.js';
import {opaqueId} from '../shared/opaque-id.js';
import type {Database} from './database.js';
import {accessManagers, memberships, people} from './practice-schema.js';

/** The signed-in person, as the database currently knows them. */
export interface Person {
  readonly id: string;
  /** Empty for an unknown identity. That is not an error: such a person belongs to no practice and is told so. */
  readonly name: string;
  readonly isRepresentative: boolean;
  readonly isClaimsSystem: boolean;
  /** Ids of the practices the person belongs to and manages access for, if the token's scopes allow it. */
  readonly manages: readonly string[];
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
    await transaction.execute(
      sql`select set_config('app.issuer', ${issuer}, true), set_config('app.subject', ${subject}, true),
                 set_config('app.scopes', ${scopes.join(' ')}, true), set_config('app.email', ${email}, true)`,
    );
    const [known] = await transaction
      .select({id: people.id, name: people.name, isRepresentative: people.isRepresentative, isClaimsSystem: people.isClaimsSystem})
      .from(people)
      .where(and(eq(people.issuer, issuer), eq(people.subject, subject)));
    const person = known ?? {id: opaqueId('u', issuer, subject), name: '', isRepresentative: false, isClaimsSystem: false};
    await transaction.execute(sql`select set_config('app.person', ${person.id}, true)`);
    const manages = scopes.includes(SCOPES.manage) ? await managedBy(transaction, person.id) : [];
    return work(transaction, {...person, scopes, manages});
  }, config);
}

/** Also tells row-level security. A manager who has left the practice manages nothing there. */
async function managedBy(transaction: Database, personId: string): Promise<string[]> {
  const rows = await transaction
    .select({practiceId: accessManagers.practiceId})
    .from(accessManagers)
    .innerJoin(memberships, and(eq(memberships.personId, personId), eq(memberships.practiceId, accessManagers.practiceId)))
    .where(eq(accessManagers.personId, personId));
  const manages = rows.map(({practiceId}) => practiceId);
  await transaction.execute(sql`select set_config('app.managed', ${manages.join(' ')}, true)`);
  return manages;
}
