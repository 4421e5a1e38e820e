/* `npm test`: see options.ts for its arguments. Its last line is `N passed, N failed`. */
import {spawnSync} from 'node:child_process';
import {type Engine, ENGINE_NAMES, executableOf, NAMES, type Needed} from '../browsers/engines.js';
import {installMissing} from '../browsers/install.js';
import {runElementTests} from './element-tests.js';
import {type Group, testFiles} from './groups.js';
import {runNodeTests} from './node-tests.js';
import {HELP, type Options, readOptions} from './options.js';
import {type Outcome, secondsSince, summary} from './outcome.js';

const say = (line: string) => console.log(line);
const NODE = `Node ${process.versions.node}`;

async function main(options: Options): Promise<Outcome[]> {
  const files = testFiles(process.cwd());
  const chosen = (group: Exclude<Group, 'check'>) =>
    options.groups.includes(group)
      ? files[group].filter((file) => !options.files || options.files.some((start) => file.startsWith(start)))
      : [];
  const [node, elements, e2e, screenReader] = [chosen('node'), chosen('elements'), chosen('e2e'), chosen('screen-reader')];
  const check = options.groups.includes('check') && !options.files;

  // A full run without any element test would be a run that lost them.
  const engines = elements.length || (options.groups.includes('elements') && !options.files) ? options.engines : [];
  const needed = new Set<Needed>(engines);
  if (e2e.length) needed.add('chromium');
  if (screenReader.length) needed.add('chromium').add('orca');
  const missing = installMissing([...needed], say);
  const outcomes: Outcome[] = [];
  if (options.build) outcomes.push(build());

  if (check) {
    say('\n== check');
    outcomes.push(checks());
  }
  if (node.length) {
    say('\n== node');
    outcomes.push(await runNodeTests('node', node, NODE, say));
  }
  if (engines.length) {
    say(`\n== elements in ${engines.map((engine) => ENGINE_NAMES[engine]).join(', ')}`);
    const present = engines.filter((engine) => !missing.includes(engine));
    if (present.length) outcomes.push(...(await runElementTests(elements, present, versionOf, say)));
    outcomes.push(...engines.filter((engine) => missing.includes(engine)).map((engine) => absent('elements', engine)));
  }
  if (e2e.length) {
    say('\n== e2e');
    const name = `Chromium ${missing.includes('chromium') ? '' : versionOf('chromium')}`;
    outcomes.push(missing.includes('chromium') ? absent('e2e', 'chromium') : await runNodeTests('e2e', e2e, name, say));
  }
  if (screenReader.length) {
    say('\n== screen-reader');
    const absentProgram = (['chromium', 'orca'] as const).find((program) => missing.includes(program));
    outcomes.push(absentProgram ? absent('screen-reader', absentProgram) : await runNodeTests('screen-reader', screenReader, 'Orca', say));
  }
  if (!check && node.length + elements.length + e2e.length + screenReader.length === 0)
    throw new Error('No test file fits these arguments.');
  return outcomes;
}

function build(): Outcome {
  const start = performance.now();
  say('== build');
  const {status} = spawnSync('npm', ['run', '--silent', 'build'], {stdio: 'inherit'});
  const passed = status === 0 ? 1 : 0;
  return {group: 'build', engine: NODE, passed, failed: 1 - passed, seconds: secondsSince(start)};
}

const CHECKS = ['types', 'lint', 'format', 'generated', 'package'];

/** Runs every check, all of them even when one fails; says what is wrong with those that do. */
function checks(): Outcome {
  const start = performance.now();
  const passed = CHECKS.filter((name) => {
    const {status, stdout, stderr} = spawnSync('npm', ['run', '--silent', `check:${name}`], {encoding: 'utf8'});
    say(`${name} ${status === 0 ? 'ok' : `failed\n${stdout}${stderr}`}`);
    return status === 0;
  }).length;
  return {group: 'check', engine: NODE, passed, failed: CHECKS.length - passed, seconds: secondsSince(start)};
}

function absent(group: Group, needed: Needed): Outcome {
  say(`${NAMES[needed]} should be here and is not.`);
  return {group, engine: `${NAMES[needed]}, missing`, passed: 0, failed: 1, seconds: 0};
}

/** Empty where only a running browser can say. */
function versionOf(engine: Engine): string {
  if (engine === 'webkit') return '';
  const {stdout} = spawnSync(executableOf(engine), ['--version'], {encoding: 'utf8'});
  return /[\d.]+/.exec(stdout)?.[0] ?? '';
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    say(HELP);
  } else {
    const outcomes = await main(options);
    say(`\n${summary(outcomes)}`);
    process.exitCode = outcomes.some(({failed}) => failed) ? 1 : 0;
  }
} catch (error) {
  say(`${(error as Error).message}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
}
