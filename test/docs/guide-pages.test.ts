import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

/** Storybook's MDX does not support GitHub's extensions, so a pipe table would show as text. */
const PIPE_TABLE = /^\|(?:\s*:?-+:?\s*\|)+\s*$/m;

describe('the guide in Storybook', () => {
  for (const file of readdirSync('stories').filter((name) => name.endsWith('.mdx'))) {
    it(`${file} has no table that shows as text`, () => {
      const prose = readFileSync(`stories/${file}`, 'utf8').replace(/^```[^]*?^```$/gm, '');
      assert.doesNotMatch(prose, PIPE_TABLE);
    });
  }
});
