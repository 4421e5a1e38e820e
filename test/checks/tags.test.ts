import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {TAGS} from '../../src/define/tags.js';
import {publicTags} from './source-files.js';

describe('every public tag', () => {
  it('is in src/define/tags.ts, which the lazy entries use', () => {
    assert.deepEqual([...TAGS], publicTags().sort());
  });

  for (const page of ['README.md', 'stories/welcome.mdx', 'stories/embedding.mdx']) {
    it(`is mentioned in ${page}`, () => {
      const text = readFileSync(page, 'utf8');
      assert.deepEqual(
        publicTags().filter((tag) => !text.includes(`<${tag}`)),
        [],
      );
    });
  }
});
