import './page-guard.js';
import {expect} from 'chai';
import {remainingCharacters, remainingInBrowser} from '../../src/domain/text-limit.js';

/** What a character can join on either side. */
const NEIGHBORS = ['a', 'ក្', 'က္', 'क्', '👩‍', '🇺', '\u1100', '\u200d'];

describe('the count of characters', () => {
  it('never exceeds the count by the table of this engine', () => {
    // Every 37th character, from a random one on.
    for (let code = Math.ceil(Math.random() * 37); code < 0x20000; code += 37) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      for (const neighbor of NEIGHBORS) {
        const text = `x${neighbor}${character}${neighbor}x`;
        if (remainingInBrowser(text) > remainingCharacters(text)) expect.fail(`U+${code.toString(16)} after ${neighbor}`);
      }
    }
  });
});
