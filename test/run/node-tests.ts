import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {run} from 'node:test';
import {inspect} from 'node:util';
import type {Tell} from './job.js';

/** Where the files that start processes are written. */
const ENTRIES = '.cache/test-processes';
/** A process that hangs would hold up everything after it. */
const PROCESS_TIMEOUT = 3_600_000;

export interface NodeTestOptions {
  /** How many processes run at a time. */
  readonly concurrency?: number;
  /** How many files a process runs, one after the other. */
  readonly filesPerProcess?: number;
}

/** Runs each file in a process that it may share with others. A file that cannot run, runs no tests or skips one counts as failed. */
export async function runNodeTests(
  files: readonly string[],
  tell: Tell,
  {concurrency = 1, filesPerProcess = 1}: NodeTestOptions = {},
): Promise<void> {
  const tests = new Map<string, number>(files.map((file) => [file, 0]));
  const processes = new Map(chunks(files, filesPerProcess).map((own) => [entryOf(own), own]));
  const output = new Map<string, string>();
  const broken = new Set<string>();
  const end = (file: string, name: string, seconds: number, failure?: string) => {
    tests.set(file, (tests.get(file) ?? 0) + 1);
    tell.test({file, name, passed: failure === undefined, seconds});
    if (failure === undefined) return;
    broken.add(file);
    tell.say(`✖ ${file}: ${name}\n${indented(failure)}`);
  };
  const stream = run({files: [...processes.keys()], concurrency, timeout: PROCESS_TIMEOUT});
  for await (const {type, data} of stream as AsyncIterable<{type: string; data: TestData}>) {
    const file = data.file && relative('.', data.file);
    if (!file) continue;
    if (type === 'test:stdout' || type === 'test:stderr') output.set(file, (output.get(file) ?? '') + data.message);
    // What a passing test reports: seeds, counts. The top-level diagnostics are Node's own.
    if (type === 'test:diagnostic' && data.nesting) tell.say(`${file}: ${data.message}`);
    const isProcess = data.name !== undefined && relative('.', data.name) === file;
    if (type === 'test:complete' && isProcess) for (const _ of processes.get(file)!) tell.fileEnded();
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const seconds = (data.details?.duration_ms ?? 0) / 1000;
    if (type === 'test:fail') {
      const {error} = data.details!;
      // A failed test also fails its parents and its process; only the test itself counts.
      if (error?.failureType !== 'subtestsFailed') end(file, isProcess ? 'the process as a whole' : data.name!, seconds, errorText(error));
    } else if (data.skip !== undefined || data.todo !== undefined) {
      end(file, data.name!, seconds, 'This test is skipped.');
    } else if (!isProcess) {
      end(file, data.name!, seconds);
    }
  }
  for (const [entry, own] of processes) {
    for (const file of own) if (tests.get(file) === 0) end(file, 'the file as a whole', 0, 'No test ran.');
    if ([entry, ...own].some((file) => broken.has(file)) && output.has(entry)) tell.say(`${entry} wrote:\n${indented(output.get(entry)!)}`);
  }
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({length: Math.ceil(list.length / size)}, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** The file that a process starts with: the only one, or a new one that imports all of them. */
function entryOf(files: readonly string[]): string {
  if (files.length === 1) return files[0]!;
  const name = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
  const entry = `${ENTRIES}/${name}.ts`;
  mkdirSync(ENTRIES, {recursive: true});
  writeFileSync(entry, files.map((file) => `import '../../${file}';\n`).join(''));
  return entry;
}

interface TestError extends Error {
  readonly failureType?: string;
  /** How the process of a file ended. */
  readonly exitCode?: number | null;
  readonly signal?: string | null;
}

interface TestData {
  readonly name?: string;
  readonly file?: string;
  readonly message?: string;
  readonly nesting?: number;
  readonly skip?: unknown;
  readonly todo?: unknown;
  readonly details?: {readonly type?: string; readonly duration_ms?: number; readonly error?: TestError};
}

function errorText(error: TestError | undefined): string {
  // node:test wraps what a test threw.
  const thrown = thrownText(error?.cause ?? error);
  const {exitCode = null, signal = null} = error ?? {};
  return exitCode === null && signal === null ? thrown : `${thrown}: exit code ${exitCode}, signal ${signal}`;
}

function thrownText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return inspect(thrown);
  // Stack frames of the test runner itself tell the reader nothing.
  const text = (thrown.stack ?? thrown.message).replace(/\n +at .*node:internal.*/g, '');
  return thrown.cause === undefined ? text : `${text}\nbecause of ${thrownText(thrown.cause)}`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
