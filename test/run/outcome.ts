import type {Job, TestResult} from './job.js';

/** The number of slowest tests in the summary. */
const SLOWEST = 20;

/** The results of one job, so far or in the end. */
export interface Outcome {
  readonly job: Pick<Job, 'name' | 'files'>;
  readonly tests: readonly TestResult[];
  readonly filesEnded: number;
  /** Name and version of the engine or runtime. */
  readonly ranIn: string;
  readonly seconds: number;
}

/** The slowest tests, the table of jobs and, as the last line, the totals. */
export function summary(outcomes: readonly Outcome[], wholeSeconds: number): string {
  const rows = outcomes.map((outcome) => [outcome.job.name, outcome.ranIn, ...passedAndFailed([outcome]), outcome.seconds.toFixed(0)]);
  const [passed, failed] = passedAndFailed(outcomes);
  const total = ['all, in parallel', '', passed, failed, wholeSeconds.toFixed(0)];
  return [
    `The slowest tests, in seconds:\n${slowest(outcomes)}`,
    table(['group', 'ran in', 'passed', 'failed', 'seconds'], [...rows, total], 2),
    `${passed} passed, ${failed} failed`,
  ].join('\n\n');
}

function slowest(outcomes: readonly Outcome[]): string {
  const all = outcomes.flatMap(({job, tests}) => tests.map((test) => ({...test, job: job.name})));
  const rows = all
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)
    .map(({seconds, job, file, name}) => `${seconds.toFixed(1).padStart(6)}  ${job}: ${file}: ${name}`);
  return rows.join('\n');
}

/** The current state of a run: `2:10  node 31/60 files · e2e 2/10 files – 1204 passed, 0 failed`. */
export function progress(outcomes: readonly Outcome[], running: readonly Outcome[], seconds: number): string {
  const now = running.map(({job, filesEnded}) => (job.files > 1 ? `${job.name} ${filesEnded}/${job.files} files` : job.name)).join(' · ');
  const [passed, failed] = passedAndFailed(outcomes);
  return `${clock(seconds)}  ${now} – ${passed} passed, ${failed} failed`;
}

/** Whether there were tests and all of them passed. */
export function hasPassed(outcomes: readonly Outcome[]): boolean {
  const tests = outcomes.flatMap((outcome) => outcome.tests);
  return tests.length > 0 && tests.every(({passed}) => passed);
}

export function passedAndFailed(outcomes: readonly Outcome[]): [passed: string, failed: string] {
  const tests = outcomes.flatMap((outcome) => outcome.tests);
  const passed = tests.filter((test) => test.passed).length;
  return [`${passed}`, `${tests.length - passed}`];
}

/** Minutes and seconds: `12:05`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

/** Columns from index `numbers` on are numbers, aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const cell = (text: string, column: number) => (column < numbers ? text.padEnd(widths[column]!) : text.padStart(widths[column]!));
  return all.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
