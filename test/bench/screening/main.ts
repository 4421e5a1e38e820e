import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {FINDING_LABELS, type FindingLabel, type ScreenedKind} from '../../../src/domain/finding.js';
import {screen} from '../../../src/screening/index.js';
import {spread} from '../statistics.js';
import {formatTable} from '../table.js';
import {bundleSize} from './bundle-size.js';
import {type Row, score, scoreTables} from './score.js';

/*
 * npm run bench:screening -- [--data ../shared/data] [--out .cache/bench-screening.json]
 *
 * Measures the editorial check: its accuracy on labeled texts (`screening/` in the data), its false alarms on real comments
 * (`comments/`), its speed and its size in a page. Prints the results and asserts nothing.
 */

const FILES: Readonly<Record<ScreenedKind, string>> = {response: 'replies', review: 'reviews'};

async function rowsOf<T>(path: string): Promise<T[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line);
  return lines.map((line) => JSON.parse(line) as T);
}

/** The kind of text of each row by id, if a file lists them. */
async function kindsOf(path: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Milliseconds per text of 300 characters, cut from the joined rows. */
function timesOf(rows: readonly Row[], kind: ScreenedKind): number[] {
  const all = rows.map(({text}) => text).join(' ');
  const texts = Array.from({length: Math.floor((all.length - 300) / 60)}, (_, i) => all.slice(i * 60, i * 60 + 300));
  const round = () =>
    texts.map((text) => {
      const before = performance.now();
      screen(text, kind);
      return performance.now() - before;
    });
  for (let i = 0; i < 5; i++) round();
  return Array.from({length: 10}, round).flat();
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {data: {type: 'string', default: '../shared/data'}, out: {type: 'string', default: '.cache/bench-screening.json'}},
  });
  const results: Record<string, unknown> = {date: new Date().toISOString(), node: process.version};
  for (const [kind, file] of Object.entries(FILES) as [ScreenedKind, string][]) {
    const folder = join(values.data, 'screening');
    const rows = await rowsOf<Row>(join(folder, `${file}.jsonl`));
    const scores = score(rows, kind, await kindsOf(join(folder, `${file}.kinds.json`)));
    for (const table of scoreTables(kind, scores)) console.log(`\n${formatTable(table)}`);
    const {median, low, high} = spread(timesOf(rows, kind));
    console.log(`\nOne check of 300 characters: ${median.toFixed(2)} ms (quartiles ${low.toFixed(2)}-${high.toFixed(2)})`);
    results[kind] = {...scores, milliseconds: {median, low, high}};
  }
  const comments = await rowsOf<{comment: string}>(join(values.data, 'comments', 'comments.jsonl'));
  const flagged = comments.flatMap(({comment}) => {
    const findings = screen(comment, 'review').map(({label, start, end}) => ({label, words: comment.slice(start, end)}));
    return findings.length ? [{comment, findings}] : [];
  });
  for (const {comment, findings} of flagged) {
    console.log(`\n${findings.map(({label, words}) => `${label} "${words}"`).join(', ')}\n  ${comment.replaceAll(/\s+/g, ' ')}`);
  }
  const of = (label: FindingLabel) => flagged.filter(({findings}) => findings.some((finding) => finding.label === label)).length;
  console.log(
    `\n${formatTable({
      title: 'Flagged real comments',
      columns: ['', 'comments', 'share'],
      rows: [['any', flagged.length] as const, ...FINDING_LABELS.filter(of).map((label) => [label, of(label)] as const)].map(
        ([name, count]) => [name, String(count), `${((100 * count) / comments.length).toFixed(2)}%`],
      ),
    })}`,
  );
  const bytes = await bundleSize();
  console.log(`\nThe check, bundled and minified: ${bytes.toLocaleString('en-US')} bytes with brotli 11`);
  await mkdir(dirname(values.out), {recursive: true});
  await writeFile(values.out, JSON.stringify({...results, comments: {count: comments.length, flagged: flagged.length}, bytes}, null, 2));
  console.log(`\nWritten: ${values.out}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
