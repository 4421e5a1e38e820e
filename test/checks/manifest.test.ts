import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import ownPackage from '../../package.json' with {type: 'json'};
import {dispatchedEvents} from './dispatched-events.js';
import {type Declaration, type Manifest, manifestFaults} from './manifest.js';
import {publicTags, sourceFiles} from './source-files.js';

/** Where tools look for it. */
const manifest = JSON.parse(readFileSync(ownPackage.customElements, 'utf8')) as Manifest;
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);

describe('the manifest', () => {
  it('has the public tags and nothing else, in modules of the package', () => {
    assert.deepEqual(declarations.map(({tagName}) => tagName).sort(), publicTags().sort());
    for (const {path} of manifest.modules) assert.ok(existsSync(path), path);
  });

  it('names no class that the package does not export', async () => {
    const exported = Object.keys(await import('directory-reviews'));
    for (const {name, superclass, members = []} of declarations) {
      assert.ok(exported.includes(name!), name);
      assert.ok(superclass?.package, `${name} extends ${superclass?.name}`);
      assert.deepEqual(
        members.filter(({inheritedFrom}) => inheritedFrom).map((member) => member.name),
        [],
      );
    }
  });

  it('gives the members of a tag to a class of the host that extends it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reviews-subclass-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(process.cwd(), join(folder, 'node_modules/directory-reviews'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const names = declarations.map(({name}) => name!);
    const classes = names.map((name) => `export class Plan${name} extends ${name} { own = 1; }`);
    writeFileSync(join(folder, 'plan.js'), `import {${names.join(', ')}} from 'directory-reviews';\n${classes.join('\n')}`);
    const analyzer = resolve('node_modules/.bin/cem');
    execFileSync(analyzer, ['analyze', '--dependencies', '--quiet', '--globs', 'plan.js'], {cwd: folder, stdio: 'ignore'});
    const found = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
    rmSync(folder, {recursive: true});
    const theirs = found.modules.flatMap((module) => module.declarations ?? []);
    for (const {name, ...ours} of declarations) {
      const theirClass = theirs.find((each) => each.name === `Plan${name}`)!;
      for (const kind of ['members', 'attributes', 'events', 'cssParts'] as const) {
        const inherited = new Set(theirClass[kind]?.map((part) => part.name));
        for (const part of ours[kind] ?? []) assert.ok(inherited.has(part.name), `${name}: ${part.name}`);
      }
    }
  });

  it('describes all public parts of every tag, and the events it dispatches', () => {
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
    manifestFaults({modules: [{path: 'a.js', declarations: [declaration]}]}, ['dr-a'], new Map([['dr-a', new Set(dispatched)]]));

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
