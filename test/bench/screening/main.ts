import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {FINDING_LABELS, type FindingLabel, type ScreenedKind} from '../../../src/domain/finding.js';
import {screen as screenInFull} from '../../../src/screening/full/index.js';
import {screen as screenInBrowser} from '../../../src/screening/index.js';
import {ratios, type Spread, spread} from '../statistics.js';
import {formatTable} from '../table.js';
import {bundleSize} from './bundle-size.js';
import {evennessTable} from './evenness.js';
import {timesInChromium} from './in-chromium.js';
import {PARTS, readLines, readRowFiles, type Row, type RowFile} from './rows.js';
import {type Count, score, type Scores, scoreTables, type Screen} from './score.js';

const HELP = `npm run bench:screening -- [options]

Measures the editorial check on labeled texts and on real comments: what it finds, what it flags wrongly, its time and its size.
Prints the results with 95% intervals and asserts nothing.

  --data FOLDER    labeled texts in screening/**/*.jsonl, real comments in comments/
  --rows FILE      another file or folder of labeled texts instead; each line {"id", "lang", "text", "labels", "spans"}
  --kind KIND      review or response, if the file's name does not say it
  --part PART      ${PARTS.join(', ')} (default: all): a third is set aside by a hash of the id
  --lists LISTS    those of a service, \`full\` (default), or of a page, \`browser\`
  --against FOLDER another checkout, whose build checks the same rows
  --show           the texts behind each figure: those missed and those flagged wrongly
  --comments       also the flagged real comments
  --chromium       also the time in Chromium, of the check that a page loads
  --out FILE       the ids behind each figure (default: .cache/bench-screening.json)
`;

/** The check with the lists of a service and with those of a page, and where it is. */
const CHECKS = {
  full: {screen: screenInFull, path: 'full/index.ts'},
  browser: {screen: screenInBrowser, path: 'index.ts'},
} as const;

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      data: {type: 'string'},
      rows: {type: 'string'},
      kind: {type: 'string'},
      part: {type: 'string', default: 'all'},
      lists: {type: 'string', default: 'full'},
      against: {type: 'string'},
      show: {type: 'boolean', default: false},
      comments: {type: 'boolean', default: false},
      chromium: {type: 'boolean', default: false},
      out: {type: 'string', default: '.cache/bench-screening.json'},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return console.log(HELP);
  const [part, kind] = [oneOf(PARTS, values.part, '--part'), values.kind && oneOf(['review', 'response'] as const, values.kind, '--kind')];
  if (values.show && part === 'set-aside') throw new Error('Nobody who writes rules reads the rows set aside: leave out --show.');
  const {data = ''} = values;
  if (!data && !values.rows) throw new Error('Name the labeled texts, with --rows or --data.');
  const lists = oneOf(Object.keys(CHECKS) as (keyof typeof CHECKS)[], values.lists, '--lists');
  const {screen} = CHECKS[lists];
  const other = values.against === undefined ? undefined : await screenOf(values.against, lists);
  const results: Record<string, unknown> = {date: new Date().toISOString(), node: process.version, part, lists};

  const files = readRowFiles(values.rows ?? join(data, 'screening'), part, kind || undefined);
  const together: RowFile[] = (['response', 'review'] as const).flatMap((each) => {
    const some = files.filter((file) => file.kind === each);
    return some.length > 1 ? {name: `all ${each}s`, kind: each, rows: some.flatMap(({rows}) => rows), sorts: {}} : [];
  });
  for (const file of [...files, ...together]) {
    const [scores, before] = [score(file, screen), other && score(file, other)];
    for (const table of scoreTables(file.name, scores, before)) console.log(`\n${formatTable(table)}`);
    if (values.show && !together.includes(file)) showRows(file, screen, scores, before);
    results[file.name] = {scores, before};
  }
  for (const each of ['response', 'review'] as const) {
    const rows = files.filter((file) => file.kind === each).flatMap((file) => file.rows);
    if (rows.length) results[`milliseconds of a ${each}`] = compareTimes(rows, each, screen, other);
    if (rows.length && values.chromium) {
      const time = spread(await timesInChromium(each, textsToTime(rows)));
      console.log(`\nIn Chromium, with the lists of a page: ${inWords(time)} ms`);
      results[`milliseconds of a ${each} in Chromium`] = time;
    }
  }
  const comments = join(data, 'comments', 'comments.jsonl');
  if (data && existsSync(comments)) results['comments'] = measureComments(comments, values.comments, screen, other);
  const bytes = {review: await bundleSize('review'), response: await bundleSize('response')};
  for (const [each, size] of Object.entries(bytes)) {
    console.log(`\nThe check of a ${each} in a browser, minified: ${size.toLocaleString('en-US')} bytes with brotli 11`);
  }
  await mkdir(dirname(values.out), {recursive: true});
  await writeFile(values.out, JSON.stringify({...results, bytes}, null, 2));
  console.log(`\nWritten: ${values.out}`);
}

function oneOf<T extends string>(choices: readonly T[], value: string, option: string): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw new Error(`${option} is one of ${choices.join(', ')}, not ${value}.`);
  return choice;
}

async function screenOf(checkout: string, lists: keyof typeof CHECKS): Promise<Screen> {
  const url = pathToFileURL(resolve(checkout, 'src/screening', CHECKS[lists].path)).href;
  const module = (await import(url)) as {screen: Screen};
  // Without further parameters, which differ between builds.
  return (text, kind) => module.screen(text, kind);
}

/** Prints the texts that a build missed or flagged wrongly, with `+` where the other build was right. */
function showRows({rows, kind}: RowFile, screen: Screen, {rows: {wanted, hits, alarms}, labels}: Scores, before: Scores | undefined): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const show = (title: string, ids: readonly string[], wasWrong: (count: Count, id: string) => boolean, label?: string) => {
    const count = label === undefined ? before?.rows : before?.labels[label];
    if (ids.length) console.log(`\n${title}`);
    for (const id of ids) {
      const {text} = byId.get(id)!;
      const found = screen(text, kind).map((each) => `${each.label} "${text.slice(each.start, each.end)}"`);
      console.log(`  ${count && !wasWrong(count, id) ? '+' : ' '} ${id} ${text}${found.length ? `\n      [${found.join(', ')}]` : ''}`);
    }
  };
  const wasMissed = (count: Count, id: string) => !count.hits.includes(id);
  const wasAlarm = (count: Count, id: string) => count.alarms.includes(id);
  const missed = (count: Pick<Count, 'wanted' | 'hits'>) => count.wanted.filter((id) => !count.hits.includes(id));
  show('Missed', missed({wanted, hits}), wasMissed);
  show('Flagged, but clean', alarms, wasAlarm);
  for (const [label, count] of Object.entries(labels)) {
    show(
      `Missed ${label}, found another label`,
      missed(count).filter((id) => hits.includes(id)),
      wasMissed,
      label,
    );
    show(
      `Found ${label}, but it is another label`,
      count.alarms.filter((id) => wanted.includes(id)),
      wasAlarm,
      label,
    );
  }
}

const inWords = ({median, low, high}: Spread) => `${median.toFixed(2)} (quartiles ${low.toFixed(2)}-${high.toFixed(2)})`;

/** Texts of 300 characters, cut from the joined rows. */
function textsToTime(rows: readonly Row[]): string[] {
  const all = rows.map(({text}) => text).join(' ');
  return Array.from({length: Math.min(300, Math.floor((all.length - 300) / 60))}, (_, i) => all.slice(i * 60, i * 60 + 300));
}

/** Times such texts in rounds of both builds. */
function compareTimes(rows: readonly Row[], kind: ScreenedKind, screen: Screen, other: Screen | undefined) {
  const texts = textsToTime(rows);
  const round = (check: Screen) =>
    texts.map((text) => {
      const before = performance.now();
      check(text, kind);
      return performance.now() - before;
    });
  for (let i = 0; i < 3; i++) for (const check of [screen, other ?? []].flat()) round(check);
  const rounds = Array.from({length: 10}, (_, i) => {
    // Each build goes first in half of the rounds.
    const first = i % 2 && other ? round(other) : undefined;
    const now = round(screen);
    return {now, before: first ?? (other ? round(other) : [])};
  });
  const time = spread(rounds.flatMap(({now}) => now));
  const medians = (of: 'now' | 'before') => rounds.map((each) => (each[of].length ? spread(each[of]).median : undefined));
  const ratio = other && spread(ratios(medians('now'), medians('before')));
  console.log(
    `\nOne check of a ${kind} of 300 characters: ${inWords(time)} ms${ratio ? `, ${inWords(ratio)} times as long as before` : ''}`,
  );
  return {...time, ratio};
}

function measureComments(path: string, show: boolean, screen: Screen, other: Screen | undefined) {
  const comments = readLines<{comment: string; recommended: boolean}>(path).map(({comment, recommended}) => ({
    comment,
    recommended,
    length: comment.length,
    findings: screen(comment, 'review').map(({label, start, end}) => ({label, words: comment.slice(start, end)})),
    wasFlagged: other ? other(comment, 'review').length > 0 : undefined,
  }));
  const flagged = comments.filter(({findings}) => findings.length);
  for (const {comment, findings, wasFlagged} of show ? comments : []) {
    if (!findings.length && !wasFlagged) continue;
    const words = findings.map(({label, words: found}) => `${label} "${found}"`).join(', ') || 'no longer flagged';
    console.log(`\n${wasFlagged === false ? '+ ' : ''}${words}\n  ${comment.replaceAll(/\s+/g, ' ')}`);
  }
  const of = (label: FindingLabel) => flagged.filter(({findings}) => findings.some((finding) => finding.label === label)).length;
  const rows = [['any', flagged.length] as const, ...FINDING_LABELS.filter(of).map((label) => [label, of(label)] as const)];
  console.log(
    `\n${formatTable({
      title: `Flagged real comments${other ? ` (before: ${comments.filter(({wasFlagged}) => wasFlagged).length})` : ''}`,
      columns: ['', 'comments', 'share'],
      rows: rows.map(([name, count]) => [name, String(count), `${((100 * count) / comments.length).toFixed(2)}%`]),
    })}`,
  );
  const even = evennessTable(comments.map((each) => ({...each, isFlagged: each.findings.length > 0})));
  console.log(`\n${formatTable(even)}`);
  return {count: comments.length, flagged: flagged.length, even: even.rows};
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
