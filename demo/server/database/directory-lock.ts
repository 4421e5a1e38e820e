import {randomUUID} from 'node:crypto';
import {link, readdir, readFile, unlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {PlainError} from '../shared/plain-error.js';

/*
 * The embedded database does not detect a second process in its directory and would lose data, and Node has no file locks. So
 * we use lock files with increasing numbers, of which only the highest counts. Taking over the lock creates the next number,
 * which succeeds for one process only. The highest file is never deleted, so no number is used twice.
 */
const LOCK = /^lock\.(\d+)$/;

/**
 * Holds a directory for this process until the returned function is called.
 *
 * @throws PlainError while a live process holds it.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const draft = join(directory, `draft.${randomUUID()}`);
  await writeFile(draft, JSON.stringify({pid: process.pid, started: await startOf(process.pid)}));
  try {
    for (;;) {
      const highest = Math.max(0, ...(await lockNumbers(directory)));
      const holder = highest ? await liveHolder(join(directory, `lock.${highest}`)) : undefined;
      if (holder) throw new PlainError(`The database directory ${directory} is in use by another process (${holder}).`);
      const mine = join(directory, `lock.${highest + 1}`);
      if (!(await linked(draft, mine))) continue;
      const numbers = await lockNumbers(directory);
      if (Math.max(...numbers) > highest + 1) {
        await unlink(mine);
        continue;
      }
      await Promise.all(numbers.filter((number) => number <= highest).map((number) => removed(join(directory, `lock.${number}`))));
      return () => writeFile(mine, '');
    }
  } finally {
    await unlink(draft);
  }
}

async function lockNumbers(directory: string): Promise<number[]> {
  return (await readdir(directory)).flatMap((name) => LOCK.exec(name)?.[1] ?? []).map(Number);
}

/** The process that holds the lock, if it is running. An empty lock file was released. */
async function liveHolder(file: string): Promise<number | undefined> {
  const content = await readFile(file, 'utf8').catch(emptyWhenGone);
  if (!content) return undefined;
  const {pid, started} = JSON.parse(content) as {pid: number; started: string};
  return lives(pid) && (await startOf(pid)) === started ? pid : undefined;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM means that the process exists but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When the process started, because process ids are reused; empty where the system does not say. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return '';
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removed(file: string): Promise<void> {
  await unlink(file).catch(emptyWhenGone);
}

function emptyWhenGone(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
