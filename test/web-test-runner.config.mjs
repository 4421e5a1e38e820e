/* Element tests in one engine. `npm test` starts this with an engine and files, and under tsx, because it imports TypeScript. */
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
  // By default the runner takes the first free port from 8000 on, and two runs at once would take the same one.
  port: await freePort(),
  plugins: [bundledFiles(files), viewportPlugin()],
  middleware: [storybookPages, hostPages, strictCsp],
  testRunnerHtml: (framework) => `<!doctype html>
    <html><body>
      <script type="module" src="/${FIRST_SCRIPT}"></script>
      <script type="module" src="${framework}"></script>
    </body></html>`,
  // A guard against hanging, not a measure of speed: a busy machine needs many times the usual.
  testFramework: {config: {timeout: 60_000}},
  concurrentBrowsers: 1,
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  // The file that runs all stories takes minutes.
  testsFinishTimeout: 900_000,
  // Ignores errors from the page guard's own tests, and the runner's notice about a rejection that follows in full.
  filterBrowserLogs: ({args}) => !args.some((arg) => /on purpose|outside a test/.test(arg?.message ?? arg)),
  staticLogging: true,
  reporters: [defaultReporter({reportTestProgress: false}), resultsReporter()],
  browsers: [await LAUNCHERS[ENGINE]()],
};
