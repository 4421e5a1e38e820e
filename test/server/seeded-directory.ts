import {createHash, randomUUID} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {cp, mkdir, rename, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {openEmbedded} from '../../demo/server/database/embedded-database.js';
import {seed} from '../../demo/server/seed/seed.js';
import {dayOf} from '../../demo/server/shared/calendar.js';

/** The embedded database's files. The locks next to them belong to running processes. */
const CONTENT = 'postgresql';

const PREFIX = 'directory-reviews-seeded-';

/** In milliseconds. */
const DAY = 86_400_000;

/**
 * Fills a database directory with the demo's data after its first start, before any sign-in or email. It is created once per
 * machine and then copied, because creating it takes many seconds.
 */
export async function copySeededDirectory(to: string): Promise<void> {
  const template = await seededDirectory();
  await mkdir(to, {recursive: true});
  await cp(join(template, CONTENT), join(to, CONTENT), {recursive: true});
}

/** The directory to copy from, created if missing. A run creates it before it starts test files that would each create it. */
export async function seededDirectory(): Promise<string> {
  const template = join(tmpdir(), `${PREFIX}${await keyOf()}`);
  if (existsSync(template)) return template;
  await removeOldOnes();
  // Created under another name and renamed, because another test process may look for it at the same time.
  const draft = `${template}.${randomUUID()}`;
  const {close} = await openEmbedded(draft, async (owner) => void (await seed(owner)));
  await close();
  try {
    await rename(draft, template);
  } catch (error) {
    // Another process was faster.
    await rm(draft, {recursive: true});
    if (!existsSync(template)) throw error;
  }
  return template;
}

/** Each is about 90 MB and is used only on the day of its creation. */
async function removeOldOnes(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    // Another test process may have removed it just now.
    const made = statSync(folder, {throwIfNoEntry: false})?.mtimeMs ?? 0;
    if (made < Date.now() - 2 * DAY) await rm(folder, {recursive: true, force: true});
  }
}

/** The cache key: PGlite's version, the service and its package, and the day, because the seeded claims are recent. */
async function keyOf(): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(createRequire(import.meta.url).resolve('@electric-sql/pglite')));
  const entries = readdirSync('demo/server', {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(file).update(readFileSync(file));
  // Of the built package only what the seed is made with: most builds change something else.
  const entryPoints = ['dist/rules/index.js', 'dist/screening/full/index.js'];
  const {outputFiles} = await build({entryPoints, bundle: true, format: 'esm', packages: 'external', write: false, outdir: 'dist'});
  for (const {contents} of outputFiles) hash.update(contents);
  return hash.update(dayOf(new Date())).digest('hex').slice(0, 16);
}
