import assert from 'node:assert/strict';
import {chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {installMissing} from './install.js';

describe('installing missing engines', () => {
  let folder: string;
  let path: string | undefined;
  let said: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'install-'));
    path = process.env.PATH;
    said = [];
    for (const command of ['env', 'touch']) symlinkSync(`/usr/bin/${command}`, join(folder, command));
    command('sudo', 'shift; "$@"');
    process.env.PATH = folder;
  });

  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, {recursive: true});
  });

  function command(name: string, script: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }

  const called = () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
  const install = () => installMissing(['chromium', 'firefox'], (line) => said.push(line));

  it('updates once, installs what is missing and reports it', () => {
    command('chromium-headless-shell', '');
    command(
      'apt-get',
      `[ "$1" = --version ] && exit; echo "$DEBIAN_FRONTEND $*" >> ${folder}/log; [ "$2" = install ] && touch ${folder}/firefox-esr; exit 0`,
    );
    assert.deepEqual(install(), []);
    assert.deepEqual(called(), [
      'noninteractive --quiet update',
      'noninteractive --quiet install --yes --no-install-recommends firefox-esr fonts-noto-color-emoji',
    ]);
    assert.deepEqual(said, ['Firefox missing: apt-get install firefox-esr fonts-noto-color-emoji']);
  });

  it('installs the screen reader together with a desktop', () => {
    command('apt-get', `[ "$1" = --version ] && exit; echo "$*" >> ${folder}/log`);
    installMissing(['orca'], (line) => said.push(line));
    for (const each of ['orca', 'dbus-daemon', 'openbox', 'xdotool', 'xvfb']) assert.match(called()[1]!, new RegExp(` ${each}\\b`));
  });

  it('retries a failed installation once, then names what is still missing', () => {
    command('apt-get', `[ "$1" = --version ] && exit; echo "$2" >> ${folder}/log; [ "$2" = update ] || { echo no route >&2; exit 100; }`);
    assert.deepEqual(install(), ['chromium', 'firefox']);
    assert.deepEqual(called(), ['update', 'install', 'install']);
    assert.match(said.at(-1)!, /apt-get install failed:\nno route/);
  });

  it('uses Chromium itself where its headless shell cannot be installed', () => {
    command('chromium', '');
    command('firefox', '');
    assert.deepEqual(install(), []);
    assert.deepEqual(said, ['Chromium missing, and this user cannot install with apt-get.']);
  });

  it('does nothing when everything is installed', () => {
    for (const name of ['chromium-headless-shell', 'firefox', 'apt-get']) command(name, 'exit 1');
    assert.deepEqual(install(), []);
    assert.deepEqual(said, []);
  });

  it('reports that it may not install', () => {
    assert.deepEqual(install(), ['chromium', 'firefox']);
    assert.deepEqual(said, ['Chromium, Firefox missing, and this user cannot install with apt-get.']);
  });
});
