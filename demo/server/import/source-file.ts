import {isAscii} from 'node:buffer';
import {createReadStream} from 'node:fs';
import {open, stat} from 'node:fs/promises';
import {StringDecoder} from 'node:string_decoder';
import {PlainError} from '../shared/plain-error.js';

/** How a file's text is stored. `UTF-16` is converted to UTF-8 while it is read; `Windows-1252` is not. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface SourceFile {
  readonly encoding: Encoding;
  /** Reads the file from its start, without a byte order mark. */
  bytes(): AsyncIterable<Buffer>;
}

/** Stands for half a surrogate pair in a file of UTF-16. UTF-8 cannot have one, and no text has this noncharacter. */
const BROKEN = '\uffff';

/** Files that people take for text, by their first bytes. */
const OTHER_KINDS: readonly (readonly [start: string, kind: string])[] = [
  ['PK\x03\x04', 'an Excel workbook or another zip file; save it as “CSV UTF-8”'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook; save it as “CSV UTF-8”'],
  ['\x1f\x8b', 'a compressed file; unpack it first'],
  ['%PDF', 'a PDF'],
  ['\xff\xfe\0\0', 'UTF-32 text; save it as UTF-8'],
  ['\0\0\xfe\xff', 'UTF-32 text; save it as UTF-8'],
];

/**
 * Opens a file of text and finds out its encoding: UTF-16 by its byte order mark or its zero bytes; otherwise UTF-8, or
 * Windows-1252 if no part of the file outside ASCII is UTF-8, as in a CSV file that Excel saved without “UTF-8”.
 *
 * @param path `name` is the file's name in messages.
 * @throws PlainError when it is not a readable file of text.
 */
export async function openSource(path: string): Promise<SourceFile> {
  const start = await startOf(path);
  const says = (reason: string) => new PlainError(`${path}: ${reason}.`);
  if (!start.length) throw says('the file is empty');
  const kind = OTHER_KINDS.find(([bytes]) => start.toString('latin1').startsWith(bytes));
  if (kind) throw says(`this is ${kind[1]}`);
  const wide = wideOrder(start);
  if (wide) return {encoding: 'UTF-16', bytes: () => withoutMark(fromUtf16(createReadStream(path), wide))};
  if (start.includes(0) && !start.includes('\n'.charCodeAt(0)) && !start.includes('\r'.charCodeAt(0)))
    throw says('this is not a text file');
  return {encoding: await narrowEncoding(createReadStream(path)), bytes: () => withoutMark(createReadStream(path))};
}

/** The first bytes of the file; throws what a person can understand if there are none to read. */
async function startOf(path: string): Promise<Buffer> {
  try {
    const kind = await stat(path);
    if (kind.isDirectory()) throw new PlainError(`${path}: this is a directory.`);
    // Opening a pipe would wait for its writer, and a pipe cannot be read twice.
    if (!kind.isFile()) throw new PlainError(`${path}: this is not a file.`);
    const handle = await open(path);
    try {
      const {buffer, bytesRead} = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const reasons: Record<string, string> = {ENOENT: 'there is no such file', EACCES: 'permission denied', EPERM: 'permission denied'};
    const {code = ''} = error as NodeJS.ErrnoException;
    throw new PlainError(`${path}: ${reasons[code] ?? `it cannot be read (${code})`}.`, {cause: error});
  }
}

/** The byte order of UTF-16; `undefined` for other text. Without a mark, most of its high bytes are zero and none of its low bytes. */
function wideOrder(start: Buffer): 'little' | 'big' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'little';
  if (start[0] === 0xfe && start[1] === 0xff) return 'big';
  const zeros = [0, 0];
  start.forEach((byte, index) => byte || zeros[index % 2]!++);
  const isMost = (count: number) => count > start.length / 4;
  if (isMost(zeros[1]!) && !zeros[0]) return 'little';
  return isMost(zeros[0]!) && !zeros[1] ? 'big' : undefined;
}

async function* fromUtf16(chunks: AsyncIterable<Buffer>, order: 'little' | 'big'): AsyncGenerator<Buffer> {
  // Unlike a TextDecoder, it keeps halves of surrogate pairs.
  const decoder = new StringDecoder('utf16le');
  let odd: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([odd, chunk]);
    const whole = bytes.length - (bytes.length % 2);
    odd = bytes.subarray(whole);
    const units = bytes.subarray(0, whole);
    yield utf8(decoder.write(order === 'big' ? units.swap16() : units));
  }
  if (odd.length) yield utf8(BROKEN);
}

function utf8(text: string): Buffer {
  return Buffer.from(text.isWellFormed() ? text : text.replace(/\p{Cs}/gu, BROKEN));
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    yield isFirst && chunk.subarray(0, 3).equals(BYTE_ORDER_MARK) ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}

/** Reads the whole file: only that tells Windows-1252 from a file of UTF-8 with a few broken rows. */
async function narrowEncoding(chunks: AsyncIterable<Buffer>): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8');
  let isBroken = false;
  let isAfterAscii = true;
  for await (const chunk of chunks) {
    // Most large files are ASCII, and this is much faster than decoding them.
    const isPlain = isAscii(chunk);
    if (isPlain && isAfterAscii) continue;
    isAfterAscii = isPlain;
    const text = decoder.decode(chunk, {stream: true});
    if (/[\x80-\ufffc]/.test(text) || chunk.includes('\ufffd')) return 'UTF-8';
    isBroken ||= text.includes('\ufffd');
  }
  return isBroken || decoder.decode() ? 'Windows-1252' : 'UTF-8';
}
