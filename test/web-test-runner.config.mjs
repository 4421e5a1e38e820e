/*
 * Element tests in one engine. Run by `npm test`, which names engine and files and finds the engines; run under tsx,
 * because what it imports is TypeScript.
 */
import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {bundledFiles, FIRST_SCRIPT} from './browsers/bundled-files.ts';
import {freePort} from './browsers/free-port.ts';
import {LAUNCHERS} from './browsers/launchers.ts';
import {resultsReporter} from './browsers/results-reporter.ts';
import {strictCsp} from './browsers/strict-csp.ts';
import {viewportPlugin} from './browsers/viewport-plugin.ts';
import {hostPages} from './elements/support/host-pages.ts';
import {storybookPages} from './elements/support/storybook-pages.ts';

const {ENGINE, TEST_FILES} = process.env;
const files = TEST_FILES.split(',');

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files,
  hostname: '127.0.0.1',
  // The runner's own choice is the first free port from 8000 on: two runs at once would both take it.
  port: await freePort(),
  plugins: [bundledFiles(files), viewportPlugin()],
  middleware: [storybookPages, hostPages, strictCsp],
  testRunnerHtml: (framework) => `<!doctype html>
    <html><body>
      <script type="module" src="/${FIRST_SCRIPT}"></script>
      <script type="module" src="${framework}"></script>
    </body></html>`,
  testFramework: {config: {timeout: 10_000}},
  concurrentBrowsers: 1,
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  // The file with all the stories takes minutes.
  testsFinishTimeout: 900_000,
  // The page guard's own tests, and the runner's preface to a rejection that follows in full.
  filterBrowserLogs: ({args}) => !args.some((arg) => /on purpose|outside a test/.test(arg?.message ?? arg)),
  staticLogging: true,
  reporters: [defaultReporter({reportTestProgress: false}), resultsReporter()],
  browsers: [await LAUNCHERS[ENGINE]()],
};
