import {createReadStream} from 'node:fs';
import {open} from 'node:fs/promises';
import {basename, extname} from 'node:path';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {claims, reviews, type NewReview} from '../database/schema.js';
import {dayOf, startOf} from '../shared/calendar.js';
import {opaqueId} from '../shared/opaque-id.js';
import {PlainError} from '../shared/plain-error.js';
import {reviewText} from '../reviews/review-text.js';
import {csvRows} from './csv-rows.js';
import {claimBehind} from '../reviews/claim-behind.js';
import {jsonLines} from './json-lines.js';
import {ProviderNames} from './provider-names.js';
import {BadRow, reviewRow} from './review-row.js';
import type {SourceRow} from './source-row.js';

export interface ImportResult {
  /** Reviews added to the database. */
  readonly loaded: number;
  /** Reviews that had been loaded before. */
  readonly known: number;
  /** Rows that could not be read. */
  readonly skipped: number;
}

/** Rows per insert statement. */
const BATCH = 1000;

/**
 * Loads reviews from JSON Lines (`.jsonl`, `.ndjson`) or CSV (`.csv`) in batches. Bad rows are reported with their line number and
 * skipped. A review's id is derived from its row and from how often that exact row has occurred before in the file, so loading
 * the file again, or a longer version of it, adds only the new rows.
 *
 * @throws PlainError when the file cannot be read or has another extension.
 */
export async function importReviews(
  database: Database,
  path: string,
  {tell, warn, signal}: {tell(line: string): void; warn(line: string): void; signal?: AbortSignal},
): Promise<ImportResult> {
  const file = basename(path);
  const rows = rowsOf(await bytesOf(path), file);
  const names = new ProviderNames(database);
  const today = dayOf(new Date());
  const said = new Map<string, number>();
  let [loaded, known, skipped] = [0, 0, 0];
  let batch: NewReview[] = [];

  const flush = async () => {
    if (!batch.length) return;
    await insertRows(database, claims, batch.map(claimBehind));
    const added = await insertRows(database, reviews, batch);
    loaded += added;
    known += batch.length - added;
    batch = [];
  };

  for await (const source of rows) {
    if (signal?.aborted) break;
    try {
      if ('problem' in source) throw new BadRow(source.problem);
      const row = reviewRow(source.fields, today);
      const providerId = await names.idOf(row);
      const {recommended, comment, city, state, date} = row;
      const content = opaqueId('r', providerId, String(recommended), comment ?? '', city, state, date);
      const before = said.get(content) ?? 0;
      said.set(content, before + 1);
      const id = before ? opaqueId('r', content, String(before)) : content;
      const published = {status: 'published' as const, publishedAt: startOf(date)};
      batch.push({id, claimId: id, providerId, recommended, ...reviewText(comment), city, state, reviewedOn: date, ...published});
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      skipped++;
      warn(`${file} line ${source.line}: ${error.message}`);
    }
    if (batch.length === BATCH) await flush();
  }
  await flush();
  tell(summary({loaded, known, skipped}, names.created));
  return {loaded, known, skipped};
}

function rowsOf(chunks: AsyncIterable<Buffer>, file: string): AsyncIterable<SourceRow> {
  const kind = extname(file).toLowerCase();
  if (kind === '.jsonl' || kind === '.ndjson') return jsonLines(chunks);
  if (kind === '.csv') return csvRows(chunks, file);
  throw new PlainError(`${file}: reviews are loaded from .jsonl, .ndjson or .csv files.`);
}

async function bytesOf(path: string): Promise<AsyncIterable<Buffer>> {
  try {
    // Read one byte now, so that an unreadable file is reported before anything else happens.
    const handle = await open(path);
    await handle.read(Buffer.alloc(1), 0, 1, 0).finally(() => handle.close());
  } catch (error) {
    const reasons: Record<string, string> = {ENOENT: 'there is no such file', EISDIR: 'this is a directory', EACCES: 'permission denied'};
    const {code = ''} = error as NodeJS.ErrnoException;
    throw new PlainError(`${path}: ${reasons[code] ?? `it cannot be read (${code})`}.`, {cause: error});
  }
  return createReadStream(path);
}

function summary({loaded, known, skipped}: ImportResult, created: number): string {
  const count = (number: number, one: string, many: string) => `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
  const parts = [`${count(loaded, 'review', 'reviews')} loaded`];
  if (known) parts.push(`${known.toLocaleString('en-US')} loaded before`);
  if (created) parts.push(`${count(created, 'provider', 'providers')} added to the directory`);
  parts.push(`${count(skipped, 'line', 'lines')} skipped`);
  return parts.join(', ');
}
