import {createHash} from 'node:crypto';
import {copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {program} from '../run/command.js';
import {BUILT, type HostApp, PREFIX} from './apps.js';

const TARBALL = join(BUILT, 'directory-reviews.tgz');

/** In milliseconds. */
const DAY = 86_400_000;

/** Packs dist/ once, as `npm publish` would. @throws Error with npm's output. */
export async function packTarball(): Promise<void> {
  await removeOldOnes();
  await mkdir(BUILT, {recursive: true});
  const {ok, detail} = await program('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', BUILT);
  if (!ok) throw new Error(`The package was not packed:\n${detail}`);
  const packed = detail.split('\n').at(-1)!;
  await rename(join(BUILT, packed), TARBALL);
}

/** Removes what working copies have left that are no longer in use: apps take up to a gigabyte. */
async function removeOldOnes(): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX)).map((name) => join(tmpdir(), name));
  for (const folder of folders) {
    const {mtimeMs} = await stat(folder);
    if (mtimeMs < Date.now() - 2 * DAY) await rm(folder, {recursive: true, force: true});
  }
}

/**
 * Copies the app and installs what its lockfile names, with the packed tarball. Installs nothing if neither has changed since.
 *
 * @throws Error with npm's output.
 */
export async function installApp({name}: HostApp): Promise<void> {
  const folder = join(BUILT, name);
  await copyApp(name);
  const stamp = join(folder, 'node_modules', '.installed');
  const wanted = await digestOf(TARBALL, `${folder}/package.json`, `${folder}/package-lock.json`);
  if ((await readFile(stamp, 'utf8').catch(() => undefined)) === wanted) return;
  const {ok, detail} = await program('npm', 'ci', '--prefix', folder, '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund');
  if (!ok) throw new Error(`${name} was not installed:\n${detail}`);
  await writeFile(stamp, wanted);
}

/** Leaves what is installed, and removes everything else that an earlier run has left. */
async function copyApp(name: string): Promise<void> {
  const folder = join(BUILT, name);
  await mkdir(folder, {recursive: true});
  const left = (await readdir(folder)).filter((file) => file !== 'node_modules');
  await Promise.all(left.map((file) => rm(join(folder, file), {recursive: true})));
  // Apps that differ only in their bundler share their sources through a symbolic link.
  await cp(join('test/hosts', name), folder, {recursive: true, dereference: true});
}

async function digestOf(...files: string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}

/**
 * Writes the app's lockfile for its package.json and the packed tarball. The lockfile has no digest of the tarball, which
 * differs from build to build, so that `npm ci` takes any; and it does not say where packages come from.
 */
export async function lockApp({name}: HostApp): Promise<void> {
  await copyApp(name);
  const folder = join(BUILT, name);
  const options = ['--package-lock-only', '--ignore-scripts', '--omit-lockfile-registry-resolved', '--no-audit', '--no-fund'];
  const {ok, detail} = await program('npm', 'install', '--prefix', folder, ...options);
  if (!ok) throw new Error(`${name} was not locked:\n${detail}`);
  const file = join(folder, 'package-lock.json');
  const lock = JSON.parse(await readFile(file, 'utf8')) as {packages: Record<string, {integrity?: string}>};
  delete lock.packages['node_modules/directory-reviews']?.integrity;
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  await copyFile(file, join('test/hosts', name, 'package-lock.json'));
}
