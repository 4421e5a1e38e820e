import {Readable} from 'node:stream';
import {parse} from 'csv-parse';
import {PlainError} from '../shared/plain-error.js';
import {FIELDS, textOf, type SourceRow} from './source-row.js';

/** A longer record means a missing closing quote. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads the rows of a CSV file (RFC 4180, UTF-8). The first line names the columns.
 *
 * @throws PlainError when the first line lacks a column.
 */
export async function* csvRows(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<SourceRow> {
  /** Number of good records before one with an unclosed quote, which swallows the rest of the file. */
  let readable = Infinity;
  const parser = parse({
    // One character per byte: CSV syntax is ASCII, and each field is checked for valid UTF-8 afterwards.
    encoding: 'latin1',
    record_delimiter: ['\r\n', '\n'],
    max_record_size: LONGEST_RECORD,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: () => void (readable = Math.min(readable, parser.info.records)),
  });
  const source = whole(chunks, () => readable === Infinity);
  let columns: string[] | undefined;
  let read = 0;
  let next = 1;
  for await (const {record, raw} of Readable.from(source).pipe(parser) as AsyncIterable<{record: string[]; raw: string}>) {
    if (read++ >= readable) break;
    const line = next;
    // `raw` may or may not include the final line feed.
    next += raw.replace(/\n$/, '').split('\n').length;
    if (!columns) columns = columnsOf(record, file);
    else if (raw.trim()) yield rowOf(line, record, columns);
  }
  if (!columns) columnsOf([], file);
  if (readable < Infinity) yield {line: next, problem: 'opens a quote that is not closed; the rest of the file was not read'};
}

/** Yields the file's bytes while they are needed, without the byte order mark that spreadsheets add. */
async function* whole(chunks: AsyncIterable<Buffer>, wanted: () => boolean): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of chunks) {
    yield first && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? chunk.subarray(3) : chunk;
    first = false;
    if (!wanted()) return;
  }
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

function columnsOf(record: readonly string[], file: string): string[] {
  const columns = record.map((name) => (utf8(name) ?? '').trim().toLowerCase());
  const missing = FIELDS.filter((name) => !columns.includes(name));
  if (missing.length)
    throw new PlainError(`${file} line 1: the first line must name the columns ${FIELDS.join(', ')}; missing: ${missing.join(', ')}.`);
  return columns;
}

function rowOf(line: number, record: readonly string[], columns: readonly string[]): SourceRow {
  if (record.length !== columns.length) return {line, problem: `has ${record.length} columns, the first line has ${columns.length}`};
  const values = record.map(utf8);
  if (values.includes(undefined)) return {line, problem: 'is not UTF-8 text'};
  return {line, fields: Object.fromEntries(columns.map((name, index) => [name, values[index]]))};
}

const utf8 = (field: string) => textOf(Buffer.from(field, 'latin1'));
