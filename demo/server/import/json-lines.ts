import type {SourceFile} from './source-file.js';
import {type SourceRow, type SourceRows, textOf} from './source-row.js';

/** Bytes. Longer than any review, so that a file of another kind is not read into memory as one line. */
const LONGEST_LINE = 1_000_000;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** Reads the rows of a JSON Lines file: one object per line, blank lines allowed. */
export function jsonLines({encoding, bytes}: SourceFile, longest = LONGEST_LINE): SourceRows {
  return {form: encoding === 'UTF-16' ? 'UTF-16' : '', rows: rowsIn(bytes(), longest)};
}

async function* rowsIn(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<SourceRow> {
  let line = 0;
  for await (const bytes of lines(chunks, longest)) {
    line++;
    if (!bytes) yield {line, problem: `is longer than ${longest.toLocaleString('en-US')} bytes`};
    else if (bytes.some((byte) => byte > 0x20)) yield rowOf(line, bytes);
  }
}

function rowOf(line: number, bytes: Buffer): SourceRow {
  const text = textOf(bytes);
  if (text === undefined) return {line, problem: 'is not UTF-8 text'};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {line, problem: 'is not JSON'};
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {line, problem: 'is not a JSON object'};
  return {line, fields: value as Record<string, unknown>};
}

/**
 * Splits at line feeds, or at carriage returns in a file without line feeds. Other line breaks may be part of JSON strings.
 * `undefined` is a line that is too long.
 */
async function* lines(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Buffer | undefined> {
  let pieces: Buffer[] = [];
  let length = 0;
  let lineEnd: number | undefined;
  const line = () => (length > longest ? undefined : Buffer.concat(pieces));
  for await (const chunk of chunks) {
    let start = 0;
    lineEnd ??= chunk.includes(NEW_LINE) ? NEW_LINE : chunk.includes(RETURN) ? RETURN : undefined;
    const nextEnd = () => (lineEnd === undefined ? -1 : chunk.indexOf(lineEnd, start));
    for (let end = nextEnd(); end >= 0; end = nextEnd()) {
      pieces.push(chunk.subarray(start, end));
      length += end - start;
      yield line();
      [pieces, length, start] = [[], 0, end + 1];
    }
    length += chunk.length - start;
    if (length > longest) pieces = [];
    else pieces.push(chunk.subarray(start));
  }
  if (length) yield line();
}
