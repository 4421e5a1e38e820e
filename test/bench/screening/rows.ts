import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {FindingLabel, ScreenedKind} from '../../../src/domain/finding.js';

/** A labeled text. */
export interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly labels: readonly FindingLabel[];
  readonly spans: readonly {readonly label: FindingLabel; readonly quote: string}[];
}

/** A file of labeled texts. */
export interface RowFile {
  readonly name: string;
  readonly kind: ScreenedKind;
  readonly rows: readonly Row[];
  /** What sort of text each row is, by id, if a file beside it lists them. */
  readonly sorts: Readonly<Record<string, string>>;
}

/**
 * Rows by a hash of their id. Whoever writes rules reads only the rows `to-tune-on`; those `set-aside`, a third, tell whether the
 * rules hold on other texts.
 */
export const PARTS = ['all', 'to-tune-on', 'set-aside'] as const;
export type Part = (typeof PARTS)[number];

const isSetAside = ({id}: Row) => createHash('sha256').update(id).digest().readUInt32BE() % 3 === 0;

export function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (!line.trim()) return [];
    try {
      return JSON.parse(line) as T;
    } catch {
      throw new Error(`${path}, line ${i + 1} is not JSON.`);
    }
  });
}

/** Reads a file of labeled texts, or all in a folder. The kind of text is in the file's name, unless it is given. */
export function readRowFiles(path: string, part: Part, kind: ScreenedKind | undefined): RowFile[] {
  const paths = statSync(path).isDirectory()
    ? readdirSync(path, {recursive: true, encoding: 'utf8'})
        .filter((file) => file.endsWith('.jsonl'))
        .sort()
        .map((file) => join(path, file))
    : [path];
  return paths.map((file) => ({
    name: basename(file, '.jsonl'),
    kind: kind ?? kindOf(file),
    rows: readLines<Row>(file).filter((row) => part === 'all' || isSetAside(row) === (part === 'set-aside')),
    sorts: sortsOf(file.replace(/\.jsonl$/, '.kinds.json')),
  }));
}

function kindOf(path: string): ScreenedKind {
  const name = basename(path);
  if (/repl|response/i.test(name)) return 'response';
  if (/review/i.test(name)) return 'review';
  throw new Error(`${path}: is it reviews or responses? Say --kind review or --kind response.`);
}

function sortsOf(path: string): Record<string, string> {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}
