import {spawnSync} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {type Engine, ENGINE_NAMES, executableOf, type Needed} from '../browsers/engines.js';
import {ensureStorybook} from '../e2e/storybook-build.js';
import {testedApps} from '../hosts/apps.js';
import {installApp, packTarball} from '../hosts/install.js';
import {type SharedPostgres, startSharedPostgres} from '../server/shared-postgres.js';
import {program} from './command.js';
import {runElementTests} from './element-tests.js';
import {type Group, GROUP_NAMES, groupOf, GROUPS, type Place} from './groups.js';
import type {Job} from './job.js';
import {runNodeTests} from './node-tests.js';

const NODE = `Node ${process.versions.node}`;

export const BUILD = script('build', 'build', 'sources');

export const STORYBOOK: Job = {
  name: 'storybook',
  files: 1,
  needs: 'dist',
  databases: false,
  programs: [],
  async run(tell) {
    tell.ranIn(NODE);
    await ensureStorybook();
    tell.test({file: '.storybook/main.ts', name: 'is built', passed: true, seconds: 0});
  },
};

/** Installs the apps of the hosts that are tried, from the packed package. */
export const HOSTS: Job = {
  name: 'apps of hosts',
  files: 1,
  needs: 'dist',
  databases: false,
  programs: [],
  async run(tell) {
    tell.ranIn(NODE);
    await packTarball();
    for (const app of testedApps()) {
      const start = performance.now();
      await installApp(app);
      tell.test({file: `test/hosts/${app.name}/`, name: 'is installed', passed: true, seconds: (performance.now() - start) / 1000});
    }
  },
};

/** The databases that tests copy theirs from. Call `stop` once no test is running. */
export function databases(): {readonly job: Job; stop(): Promise<void>} {
  let postgres: SharedPostgres | undefined;
  return {
    job: {
      name: 'databases',
      files: 1,
      needs: 'dist',
      databases: false,
      programs: [],
      async run(tell) {
        tell.ranIn(NODE);
        // The groups of a thorough run share it.
        postgres ??= await startSharedPostgres();
        Object.assign(process.env, postgres.environment);
        // The service imports the package by its name: before the build it cannot be loaded.
        const {seededDirectory} = await import('../server/seeded-directory.js');
        await seededDirectory();
        tell.test({file: 'demo/server/database/', name: 'are ready', passed: true, seconds: 0});
      },
    },
    stop: async () => postgres?.stop(),
  };
}

/** Longest first. Demo, stories and hosts import the package by name, and their types come from dist/. */
export const CHECKS: readonly Job[] = [
  script('lint and types', 'check:lint', 'dist'),
  script('format', 'check:format', 'sources'),
  script('package', 'check:package', 'dist'),
  script('generated files', 'check:generated', 'sources'),
];

/** A script of package.json, reported as one test. */
function script(name: string, npmScript: string, needs: Job['needs']): Job {
  return {
    name,
    files: 1,
    needs,
    databases: false,
    programs: [],
    async run(tell) {
      tell.ranIn(NODE);
      const start = performance.now();
      const {ok, detail} = await program('npm', 'run', '--silent', npmScript);
      if (detail) tell.say(detail.replace(/^/gm, '    '));
      tell.test({file: 'package.json', name: npmScript, passed: ok, seconds: (performance.now() - start) / 1000});
    },
  };
}

/**
 * The jobs that run these files: one per group, or one per group and engine where the group runs in engines. `name`
 * replaces the names of the groups.
 */
export function jobsFor(files: readonly string[], engines: readonly Engine[], name?: string): Job[] {
  return GROUP_NAMES.flatMap((group) => {
    const own = files.filter((file) => groupOf(file) === group);
    if (own.length === 0) return [];
    const {place, needs = 'dist', databases = false, ...order}: Group = GROUPS[group];
    const job = {files: own.length, needs, databases};
    if (place !== 'engines') return [{...job, name: name ?? group, programs: PROGRAMS[place], run: nodeRun(own, PROGRAMS[place], order)}];
    // WebKit takes longest, so it starts first.
    return engines.toReversed().map((engine) => ({
      ...job,
      name: `${name ?? group} in ${ENGINE_NAMES[engine]}`,
      programs: [engine],
      run: elementRun(own, engine),
    }));
  });
}

const PROGRAMS: Readonly<Record<Exclude<Place, 'engines'>, readonly Needed[]>> = {
  node: [],
  chromium: ['chromium'],
  orca: ['orca'],
};

function nodeRun(
  files: readonly string[],
  programs: readonly Needed[],
  {oneByOne, twoAtOnce, filesPerProcess}: Partial<Group>,
): Job['run'] {
  return (tell) => {
    // In a thorough run, they have the machine to themselves.
    const concurrency = oneByOne ? 1 : process.env.THOROUGH ? availableParallelism() : twoAtOnce ? 2 : 1;
    tell.ranIn(programs.includes('chromium') ? versionOf('chromium') : programs.includes('orca') ? 'Orca' : NODE);
    return runNodeTests(files, tell, {concurrency, filesPerProcess});
  };
}

function elementRun(files: readonly string[], engine: Engine): Job['run'] {
  return (tell) => {
    tell.ranIn(versionOf(engine));
    return runElementTests(files, engine, tell);
  };
}

function versionOf(engine: Engine): string {
  // The driver reports the version later.
  if (engine === 'webkit') return ENGINE_NAMES[engine];
  const {stdout} = spawnSync(executableOf(engine), ['--version'], {encoding: 'utf8'});
  return `${ENGINE_NAMES[engine]} ${/[\d.]+/.exec(stdout)?.[0] ?? ''}`;
}
