import {createHash} from 'node:crypto';
import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';

/** An arbitrary class of advisory lock keys. */
const CLAIM_LOCK = 727_410_304;

/** Few enough for one transaction to hold all of them. */
const BUCKETS = 256;

/** Whose claims are processed: a claim, which may name its member only later, and a member, whose claims may be about one visit. */
export interface Locked {
  readonly claimId: string;
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Waits for other transactions that process these claims or claims of these members, and keeps later ones waiting until the end of this
 * one. Locks are taken in one order, so that no two wait for each other.
 */
export async function lockClaims(database: Database, claims: readonly Locked[]): Promise<void> {
  const keys = claims.flatMap(({claimId, issuer, subject}) => [bucketOf('claim', claimId), bucketOf('member', issuer, subject)]);
  const ordered = [...new Set(keys)].sort((one, other) => one - other);
  await database.execute(
    sql`select pg_advisory_xact_lock(${CLAIM_LOCK}, key) from unnest(${`{${ordered.join(',')}}`}::int[]) with ordinality as keys(key, place)`,
  );
}

function bucketOf(...parts: readonly string[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUInt16BE() % BUCKETS;
}
