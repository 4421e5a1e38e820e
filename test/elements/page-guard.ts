import {takeFaults} from './page-faults.js';

export {expectConsole, takeFaults} from './page-faults.js';

/*
 * Imported by every element test file. A test fails when, while it ran, the page broke the content security policy, wrote a
 * console warning or error, or had an uncaught error.
 */

// At the root this runs after the test's own clean-up. Throwing here would make Mocha leave out the rest of the file.
afterEach(async function () {
  const found = await takeFaults();
  if (found.length === 0 || !this.currentTest || this.currentTest.state === 'failed') return;
  this.currentTest.state = 'failed';
  this.currentTest.err = new Error(`The page was not clean:\n${found.join('\n')}`);
});
