import {availableParallelism} from 'node:os';
import {relative} from 'node:path';
import {run} from 'node:test';
import {inspect} from 'node:util';
import {type Outcome, secondsSince} from './outcome.js';

interface Counts {
  passed: number;
  failed: number;
}

/** A file that hangs would hold up everything after it. */
const FILE_TIMEOUT = 1_800_000;

/** Runs each file in a process of its own and prints what failed. */
export async function runNodeTests(group: string, files: readonly string[], engine: string, say: (line: string) => void): Promise<Outcome> {
  const start = performance.now();
  const counts = new Map<string, Counts>(files.map((file) => [file, {passed: 0, failed: 0}]));
  const output = new Map<string, string>();
  const failed = (file: string, name: string, detail: string) => {
    counts.get(file)!.failed++;
    say(`\n✖ ${file}: ${name}\n${indented(detail)}`);
  };
  // Files of the e2e group share the machine's one display of work: several pages at once would disturb each other's timing.
  const concurrency = group === 'node' ? availableParallelism() : 1;
  const stream = run({files: [...files], concurrency, timeout: FILE_TIMEOUT});
  for await (const {type, data} of stream as AsyncIterable<{type: string; data: TestData}>) {
    const file = data.file && relative('.', data.file);
    if (!file) continue;
    if (type === 'test:stdout' || type === 'test:stderr') output.set(file, (output.get(file) ?? '') + data.message);
    // What a test has to tell although it passed: seeds, counts. The diagnostics at the top are Node's own.
    if (type === 'test:diagnostic' && data.nesting) say(`${file}: ${data.message}`);
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    // A test counts where it is written, which may be a file that others share.
    if (!counts.has(file)) counts.set(file, {passed: 0, failed: 0});
    const isFile = relative('.', data.name) === file;
    if (type === 'test:fail') {
      const {error} = data.details!;
      // A failed test fails its parents and its file too; only where it happened counts.
      if (error?.failureType !== 'subtestsFailed') failed(file, isFile ? 'the file as a whole' : data.name, errorText(error));
    } else if (data.skip !== undefined || data.todo !== undefined) {
      failed(file, data.name, 'This test is skipped.');
    } else if (!isFile) {
      counts.get(file)!.passed++;
    }
  }
  for (const [file, {passed, failed: failures}] of counts) {
    if (passed + failures === 0) failed(file, 'the file as a whole', 'No test ran.');
    if (counts.get(file)!.failed && output.has(file)) say(`\n${file} wrote:\n${indented(output.get(file)!)}`);
  }
  const total = (key: keyof Counts) => [...counts.values()].reduce((sum, each) => sum + each[key], 0);
  return {group, engine, passed: total('passed'), failed: total('failed'), seconds: secondsSince(start)};
}

interface TestError extends Error {
  readonly failureType?: string;
}

interface TestData {
  readonly name: string;
  readonly file?: string;
  readonly message?: string;
  readonly nesting?: number;
  readonly skip?: unknown;
  readonly todo?: unknown;
  readonly details?: {readonly type?: string; readonly error?: TestError};
}

function errorText(error: TestError | undefined): string {
  const cause = error?.cause ?? error;
  if (!(cause instanceof Error)) return inspect(cause);
  // The frames of the test runner itself say nothing.
  return (cause.stack ?? cause.message).replace(/\n +at .*node:internal.*/g, '');
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
