import {createHash} from 'node:crypto';
import {and, eq, lt, sql} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {writtenAnswers} from '../database/practice-schema.js';
import {RequestProblem} from './problems.js';

/** A response's JSON, kept as text so that a repeat gets the same bytes. */
export interface WrittenAnswer {
  readonly status: number;
  readonly body: string;
}

/** Days during which a repeated write gets the first response. */
const KEPT_FOR = 30;

/**
 * Runs the work once per person and key, across any number of processes. The response is stored in the same transaction as the
 * work, so either both exist or neither does. A repeat gets the first response. Refused work stores nothing, so the corrected
 * request may use the same key.
 *
 * @throws RequestProblem `submission-in-progress` while the first request runs, `idempotency-key-reused` for another request.
 */
export async function once(
  database: Database,
  person: Person,
  {key, fingerprint}: {readonly key: string; readonly fingerprint: string},
  work: () => Promise<WrittenAnswer>,
): Promise<WrittenAnswer> {
  const own = eq(writtenAnswers.personId, person.id);
  // Claim the key before reading its response: the process that holds it may finish in between.
  const isTaken = await take(database, person, key);
  const [first] = await database
    .select()
    .from(writtenAnswers)
    .where(and(own, eq(writtenAnswers.key, key)));
  if (first && first.fingerprint !== fingerprint) throw new RequestProblem('idempotency-key-reused');
  if (first) return first;
  if (!isTaken) throw new RequestProblem('submission-in-progress', undefined, {'Retry-After': '1'});
  const answer = await work();
  await database.delete(writtenAnswers).where(and(own, lt(writtenAnswers.at, sql`now() - make_interval(days => ${KEPT_FOR})`)));
  await database.insert(writtenAnswers).values({personId: person.id, key, fingerprint, ...answer, at: new Date().toISOString()});
  return answer;
}

/** Claims the key for this transaction; false when another transaction holds it. */
async function take(database: Database, person: Person, key: string): Promise<boolean> {
  const number = createHash('sha256')
    .update(JSON.stringify([person.id, key]))
    .digest()
    .readBigInt64BE();
  const result = await database.execute(sql`select pg_try_advisory_xact_lock(${String(number)}::bigint) as got`);
  return (result as {rows: [{got: boolean}]}).rows[0].got;
}
