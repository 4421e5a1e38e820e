import {basename, extname} from 'node:path';
import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {reviewText} from '../reviews/review-text.js';
import {dayOf, startOf} from '../shared/calendar.js';
import {opaqueId} from '../shared/opaque-id.js';
import {PlainError} from '../shared/plain-error.js';
import {BadRow} from './bad-row.js';
import {csvRows} from './csv-rows.js';
import {type EarlierRow, earlierRows, type FreshRow} from './earlier-rows.js';
import {type ImportConsole, ImportReport, type ImportResult} from './import-report.js';
import {rowsLoadedFrom, rowsWithIds, type RowToStore, storeRows} from './imported-reviews.js';
import {jsonLines} from './json-lines.js';
import {ProviderNames} from './provider-names.js';
import {type ReviewRow, reviewRow} from './review-row.js';
import {rowDigest} from './row-digest.js';
import {openSource} from './source-file.js';
import type {SourceRow, SourceRows} from './source-row.js';

export type {ImportResult} from './import-report.js';

/** Rows per insert statement. */
const BATCH = 1000;

/** An arbitrary advisory lock key: two processes that load a file at once would both take its rows for new. */
const IMPORT_LOCK = 727_410_303;

export interface ImportOptions extends ImportConsole {
  readonly signal?: AbortSignal;
  readonly now?: Date;
}

/**
 * Loads reviews from JSON Lines (`.jsonl`, `.ndjson`) or CSV (`.csv`, `.tsv`, `.txt`) in batches, all in one transaction. Bad rows are
 * reported with their line number and skipped. Loading a file again adds only new rows and replaces corrected ones; see
 * `earlierRows` for how rows are recognized. Nothing is deleted.
 *
 * @throws PlainError when the file cannot be read, is no text or lacks a column.
 */
export async function importReviews(
  database: Database,
  path: string,
  {signal, now = new Date(), ...console}: ImportOptions,
): Promise<ImportResult> {
  const file = basename(path);
  const open = await opener(path, file);
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`);
    const reader = new RowReader(await ProviderNames.read(transaction), now, signal);
    const report = new ImportReport(file, console);
    const earlier = await rowsLoadedFrom(transaction, file);
    const found = earlier.length ? await recognized(transaction, earlier, reader.read((await open()).rows)) : new Map<number, EarlierRow>();
    const source = await open();
    const ids = new ReviewIds(file, earlier);
    const lines = new Map<string, number>();
    let batch: ReadRow[] = [];
    const flush = async () => {
      const bySource = await rowsWithIds(
        transaction,
        batch.flatMap(({row: {id}, position}) => (id === undefined || found.has(position) ? [] : [id])),
      );
      const rows = batch.map((read) => {
        const match = found.get(read.position) ?? bySource.get(read.row.id ?? '');
        return toStore(read, file, match, match?.reviewId ?? ids.next(read));
      });
      const stored = await storeRows(transaction, rows);
      for (const [index, outcome] of stored.entries()) report.add(rows[index]!.line, outcome);
      batch = [];
    };
    for await (const read of reader.read(source.rows)) {
      const {row, line} = read;
      const repeated = row instanceof BadRow || row.id === undefined ? undefined : lines.get(row.id);
      if (row instanceof BadRow) report.add(line, row);
      else if (repeated !== undefined) report.add(line, new BadRow(`has the id of line ${repeated}`));
      else {
        if (row.id !== undefined) lines.set(row.id, line);
        else report.withoutId++;
        batch.push(read as ReadRow);
      }
      if (batch.length === BATCH) await flush();
    }
    await flush();
    const gone = earlier.length - new Set([...found.values()].map(({reviewId}) => reviewId)).size;
    return report.end({form: source.form, gone: signal?.aborted ? 0 : gone, names: reader.names});
  });
}

/** Checks the file now, and returns what opens it any number of times. */
async function opener(path: string, file: string): Promise<() => Promise<SourceRows>> {
  const kind = extname(file).toLowerCase();
  const isJson = ['.jsonl', '.ndjson'].includes(kind);
  if (!isJson && !['.csv', '.tsv', '.txt'].includes(kind))
    throw new PlainError(`${file}: reviews are loaded from .jsonl, .ndjson, .csv, .tsv or .txt files.`);
  const source = await openSource(path);
  const open = async () => (isJson ? jsonLines(source) : csvRows(source, file));
  await open();
  return open;
}

/** A row of the file that was read, and where. */
interface ReadRow {
  readonly line: number;
  /** Its number among the rows. */
  readonly position: number;
  readonly row: ReviewRow;
  readonly providerId: string;
  readonly digest: string;
}

interface UnreadRow {
  readonly line: number;
  readonly row: BadRow;
}

class RowReader {
  constructor(
    readonly names: ProviderNames,
    readonly now: Date,
    readonly signal: AbortSignal | undefined,
  ) {}

  async *read(rows: AsyncIterable<SourceRow>): AsyncGenerator<ReadRow | UnreadRow> {
    const calendar = {today: dayOf(this.now), dayOf};
    let position = 0;
    for await (const source of rows) {
      if (this.signal?.aborted) return;
      position++;
      const {line} = source;
      try {
        if ('problem' in source) throw new BadRow(source.problem);
        const row = reviewRow(source.fields, calendar);
        const providerId = await this.names.idOf(row, line);
        yield {line, position, row, providerId, digest: rowDigest(providerId, row)};
      } catch (error) {
        if (!(error instanceof BadRow)) throw error;
        yield {line, row: error};
      }
    }
  }
}

/** Reads the whole file to find the reviews that its rows were loaded as. Only digests are kept. */
async function recognized(
  database: Database,
  earlier: readonly EarlierRow[],
  rows: AsyncIterable<ReadRow | UnreadRow>,
): Promise<Map<number, EarlierRow>> {
  const fresh: FreshRow[] = [];
  for await (const read of rows) {
    if (!('digest' in read)) continue;
    fresh.push({sourceId: read.row.id, position: read.position, digest: read.digest});
  }
  const bySource = new Map<string, EarlierRow>();
  const ids = fresh.flatMap(({sourceId}) => sourceId ?? []);
  for (let start = 0; start < ids.length; start += BATCH)
    for (const [id, row] of await rowsWithIds(database, ids.slice(start, start + BATCH))) bySource.set(id, row);
  return earlierRows(earlier, fresh, bySource);
}

/** Ids for the reviews of a file: the row's own, or one derived from the file and the row, so that it is the same on every database. */
class ReviewIds {
  readonly #given = new Map<string, number>();
  readonly #taken: ReadonlySet<string>;

  constructor(
    readonly file: string,
    earlier: readonly EarlierRow[],
  ) {
    this.#taken = new Set(earlier.map(({reviewId}) => reviewId));
  }

  next({row, digest}: ReadRow): string {
    if (row.id !== undefined) return row.id;
    for (let count = this.#given.get(digest) ?? 0; ; count++) {
      const id = opaqueId('r', this.file, digest, String(count));
      if (this.#taken.has(id)) continue;
      this.#given.set(digest, count + 1);
      return id;
    }
  }
}

function toStore(
  {line, position, row, providerId, digest}: ReadRow,
  file: string,
  earlier: EarlierRow | undefined,
  id: string,
): RowToStore {
  const {recommended, comment, city, state, date: reviewedOn} = row;
  const published = {status: 'published' as const, publishedAt: startOf(reviewedOn)};
  // The ids of rows are not those of claims, which the plan's claims system gives.
  const claimId = row.id === undefined ? id : opaqueId('c', 'imported', row.id);
  return {
    line,
    review: {id, claimId, providerId, recommended, ...reviewText(comment), city, state, reviewedOn, ...published},
    origin: {reviewId: id, sourceId: row.id ?? earlier?.sourceId ?? null, file, position, digest},
    earlier,
  };
}
