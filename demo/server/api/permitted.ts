import type {PgTransactionConfig} from 'drizzle-orm/pg-core';
import type {Context} from 'hono';
import {type Action, type Policy, policy as ownPolicy, type Rights, scopeFor} from '../access/policy.js';
import {asPerson, type Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {refusalIn} from '../database/database-errors.js';
import {type Authenticated, beyondScope} from './authentication.js';
import {RequestProblem} from './problems.js';
import {isSafeMethod} from './safe-method.js';

export interface Permission {
  /** The transaction in which the policy allowed the action. */
  readonly database: Database;
  readonly person: Person;
  readonly rights: Rights;
}

/** Runs the work if the policy allows it; otherwise throws a RequestProblem. */
export type Permitted = <Result>(
  c: Context<Authenticated, string>,
  action: Action,
  work: (permission: Permission) => Promise<Result>,
  config?: PgTransactionConfig,
) => Promise<Result>;

export interface PermittedOptions {
  readonly database: Database;
  /** The database for requests that write. Default: the same connections. */
  readonly writes?: Database | undefined;
  /** Replaced only in tests that show row-level security refuses on its own. */
  readonly policy?: Policy | undefined;
}

export function permittedBy({database, writes = database, policy = ownPolicy}: PermittedOptions): Permitted {
  return async (c, action, work, config) => {
    const connections = isSafeMethod(c.req.method) ? database : writes;
    const identity = c.get('identity');
    let isAllowed = false;
    // With the rights that the transaction of the request itself began with: a revoked right takes effect with the next request.
    const allowed = (transaction: Database, person: Person): Permission => {
      const refusal = policy(person, action);
      if (refusal === 'insufficient-scope') throw beyondScope(scopeFor(action));
      if (refusal) throw new RequestProblem(refusal);
      isAllowed = true;
      return {database: transaction, person, rights: person};
    };
    try {
      return await asPerson(connections, identity, async (transaction, person) => work(allowed(transaction, person)), config);
    } catch (error) {
      // The right may have been revoked since the policy allowed the action, and row-level security hid or refused something.
      if (isAllowed && (isNotFound(error) || refusalIn(error) !== undefined))
        await asPerson(connections, identity, (...begun) => Promise.resolve(allowed(...begun)));
      throw error;
    }
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof RequestProblem && error.code.endsWith('not-found');
}
