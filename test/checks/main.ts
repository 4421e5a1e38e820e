/* `npm run check`: builds, then says of every check whether it is ok. */
import {spawnSync} from 'node:child_process';
import {runChecks} from './run-checks.js';

const {status} = spawnSync('npm', ['run', '--silent', 'build'], {stdio: 'inherit'});
console.log(`build ${status === 0 ? 'ok' : 'failed'}\n`);
const results = await runChecks((line) => console.log(line));
process.exitCode = status === 0 && results.every(Boolean) ? 0 : 1;
