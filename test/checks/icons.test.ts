import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';

/** The shapes of an icon, however its file is written. */
const shapesIn = (text: string) =>
  [...text.matchAll(/<(?:path|circle|line|rect|polyline) ([^/>]*?)\s*\/?>/g)].map(([, attributes]) => attributes!.trim());

it('every icon has the outline of the Lucide icon of its name', () => {
  const files = readdirSync('src/styles/icons').filter((file) => file !== 'icons.styles.ts');
  assert.ok(files.length > 20);
  for (const file of files) {
    const source = readFileSync(`src/styles/icons/${file}`, 'utf8');
    const name = file.replace('.ts', '');
    const constant = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const [, markup] = new RegExp(`export const ${constant} = \\(\\) =>\\s*html\`([^\`]*)\``).exec(source) ?? [];
    assert.ok(markup, `${file} has no icon of its name`);
    assert.deepEqual(shapesIn(markup), shapesIn(readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8')), file);
  }
});
