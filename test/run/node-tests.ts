import {relative} from 'node:path';
import {run} from 'node:test';
import {inspect} from 'node:util';
import type {Tell} from './job.js';

/** A file that hangs would hold up everything after it. */
const FILE_TIMEOUT = 3_600_000;

/**
 * Runs each file in a separate process, `concurrency` at a time. A file that cannot run, runs no tests or skips one counts
 * as failed.
 */
export async function runNodeTests(files: readonly string[], tell: Tell, concurrency = 1): Promise<void> {
  const tests = new Map<string, number>(files.map((file) => [file, 0]));
  const output = new Map<string, string>();
  const broken = new Set<string>();
  const end = (file: string, name: string, seconds: number, failure?: string) => {
    tests.set(file, (tests.get(file) ?? 0) + 1);
    tell.test({file, name, passed: failure === undefined, seconds});
    if (failure === undefined) return;
    broken.add(file);
    tell.say(`✖ ${file}: ${name}\n${indented(failure)}`);
  };
  const stream = run({files: [...files], concurrency, timeout: FILE_TIMEOUT});
  for await (const {type, data} of stream as AsyncIterable<{type: string; data: TestData}>) {
    const file = data.file && relative('.', data.file);
    if (!file) continue;
    if (type === 'test:stdout' || type === 'test:stderr') output.set(file, (output.get(file) ?? '') + data.message);
    // What a passing test reports: seeds, counts. The top-level diagnostics are Node's own.
    if (type === 'test:diagnostic' && data.nesting) tell.say(`${file}: ${data.message}`);
    const isFile = data.name !== undefined && relative('.', data.name) === file;
    if (type === 'test:complete' && isFile) tell.fileEnded();
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const seconds = (data.details?.duration_ms ?? 0) / 1000;
    if (type === 'test:fail') {
      const {error} = data.details!;
      // A failed test also fails its parents and its file; only the test itself counts.
      if (error?.failureType !== 'subtestsFailed') end(file, isFile ? 'the file as a whole' : data.name!, seconds, errorText(error));
    } else if (data.skip !== undefined || data.todo !== undefined) {
      end(file, data.name!, seconds, 'This test is skipped.');
    } else if (!isFile) {
      end(file, data.name!, seconds);
    }
  }
  for (const [file, count] of tests) {
    if (count === 0) end(file, 'the file as a whole', 0, 'No test ran.');
    if (broken.has(file) && output.has(file)) tell.say(`${file} wrote:\n${indented(output.get(file)!)}`);
  }
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
