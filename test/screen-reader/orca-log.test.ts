import assert from 'node:assert/strict';
import {appendFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {OrcaLog} from './orca-log.js';

describe("Orca's log", () => {
  let folder: string;
  let log: OrcaLog;
  const write = (text: string) => appendFileSync(log.file, text);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'orca-log-'));
    log = new OrcaLog(join(folder, 'orca.log'));
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  it('contains what was said, even when the last line is incomplete', () => {
    assert.equal(log.spoken, '');
    write("14:47:12.1 - SPEECH OUTPUT: 'Patient reviews.'{'established': False}\n14:47:13.1 - SPEECH OUT");
    assert.equal(log.spoken, 'Patient reviews.');
    write(
      "PUT: 'What does “verified” mean?' voice=system{'established': False}\n14:47:14.1 - SPEECH OUTPUT: 'x'[{'established': False}]\n",
    );
    assert.equal(log.spoken, 'Patient reviews.\nWhat does “verified” mean?\nx');
  });

  it('contains what was said with line breaks', () => {
    write(
      "14:47:12.1 - SPEECH OUTPUT: 'The wait was too long.\n'{'established': False}\n14:47:12.2 - SPEECH OUTPUT: ''{'established': False}\n",
    );
    assert.equal(log.spoken, 'The wait was too long.');
  });

  it('counts the keys that Orca has processed', () => {
    write("^^^^^ PROCESS ATSPI_KEY_PRESSED_EVENT: 'Home' (110) ^^^^^\n");
    assert.equal(log.released('ctrl+Home'), 0);
    write("^^^^^ PROCESS ATSPI_KEY_RELEASED_EVENT: 'Home' (110) ^^^^^\n");
    assert.equal(log.released('ctrl+Home'), 1);
  });

  it('is not at rest while Orca is processing an event, even if it writes nothing', async () => {
    write('vvvvv PROCESS OBJECT EVENT a vvvvv\nvvvvv PROCESS OBJECT EVENT b vvvvv\n^^^^^ PROCESS OBJECT EVENT b ^^^^^\n');
    const start = performance.now();
    setTimeout(() => write('^^^^^ PROCESS OBJECT EVENT a ^^^^^\n'), 400);
    await log.rest(100);
    assert.ok(performance.now() - start > 450);
  });
});
