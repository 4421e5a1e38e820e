import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {excerpt} from '../../src/domain/excerpt.js';
import {CHARACTERS, writtenText} from './written-text.js';

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** Texts long enough to be split: many words, one very long word, or many lines. */
const longText = fc.oneof(
  fc.array(writtenText, {minLength: 20, maxLength: 60}).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...CHARACTERS, 'a'), {minLength: 150, maxLength: 400}).map((parts) => parts.join('')),
  fc.array(writtenText, {minLength: 5, maxLength: 12}).map((lines) => lines.join('\r\n')),
);

function assertWholeCharacters(comment: string, head: string): void {
  if (head.length === comment.length) return;
  assert.equal(segmenter.segment(comment).containing(head.length)?.index, head.length, 'cut inside a character');
}

describe('the excerpt of a comment', () => {
  it('leaves a short comment whole', () => {
    for (const comment of ['Kind.', 'One\ntwo\nthree\nfour', 'word '.repeat(64)]) {
      assert.deepEqual(excerpt(comment), {head: comment, rest: ''});
    }
  });

  it('cuts a long comment between words', () => {
    const comment = 'We waited a while. '.repeat(40);
    const {head, rest} = excerpt(comment);
    assert.match(head, /\S$/);
    assert.match(rest, /^\s/);
    assert.ok(head.length > 200 && head.length <= 260, String(head.length));
  });

  it('cuts a long text without spaces between characters', () => {
    for (const character of CHARACTERS) {
      const {head, rest} = excerpt(character.repeat(400));
      assert.equal(head, character.repeat(Math.round(head.length / character.length)));
      assert.ok(head && rest);
    }
  });

  it('shows at most four lines', () => {
    const {head, rest} = excerpt('one\ntwo\nthree\nfour\nfive\nsix');
    assert.equal(head, 'one\ntwo\nthree\nfour');
    assert.equal(rest, '\nfive\nsix');
  });

  it('keeps a line break of two code units together', () => {
    assert.deepEqual(excerpt('one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix'), {head: 'one\r\ntwo\r\nthree\r\nfour', rest: '\r\nfive\r\nsix'});
    const {head, rest} = excerpt(`${'a'.repeat(200)}\r\n${'b'.repeat(200)}`);
    assert.deepEqual([head.length, rest.slice(0, 3)], [200, '\r\nb']);
  });

  it('keeps a character whole even if it is longer than an excerpt', () => {
    const character = `a${'\u{1D165}'.repeat(200)}`;
    assert.deepEqual(excerpt(`${character} and more`), {head: character, rest: ' and more'});
  });

  it('loses nothing, shows something, and never cuts inside a character', () => {
    fc.assert(
      fc.property(fc.oneof(writtenText, longText), (comment) => {
        const {head, rest} = excerpt(comment);
        assert.equal(head + rest, comment);
        assert.equal(head === '', comment === '');
        assertWholeCharacters(comment, head);
      }),
      {numRuns: 500},
    );
  });

  it('never hides only a few characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{300,400}$/), (comment) => {
        const {rest} = excerpt(comment);
        assert.ok(rest === '' || rest.length > 60, `only ${rest.length} hidden`);
      }),
    );
  });
});
