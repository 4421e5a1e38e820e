import {takeFaults} from './page-faults.js';

export {expectConsole, takeFaults} from './page-faults.js';

/*
 * Imported by every element test file. A test fails if the page violated the content security policy, logged a console
 * warning or error, or had an uncaught error while it ran.
 */

// A root-level hook runs after the test's own cleanup. If it threw, Mocha would skip the rest of the file.
afterEach(async function () {
  const found = await takeFaults();
  if (found.length === 0 || !this.currentTest || this.currentTest.state === 'failed') return;
  this.currentTest.state = 'failed';
  this.currentTest.err = new Error(`The page had faults:\n${found.join('\n')}`);
});
