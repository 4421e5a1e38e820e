import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {dispatchedEvents} from './dispatched-events.js';
import {type Declaration, type Manifest, manifestFaults} from './manifest.js';
import {publicTags, sourceFiles} from './source-files.js';

describe('the manifest', () => {
  it('describes all public parts of every tag, and the events it dispatches', () => {
    const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
    const byFolder = dispatchedEvents(new Map([...sourceFiles('src/elements'), ...sourceFiles('src/ui')]));
    const tags = publicTags();
    const dispatched = new Map(tags.map((tag) => [tag, byFolder.get(`src/elements/${tag.replace(/^dr-/, '')}`) ?? new Set<string>()]));
    assert.ok(tags.length > 0);
    assert.deepEqual(manifestFaults(manifest, tags, dispatched), []);
  });
});

describe('dispatched events', () => {
  it('are found by literal and by class, in the folder that creates them', () => {
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

  it('accepts a fully described element', () => {
    assert.deepEqual(faults(whole), []);
  });

  it('finds missing descriptions', () => {
    assert.deepEqual(faults({...whole, cssParts: [{name: 'list'}], slots: [{name: '', description: ' '}], summary: undefined}), [
      'dr-a: The class needs a description and a @summary.',
      'dr-a: Slot (default) has no description.',
      'dr-a: Part list has no description.',
    ]);
    assert.deepEqual(faults({...whole, members: []}), ['dr-a: Attribute a-b has no description.']);
  });

  it('finds events that are documented but not dispatched, and vice versa', () => {
    assert.deepEqual(faults(whole, ['dr-closed']), [
      'dr-a: Event dr-closed is dispatched, but has no @fires.',
      'dr-a: Event dr-read has a @fires, but is never dispatched.',
    ]);
  });

  it('finds a tag without a doc block', () => {
    assert.deepEqual(faults({name: 'A'}), ['dr-a: not in the manifest; its class needs a doc block with @element.']);
  });
});
