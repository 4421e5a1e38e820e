import {createHash} from 'node:crypto';
import {foldForSearch} from 'directory-reviews/rules';
import {sql} from 'drizzle-orm';
import type {Database} from './database.js';
import {reviews} from './schema.js';

/** Comments per statement. */
const BATCH = 1000;

/**
 * Folds the stored comments again if they were folded by another release, or with another Unicode version of Node. Otherwise a
 * search would miss them, because what members type is folded by this one. Runs as the owner of the tables, one process at a time.
 *
 * The comment on the column names the folding of its texts.
 */
export async function foldComments(owner: Database): Promise<void> {
  const folding = foldingMark();
  const stored = await owner.execute(sql`
    select col_description(attrelid, attnum) as folding from pg_attribute
    where attrelid = 'reviews'::regclass and attname = 'comment_folded'`);
  if ((stored as {rows: [{folding: string | null}]}).rows[0].folding === folding) return;
  await owner.transaction(async (transaction) => {
    for (let last = ''; ;) {
      const found = await transaction.execute(
        sql`select id, comment from ${reviews} where comment is not null and id > ${last} order by id limit ${BATCH}`,
      );
      const {rows} = found as {rows: {id: string; comment: string}[]};
      if (!rows.length) break;
      last = rows.at(-1)!.id;
      const folded = JSON.stringify(rows.map(({id, comment}) => ({id, folded: foldForSearch(comment)})));
      await transaction.execute(sql`
        update ${reviews} set comment_folded = now_folded.folded
        from json_to_recordset(${folded}::json) as now_folded (id text, folded text)
        where reviews.id = now_folded.id and reviews.comment_folded <> now_folded.folded`);
    }
    // A statement of this kind takes no parameters.
    await transaction.execute(sql.raw(`comment on column reviews.comment_folded is '${folding}'`));
  });
}

/** Tells two foldings apart by what they make of the characters of the world's alphabets. */
function foldingMark(): string {
  const characters = Array.from({length: 0x3000}, (_, code) => String.fromCodePoint(code)).join('.');
  return `folding ${createHash('sha256').update(foldForSearch(characters)).digest('hex').slice(0, 16)}`;
}
