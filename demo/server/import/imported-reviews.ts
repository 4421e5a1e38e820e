import {asc, eq, inArray, sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {unreachable} from '../database/database-errors.js';
import {insertRows} from '../database/insert-rows.js';
import {claims, importedReviews, type NewReview, reviews} from '../database/schema.js';
import {claimBehind} from '../reviews/claim-behind.js';
import {BadRow} from './bad-row.js';
import type {EarlierRow} from './earlier-rows.js';

/** A row to store, with the review that it has been loaded as, if it has. */
export interface RowToStore {
  readonly line: number;
  readonly review: NewReview;
  readonly origin: EarlierRow;
  readonly earlier: EarlierRow | undefined;
}

/** What became of a row. */
export type Stored = 'loaded' | 'replaced' | 'known' | BadRow;

/** All rows that were loaded from a file of this name, in its order. */
export function rowsLoadedFrom(database: Database, file: string): Promise<EarlierRow[]> {
  return database.select().from(importedReviews).where(eq(importedReviews.file, file)).orderBy(asc(importedReviews.position));
}

/** The rows that were loaded with these ids, from any file. */
export async function rowsWithIds(database: Database, ids: readonly string[]): Promise<Map<string, EarlierRow>> {
  const found = ids.length
    ? await database
        .select()
        .from(importedReviews)
        .where(inArray(importedReviews.sourceId, [...ids]))
    : [];
  return new Map(found.map((row) => [row.sourceId!, row]));
}

/**
 * Stores rows, and says for each what became of it. If the database refuses some of them, it refuses only those: they are found by
 * trying ever fewer at once, each time in a savepoint of its own.
 */
export async function storeRows(database: Database, rows: readonly RowToStore[]): Promise<Stored[]> {
  if (!rows.length) return [];
  try {
    return await database.transaction((savepoint) => storeAll(savepoint, rows));
  } catch (error) {
    if (unreachable(error)) throw error;
    if (rows.length === 1) return [error instanceof BadRow ? error : refusedBy(error)];
    const half = Math.ceil(rows.length / 2);
    return [...(await storeRows(database, rows.slice(0, half))), ...(await storeRows(database, rows.slice(half)))];
  }
}

/** Databases repeat values in their messages, so only the code is told. */
function refusedBy(error: unknown): BadRow {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const {code} = cause as {code?: unknown};
    if (typeof code === 'string') return new BadRow(`was refused by the database (${code})`);
  }
  return new BadRow('was refused by the database');
}

async function storeAll(database: Database, rows: readonly RowToStore[]): Promise<Stored[]> {
  const kinds = rows.map(({earlier, origin}) => {
    if (!earlier) return 'loaded';
    return earlier.digest === origin.digest ? 'known' : 'replaced';
  });
  const of = (kind: Stored) => rows.filter((_, index) => kinds[index] === kind);
  await insert(database, of('loaded'));
  await replace(database, of('replaced'));
  const isElsewhere = ({earlier, origin}: RowToStore) =>
    earlier!.position !== origin.position || earlier!.file !== origin.file || earlier!.sourceId !== origin.sourceId;
  await keepOrigins(database, [...of('replaced'), ...of('known').filter(isElsewhere)]);
  return kinds;
}

async function insert(database: Database, rows: readonly RowToStore[]): Promise<void> {
  if (!rows.length) return;
  const added = rows.map(({review}) => review);
  await insertRows(database, claims, added.map(claimBehind));
  const count = await insertRows(database, reviews, added);
  if (count < rows.length) throw new BadRow('has the id of a review that does not come from a file');
  await insertRows(
    database,
    importedReviews,
    rows.map(({origin}) => origin),
  );
}

/** Changes reviews to what their rows say now, unless a practice has acted on them. */
async function replace(database: Database, rows: readonly RowToStore[]): Promise<void> {
  if (!rows.length) return;
  const json = JSON.stringify(
    rows.map(({review: {id, providerId, recommended, comment, commentFolded, city, state, reviewedOn}}) => ({
      ...{id, provider_id: providerId, recommended, comment, comment_folded: commentFolded, city, state, reviewed_on: reviewedOn},
    })),
  );
  const changed = await database.execute(sql`
    with changed as (
      update reviews set provider_id = row.provider_id, recommended = row.recommended, comment = row.comment,
        comment_folded = row.comment_folded, city = row.city, state = row.state, reviewed_on = row.reviewed_on
      from json_populate_recordset(null::reviews, ${json}::json) as row
      where reviews.id = row.id and not exists (select from feedback where review_id = reviews.id)
      returning reviews.claim_id, reviews.provider_id, reviews.city, reviews.state, reviews.reviewed_on
    ), visits as (
      update claims set provider_id = changed.provider_id, city = changed.city, state = changed.state, visited_on = changed.reviewed_on
      from changed where claims.id = changed.claim_id
    ) select count(*)::int as count from changed`);
  const {count} = (changed as {rows: [{count: number}]}).rows[0];
  if (count < rows.length) throw new BadRow('would change a review that the practice has responded to or reported');
}

async function keepOrigins(database: Database, rows: readonly RowToStore[]): Promise<void> {
  if (!rows.length) return;
  const json = JSON.stringify(
    rows.map(({origin: {reviewId, sourceId, ...origin}}) => ({review_id: reviewId, source_id: sourceId, ...origin})),
  );
  await database.execute(sql`
    update imported_reviews set source_id = row.source_id, file = row.file, position = row.position, digest = row.digest
    from json_populate_recordset(null::imported_reviews, ${json}::json) as row where imported_reviews.review_id = row.review_id`);
}
