import {getTableColumns, sql} from 'drizzle-orm';
import type {PgTable} from 'drizzle-orm/pg-core';
import type {Database} from './database.js';

/**
 * Inserts any number of rows in one statement and returns how many were new. Rows with an existing key are left unchanged. The
 * rows are sent as one JSON text, because a parameter per value makes thousands of rows slow. A column that no row names gets its
 * default.
 */
export async function insertRows<Table extends PgTable>(
  database: Database,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<number> {
  if (!rows.length) return 0;
  const named = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => named.has(key));
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(([key, {name}]) => [name, row[key as keyof typeof row]]))));
  const names = sql.join(
    columns.map(([, {name}]) => sql.identifier(name)),
    sql`, `,
  );
  const added = await database.execute(
    sql`with added as (
          insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${json}::json)
          on conflict do nothing returning 1
        ) select count(*)::int as count from added`,
  );
  return (added as {rows: [{count: number}]}).rows[0].count;
}
