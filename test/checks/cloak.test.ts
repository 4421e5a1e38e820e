import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {collapse} from '../../.config/build/collapse-literals.mjs';

/** The rules of a style sheet, each with one selector. */
function rulesOf(css: string): string[] {
  return [...collapse(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, declarations]) =>
    // A comma inside `:not()` separates no selectors.
    selectors!.split(/,(?![^(]*\))/).map((selector) => `${selector}{${declarations}}`),
  );
}

describe('the rules that the guides put into a page', () => {
  const cloak = rulesOf(readFileSync('src/styles/cloak.css', 'utf8'));

  for (const file of ['README.md', 'stories/embedding.mdx', 'stories/frameworks.mdx']) {
    it(`are those of cloak.css: ${file}`, () => {
      const styles = [...readFileSync(file, 'utf8').matchAll(/^<style>([^]*?)<\/style>/gm)].flatMap(([, css]) => rulesOf(css!));
      const shown = styles.filter((rule) => rule.startsWith('dr-'));
      assert.notEqual(shown.length, 0);
      for (const rule of shown) assert.ok(cloak.includes(rule), rule);
    });
  }
});
