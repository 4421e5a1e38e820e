import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

export const PREFIX = 'directory-reviews-hosts-';

/**
 * Where the apps are copied to, installed and built: outside of this repository, where they would also find what we have
 * installed. Each working copy of the repository has a folder of its own.
 */
export const BUILT = join(tmpdir(), PREFIX + createHash('sha256').update(resolve('.')).digest('hex').slice(0, 12));

/** What `npm test` tries. `npm run test:thorough` tries every app. */
const SAMPLE = /^(vite|next|vitest)(-|$)/;

/** An app in a folder of test/hosts/, as a host would write it. */
export interface HostApp {
  /** The name of its folder. */
  readonly name: string;
  /** The scripts of its package.json that the tests run. */
  readonly scripts: {readonly build?: string; readonly start?: string; readonly dev?: string; readonly test?: string};
}

/** Every app. `HOSTS=vite,react` in the environment selects apps by name. */
export function hostApps(): HostApp[] {
  const folders = readdirSync('test/hosts').filter((name) => existsSync(`test/hosts/${name}/package.json`));
  const all = folders.map((name) => {
    const {scripts = {}} = JSON.parse(readFileSync(`test/hosts/${name}/package.json`, 'utf8')) as Partial<HostApp>;
    return {name, scripts};
  });
  const selected = process.env.HOSTS?.split(',');
  return selected ? all.filter(({name}) => selected.includes(name)) : all;
}

/** The apps that this run tries. */
export function testedApps(): HostApp[] {
  const all = hostApps();
  return process.env.THOROUGH || process.env.HOSTS ? all : all.filter(({name}) => SAMPLE.test(name));
}

/** Whether the HTML of a profile has the reviews in it. */
export function rendersOnServer({name}: HostApp): boolean {
  return /^(express|next|astro|react-router)(-|$)/.test(name);
}
