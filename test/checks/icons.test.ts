import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';

/** The shapes of an icon, however its file is written. */
const shapesIn = (text: string) =>
  [...text.matchAll(/<(?:path|circle|line|rect|polyline) ([^/>]*?)\s*\/?>/g)].map(([, attributes]) => attributes!.trim());

it('every icon has the outline of the Lucide icon of its name', () => {
  const source = ['icons', 'dialog-icons'].map((name) => readFileSync(`src/styles/${name}.ts`, 'utf8')).join('');
  const icons = [...source.matchAll(/export const (\w+) = \(\) =>\s*html`([^`]*)`/g)];
  assert.ok(icons.length > 5);
  for (const [, name, markup] of icons) {
    const file = name!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    assert.deepEqual(shapesIn(markup!), shapesIn(readFileSync(`node_modules/lucide-static/icons/${file}.svg`, 'utf8')), name);
  }
});
