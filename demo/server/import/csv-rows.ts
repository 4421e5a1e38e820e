import {Readable} from 'node:stream';
import {parse} from 'csv-parse';
import {PlainError} from '../shared/plain-error.js';
import type {Encoding, SourceFile} from './source-file.js';
import {FIELDS, type SourceRow, type SourceRows, textOf} from './source-row.js';

/** A longer record means a missing closing quote. */
const LONGEST_RECORD = 1_000_000;
const TOO_LONG = `is longer than ${LONGEST_RECORD.toLocaleString('en-US')} bytes, as after a quote that is not closed`;

/** What may separate the columns, in the order of preference. */
const DELIMITERS = {',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar'};
type Delimiter = keyof typeof DELIMITERS;

/** What comes before the rows: the columns, and how lines and columns are separated. */
interface Head {
  readonly columns: readonly string[];
  readonly delimiter: Delimiter;
  /** Old Macs end lines with a carriage return alone. */
  readonly isOldMac: boolean;
  /** The number of lines up to and including the one that names the columns. */
  readonly lines: number;
  /** The bytes up to and including those lines. */
  readonly length: number;
}

/**
 * Reads the rows of a CSV file (RFC 4180), also as spreadsheets write them: with semicolons or tabs, with a line `sep=;` first, in
 * UTF-16 or Windows-1252, with carriage returns alone, and with blank columns and rows at the end. The first line that is not
 * blank names the columns, in any order and capitalization.
 *
 * @throws PlainError when that line lacks a column.
 */
export async function csvRows(source: SourceFile, file: string): Promise<SourceRows> {
  const head = await headOf(source, file);
  const parts = [
    source.encoding === 'UTF-8' ? '' : source.encoding,
    head.delimiter === ',' ? '' : `${DELIMITERS[head.delimiter]}-separated`,
    head.isOldMac ? 'lines ended by carriage returns alone' : '',
  ];
  return {form: parts.filter(Boolean).join(', '), rows: rowsAfter(head, source)};
}

/** More than the first lines of a file with the right columns. */
const LONGEST_HEAD = 65_536;

async function headOf(source: SourceFile, file: string): Promise<Head> {
  const text = (await firstBytes(source)).toString('latin1');
  const isOldMac = /^[^\n]*?\r(?!\n)/.test(text);
  let delimiters = Object.keys(DELIMITERS) as Delimiter[];
  let [line = '', length, lines] = ['', 0, 0];
  for (const [next] of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    line = next;
    length += line.length;
    lines++;
    const [, told] = /^"?sep=(.)"?\s*$/i.exec(line) ?? [];
    if (told) delimiters = delimiters.filter((delimiter) => delimiter === told);
    else if (/[^\s,;|"]/.test(line)) break;
  }
  const decode = decoded(source.encoding);
  const [best] = delimiters
    .map((delimiter) => ({delimiter, columns: columnsIn(decode(line) ?? '', delimiter)}))
    .toSorted((one, other) => missingIn(one.columns).length - missingIn(other.columns).length);
  const says = (message: string) => new PlainError(`${file} line ${lines}: ${message}.`);
  if (!best) throw says(`columns may be separated by ${Object.values(DELIMITERS).join(', ')}`);
  const missing = missingIn(best.columns);
  if (missing.length) throw says(`the first line must name the columns ${FIELDS.join(', ')}; missing: ${missing.join(', ')}`);
  const twice = [...READ].find((name) => best.columns.indexOf(name) !== best.columns.lastIndexOf(name));
  if (twice) throw says(`the first line names the column ${twice} twice`);
  return {...best, isOldMac, lines, length};
}

async function firstBytes({bytes}: SourceFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= LONGEST_HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_HEAD);
}

const missingIn = (columns: readonly string[]) => FIELDS.filter((name) => !columns.includes(name));

function columnsIn(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((name) => name.replace(/["\s\p{Cf}]/gu, '').toLowerCase());
}

const lineEnds = (text: string) => text.match(/\r\n?|\n/g)?.length ?? 0;

async function* rowsAfter({columns, delimiter, isOldMac, lines, length}: Head, source: SourceFile): AsyncGenerator<SourceRow> {
  /** Number of good records before one with an unclosed quote, which swallows the rest of the file. */
  let readable = Infinity;
  let problem: string | undefined;
  const parser = parse({
    // One character per byte: CSV syntax is ASCII, and each field is decoded afterwards.
    encoding: 'latin1',
    delimiter,
    record_delimiter: isOldMac ? ['\r\n', '\n', '\r'] : ['\r\n', '\n'],
    max_record_size: LONGEST_RECORD,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      readable = Math.min(readable, parser.info.records);
      problem ??= error?.code === 'CSV_QUOTE_NOT_CLOSED' ? 'opens a quote that is not closed' : TOO_LONG;
    },
  });
  const rest = from(source.bytes(), length, () => readable === Infinity);
  const decode = decoded(source.encoding);
  let read = 0;
  let next = lines + 1;
  for await (const {record, raw} of Readable.from(rest).pipe(parser) as AsyncIterable<{record: string[]; raw: string}>) {
    if (read++ >= readable) break;
    const line = next;
    // `raw` may or may not include the final line end.
    next += lineEnds(raw.replace(/(?:\r\n?|\n)$/, '')) + 1;
    // Spreadsheets add rows of blank cells.
    if (record.some((field) => field.trim())) yield rowOf(line, record, columns, decode);
  }
  if (problem) yield {line: next, problem: `${problem}; the rest of the file was not read`};
}

/** Yields the bytes after the first ones while they are needed. */
async function* from(chunks: AsyncIterable<Buffer>, start: number, wanted: () => boolean): AsyncGenerator<Buffer> {
  let skip = start;
  for await (const chunk of chunks) {
    if (chunk.length > skip) yield chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
    if (!wanted()) return;
  }
}

type Decode = (field: string) => string | undefined;

function rowOf(line: number, record: readonly string[], columns: readonly string[], decode: Decode): SourceRow {
  const isShort = columns.some((name, index) => index >= record.length && isRead(name));
  const isLong = record.some((field, index) => index >= columns.length && field.trim());
  if (isShort || isLong) return {line, problem: `has ${record.length} columns, the first line has ${columns.length}`};
  const fields: Record<string, string> = {};
  for (const [index, name] of columns.entries()) {
    if (!isRead(name) || record[index] === undefined) continue;
    const text = decode(record[index]);
    if (text === undefined) return {line, problem: 'is not UTF-8 text'};
    fields[name] = text;
  }
  return {line, fields};
}

const READ: ReadonlySet<string> = new Set([...FIELDS, 'id']);
const isRead = (column: string) => READ.has(column);

/** Decodes a field that holds a character per byte; `undefined` if it is not text in that encoding. */
function decoded(encoding: Encoding): Decode {
  const decode = encoding === 'Windows-1252' ? fromWindows1252 : (field: string) => textOf(Buffer.from(field, 'latin1'));
  return (field) => (/[\x80-\xff]/.test(field) ? decode(field) : field);
}

/** Bytes 80 to 9F; a space where there is no character. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Not by `TextDecoder`: in Node 20 to 23 its `windows-1252` is ISO 8859-1, without these quotes and dashes. */
function fromWindows1252(field: string): string | undefined {
  const text = field.replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80]!.trim() || '\0');
  return text.includes('\0') ? undefined : text;
}
