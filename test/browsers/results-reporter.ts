import {writeFileSync} from 'node:fs';
import type {BrowserLauncher, Reporter, TestResult, TestSession, TestSuiteResult} from '@web/test-runner-core';
import type {Engine} from './engines.js';

/** What one engine did with one test file. */
export interface FileResult {
  readonly engine: Engine;
  readonly version: string;
  readonly file: string;
  readonly passed: number;
  /** Tests that failed or were skipped; at least one when the file could not be run or holds no test. */
  readonly failed: number;
  /** Time in the tests themselves. */
  readonly seconds: number;
}

const ENGINE_OF: Readonly<Record<string, Engine>> = {playwright: 'chromium', puppeteer: 'firefox', webdriver: 'webkit'};

/** Writes a `FileResult` for each session to a JSON file, where the caller wants one. */
export function resultsReporter(target: string | undefined): Reporter {
  return {
    onTestRunFinished({sessions}) {
      if (target) writeFileSync(target, JSON.stringify(sessions.map(fileResult)));
    },
  };
}

function fileResult(session: TestSession): FileResult {
  const tests = testsIn(session.testResults);
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.length - passed;
  return {
    engine: ENGINE_OF[session.browser.type]!,
    version: version(session.browser),
    file: session.testFile,
    passed,
    failed: failed === 0 && (!session.passed || passed === 0) ? 1 : failed,
    seconds: tests.reduce((sum, {duration = 0}) => sum + duration / 1000, 0),
  };
}

function testsIn(suite: TestSuiteResult | undefined): TestResult[] {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}

/** Engines say their version in places of their own. */
function version(browser: BrowserLauncher): string {
  const {driver} = browser as unknown as {driver?: {capabilities: {browserVersion?: string}}};
  return driver?.capabilities.browserVersion ?? '';
}
