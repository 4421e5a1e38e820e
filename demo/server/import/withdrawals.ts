import {type SQL, sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';

/** A stored claim that the files take back, and when the version that does so was made, if it says so. */
export interface Withdrawal {
  readonly id: string;
  readonly subject: string;
  readonly updated: string | null;
}

/** Whether what a version of a claim says may change the stored one. */
const isLater = sql`coalesce(said.updated >= claims.source_updated_at, true)`;

/** Stored claims that a version of their claim takes back, unless the files have a later version that is about a visit. */
const reversed = (key: SQL) => sql`
  select claims.id, said.updated from pg_temp.staged_reversals as said join claims on ${key} = said.source
  where ${isLater} and coalesce(claims.visited_on >= said.since, true) and not exists (
    select from pg_temp.staged_claims as visit where visit.source_id = said.source
      and case when said.is_stronger then visit.updated > said.updated else coalesce(visit.updated >= said.updated, true) end
  )`;

/** Stored claims for clinicians whom the latest version of their claim does not name anymore. */
const dropped = (firstDay: string) => sql`
  select claims.id, said.updated
  from (select source_id, max(updated) as updated from pg_temp.staged_claims group by source_id) as said
    join claims on claims.source_id = said.source_id
  where ${isLater} and claims.visited_on >= ${firstDay} and not exists (
    select from pg_temp.staged_claims as visit where visit.claim_id = claims.id and coalesce(visit.updated = said.updated, true)
  )`;

const refused = sql`
  select claims.id, said.updated from pg_temp.staged_refusals as said join claims on claims.id = said.claim_id where ${isLater}`;

/**
 * Finds the claims to withdraw, once all others were told. Runs as the claims system, which sees the stored ones.
 *
 * @param firstDay Earlier visits are not in the staged claims, so nothing follows from their absence.
 */
export async function stageWithdrawals(database: Database, issuer: string, firstDay: string): Promise<void> {
  await database.execute(sql`
    create temporary table staged_withdrawals as
      select claims.id, member_subject as subject, max(updated) as updated from (
        ${reversed(sql`claims.source_id`)} union all ${reversed(sql`claims.source_key`)} union all ${dropped(firstDay)} union all ${refused}
      ) as found join claims on claims.id = found.id
      where member_issuer = ${issuer} and withdrawn_at is null
      group by claims.id`);
  await database.execute(sql`create index on pg_temp.staged_withdrawals (id)`);
}

export async function* withdrawals(session: Database, size: number): AsyncGenerator<Withdrawal[]> {
  for (let last = ''; ;) {
    const result = await session.execute(
      sql`select id, subject, updated from pg_temp.staged_withdrawals where id > ${last} order by id limit ${size}`,
    );
    const {rows} = result as {rows: Withdrawal[]};
    if (!rows.length) return;
    yield rows;
    last = rows.at(-1)!.id;
  }
}
