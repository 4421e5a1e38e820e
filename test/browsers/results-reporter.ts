import {relative} from 'node:path';
import type {BrowserLauncher, Reporter, TestResult, TestSession, TestSuiteResult} from '@web/test-runner-core';

/** The results of one test file in one engine. */
export interface FileResult {
  readonly file: string;
  /** The engine's version; undefined where the engine's program can print it without a driver. */
  readonly version: string | undefined;
  /** A skipped test counts as failed. A file that could not run or contains no tests has one failed entry. */
  readonly tests: readonly {readonly name: string; readonly passed: boolean; readonly seconds: number}[];
}

/** Sends a `FileResult` for each file to the parent process. */
export function resultsReporter(): Reporter {
  return {
    reportTestFileResults({sessionsForTestFile}) {
      for (const session of sessionsForTestFile) process.send?.(fileResult(session));
    },
  };
}

function fileResult({testResults, testFile, passed, browser}: TestSession): FileResult {
  const tests = testsIn(testResults).map(({name, passed, duration = 0}) => ({name, passed, seconds: duration / 1000}));
  const isBroken = tests.length === 0 || (!passed && tests.every((test) => test.passed));
  return {
    file: relative('.', testFile),
    version: version(browser),
    tests: isBroken ? [...tests, {name: 'the file as a whole', passed: false, seconds: 0}] : tests,
  };
}

function testsIn(suite: TestSuiteResult | undefined): TestResult[] {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}

/** Only its driver knows WebKit's version. */
function version(browser: BrowserLauncher): string | undefined {
  const {driver} = browser as unknown as {driver?: {capabilities: {browserVersion?: string}}};
  return driver?.capabilities.browserVersion;
}
