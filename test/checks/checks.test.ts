import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {randomBytes} from 'node:crypto';
import {dispatchedEvents} from './dispatched-events.js';
import {type Declaration, manifestFaults} from './manifest.js';
import {judgedPackage} from './package-size.js';
import {pageSize, sizes} from './sizes.js';

describe('dispatched events', () => {
  it('are found by literal and by class, in the folder that makes them', () => {
    const found = dispatchedEvents(
      new Map([
        ['src/elements/a/events.ts', "export class ReadEvent extends Event { constructor() { super('dr-read'); } }"],
        ['src/elements/a/a.ts', "this.dispatchEvent(new CustomEvent('dr-open')); new Event('click');"],
        ['src/elements/b/b.ts', "import {ReadEvent} from '../a/events.js'; const e = new ReadEvent();"],
      ]),
    );
    assert.deepEqual(
      [...found],
      [
        ['src/elements/a', new Set(['dr-open'])],
        ['src/elements/b', new Set(['dr-read'])],
      ],
    );
  });
});

describe('the manifest check', () => {
  const whole = {
    tagName: 'dr-a',
    summary: 'A.',
    description: 'An element.',
    attributes: [{name: 'a-b', fieldName: 'aB'}],
    members: [{name: 'aB', description: 'Both.'}],
    events: [{name: 'dr-read', description: 'Read.'}],
    cssParts: [{name: 'list', description: 'The list.'}],
  };
  const faults = (declaration: Declaration, dispatched = ['dr-read']) =>
    manifestFaults({modules: [{declarations: [declaration]}]}, ['dr-a'], new Map([['dr-a', new Set(dispatched)]]));

  it('accepts an element that is described in full', () => {
    assert.deepEqual(faults(whole), []);
  });

  it('finds what is not described', () => {
    assert.deepEqual(faults({...whole, cssParts: [{name: 'list'}], slots: [{name: '', description: ' '}], summary: undefined}), [
      'dr-a: The class needs a description and a @summary.',
      'dr-a: Slot (default) has no description.',
      'dr-a: Part list has no description.',
    ]);
    assert.deepEqual(faults({...whole, members: []}), ['dr-a: Attribute a-b has no description.']);
  });

  it('finds events that are told but not dispatched, and the other way round', () => {
    assert.deepEqual(faults(whole, ['dr-closed']), [
      'dr-a: Event dr-closed is dispatched, but no @fires tells it.',
      'dr-a: Event dr-read is told by @fires, but never dispatched.',
    ]);
  });

  it('finds a tag without a doc block', () => {
    assert.deepEqual(faults({name: 'A'}), ['dr-a: not in the manifest; its class needs a doc block with @element.']);
  });
});

describe('the size check', () => {
  const tags = ['recommendation-rate', 'reviews-tab', 'provider-workspace', 'review-survey', 'access-manager', 'representative-desk'];
  const whole = {'lazy.js': 10, ...Object.fromEntries(tags.map((tag) => [`dr-${tag}.js`, 10]))};

  /** The verdict on a folder of files of so many bytes that no compression makes smaller. */
  function verdict(files: Readonly<Record<string, number>>): ReturnType<typeof sizes> {
    const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
    for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), randomBytes(bytes));
    try {
      return sizes(folder);
    } finally {
      rmSync(folder, {recursive: true});
    }
  }

  it('fails over the floor and on a missing file, and prints both', () => {
    const {ok, detail} = verdict({'dr-recommendation-rate.js': 7000, 'dr-provider-workspace.js': 10});
    assert.equal(ok, false);
    assert.match(detail, /dr-recommendation-rate\.js +7,\d+ .*over the floor\n(?:.*\n)*dr-reviews-tab\.js is missing\./);
  });

  it('passes within the floors', () => {
    assert.equal(verdict({...whole, 'dr-provider-workspace-submission-dialog-C8itJk-Y.js': 7000}).ok, true);
  });

  it('fails on a part that is loaded later and too large', () => {
    const {ok, detail} = verdict({...whole, 'dr-provider-workspace-submission-dialog-C8itJk-Y.js': 8100});
    assert.equal(ok, false);
    assert.match(detail, /submission-dialog-C8itJk-Y\.js +8,\d+ .*over the floor/);
  });

  it('holds the page for web views to a floor', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
    const page = join(folder, 'page.html');
    try {
      writeFileSync(page, randomBytes(80_000));
      assert.equal(pageSize(page).ok, true);
      writeFileSync(page, randomBytes(86_000));
      const {ok, detail} = pageSize(page);
      assert.equal(ok, false);
      assert.match(detail, /over the floor/);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('gives the editorial check a limit of its own', () => {
    assert.equal(verdict({...whole, 'dr-provider-workspace-screening-DAE59vY5.js': 24_900}).ok, true);
    assert.equal(verdict({...whole, 'dr-provider-workspace-screening-DAE59vY5.js': 25_100}).ok, false);
  });
});

describe('the check of the package', () => {
  const packed = {size: 300, unpackedSize: 900, files: [{path: 'dist/index.js', size: 900}]};

  it('passes within the limit', () => {
    assert.deepEqual(judgedPackage(packed, 300), {ok: true, detail: '300 bytes packed of at most 300; 1 files of 900 bytes'});
  });

  it('fails over it, and on files that no host needs', () => {
    assert.equal(judgedPackage(packed, 299).ok, false);
    const {ok, detail} = judgedPackage({...packed, files: [{path: 'dist/index.js.map', size: 1}]}, 300);
    assert.equal(ok, false);
    assert.match(detail, /dist\/index\.js\.map is for us alone/);
  });
});
