import {relative} from 'node:path';
import type {BrowserLauncher, Reporter, TestResult, TestSession, TestSuiteResult} from '@web/test-runner-core';

/** What an engine did with one test file. */
export interface FileResult {
  readonly file: string;
  /** Of the engine; undefined where its program says it without a driver. */
  readonly version: string | undefined;
  /** A skipped test has failed. A file that could not be run, or holds no test, has one that failed. */
  readonly tests: readonly {readonly name: string; readonly passed: boolean; readonly seconds: number}[];
}

/** Sends a `FileResult` for each file to the process that has started this one. */
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

/** WebKit's number is known to its driver alone. */
function version(browser: BrowserLauncher): string | undefined {
  const {driver} = browser as unknown as {driver?: {capabilities: {browserVersion?: string}}};
  return driver?.capabilities.browserVersion;
}
