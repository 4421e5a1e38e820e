import {createHash} from 'node:crypto';
import {searchableText} from 'directory-reviews/rules';
import {sql} from 'drizzle-orm';
import type {Database} from './database.js';

/** Texts per statement. */
const BATCH = 1000;

/** Columns with folded texts, and where those come from. A row without a text to search has none. */
const FOLDED = [
  {table: 'reviews', key: 'id', text: 'comment', folded: 'comment_folded'},
  {table: 'cases', key: 'case_number', text: 'text', folded: 'text_folded'},
] as const;

/**
 * Folds the stored texts again if they were folded by another release, or with another Unicode version of Node. Otherwise a
 * search would miss them, because what people type is folded by this one. Runs as the owner of the tables, one process at a time.
 *
 * The comment on a column names the folding of its texts.
 */
export async function foldTexts(owner: Database): Promise<void> {
  const folding = foldingMark();
  for (const column of FOLDED) {
    const stored = await owner.execute(sql`
      select col_description(attrelid, attnum) as folding from pg_attribute
      where attrelid = ${column.table}::regclass and attname = ${column.folded}`);
    if ((stored as {rows: [{folding: string | null}]}).rows[0].folding !== folding) await foldAgain(owner, column, folding);
  }
}

async function foldAgain(owner: Database, column: (typeof FOLDED)[number], folding: string): Promise<void> {
  const [table, key, text, folded] = [column.table, column.key, column.text, column.folded].map((name) => sql.identifier(name));
  await owner.transaction(async (transaction) => {
    await transaction.execute(sql`select set_config('app.upkeep', 'on', true)`);
    for (let last = ''; ;) {
      const found = await transaction.execute(
        sql`select ${key} as key, ${text} as text from ${table} where ${folded} is not null and ${key} > ${last} order by ${key} limit ${BATCH}`,
      );
      const {rows} = found as {rows: {key: string; text: string}[]};
      if (!rows.length) break;
      last = rows.at(-1)!.key;
      const folds = JSON.stringify(rows.map((row) => ({key: row.key, folded: searchableText(row.text)})));
      await transaction.execute(sql`
        update ${table} set ${folded} = now_folded.folded
        from json_to_recordset(${folds}::json) as now_folded (key text, folded text)
        where ${table}.${key} = now_folded.key and ${table}.${folded} <> now_folded.folded`);
    }
    // A statement of this kind takes no parameters.
    await transaction.execute(sql.raw(`comment on column ${column.table}.${column.folded} is '${folding}'`));
  });
}

/** Tells two foldings apart by what they make of the characters of the world's alphabets. */
function foldingMark(): string {
  const characters = Array.from({length: 0x3000}, (_, code) => String.fromCodePoint(code)).join('.');
  return `folding ${createHash('sha256').update(searchableText(characters)).digest('hex').slice(0, 16)}`;
}
