import {and, eq} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {entitlements, memberships} from '../database/practice-schema.js';
import type {Rights} from './policy.js';

/** Reads the person's rights in the transaction of the request itself, so a revoked right takes effect with the next request. */
export async function rightsOf(database: Database, {id, isRepresentative, isClaimsSystem, scopes, manages}: Person): Promise<Rights> {
  const rows = await database
    .select({practiceId: memberships.practiceId, entitledFor: entitlements.practiceId})
    .from(memberships)
    .leftJoin(entitlements, and(eq(entitlements.personId, memberships.personId), eq(entitlements.practiceId, memberships.practiceId)))
    .where(eq(memberships.personId, id));
  return {
    scopes,
    isRepresentative,
    isClaimsSystem,
    manages,
    practices: rows.map(({practiceId}) => practiceId),
    entitlements: rows.flatMap(({entitledFor}) => entitledFor ?? []),
  };
}
