import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {sampleOf} from '../sample.js';

export const PREFIX = 'directory-reviews-hosts-';

/**
 * Where the apps are copied to, installed and built: outside of this repository, where they would also find what we have
 * installed. Each working copy of the repository has a folder of its own.
 */
export const BUILT = join(tmpdir(), PREFIX + createHash('sha256').update(resolve('.')).digest('hex').slice(0, 12));

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

/** The apps that this run tries: all in a thorough run, otherwise one that renders on its server and one other, chosen by the seed. */
export function testedApps(): HostApp[] {
  const all = hostApps();
  if (process.env.THOROUGH || process.env.HOSTS) return all;
  // The runner sets the seed after this module is loaded.
  const seed = Number(process.env.SEED);
  return [all.filter(rendersOnServer), all.filter((app) => !rendersOnServer(app))].flatMap((apps) => sampleOf(apps, 1, seed));
}

/** Whether the HTML of a profile has the reviews in it. */
export function rendersOnServer({name}: HostApp): boolean {
  return /^(express|next|astro|react-router)(-|$)/.test(name);
}
