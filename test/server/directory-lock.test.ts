import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {lockDirectory} from '../../demo/server/database/directory-lock.js';
import {PlainError} from '../../demo/server/shared/plain-error.js';

describe('The lock of a database directory', () => {
  let directory: string;
  beforeEach(async () => void (directory = await mkdtemp(join(tmpdir(), 'reviews-lock-'))));
  afterEach(() => rm(directory, {recursive: true, force: true}));

  const deadProcess = () => spawnSync(process.execPath, ['--version']).pid;
  const leave = (number: number, pid: number) => writeFile(join(directory, `lock.${number}`), JSON.stringify({pid, started: 'before'}));

  it('is held until it is released', async () => {
    const unlock = await lockDirectory(directory);
    await assert.rejects(lockDirectory(directory), PlainError);
    await unlock();
    await (
      await lockDirectory(directory)
    )();
  });

  it('goes to exactly one of many processes, whether new, released or left behind', async () => {
    for (const round of ['new', 'released', 'left behind']) {
      if (round === 'left behind') await leave(9, deadProcess());
      const tries = await Promise.allSettled(Array.from({length: 25}, () => lockDirectory(directory)));
      const held = tries.filter((result) => result.status === 'fulfilled');
      assert.equal(held.length, 1, round);
      for (const result of tries) if (result.status === 'rejected') assert.ok(result.reason instanceof PlainError);
      await held[0]!.value();
    }
    assert.deepEqual(await readdir(directory), ['lock.10']);
  });

  it('is taken over from a dead process, even if another process has its id', async () => {
    await leave(1, deadProcess());
    await (
      await lockDirectory(directory)
    )();
    await leave(3, process.ppid);
    await (
      await lockDirectory(directory)
    )();
  });
});
