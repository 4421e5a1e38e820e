import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {joinedMarks, marksAfterEdit, piecesOf, wordsOf} from '../../src/domain/marked-text.js';

const TEXT = 'Call Ana Pike today';

describe('a text in pieces', () => {
  it('is split where marks begin and end', () => {
    assert.deepEqual(piecesOf(TEXT, [{start: 5, end: 13}]), [
      {text: 'Call ', start: 0, end: 5, marks: []},
      {text: 'Ana Pike', start: 5, end: 13, marks: [0]},
      {text: ' today', start: 13, end: 19, marks: []},
    ]);
  });

  it('lists every mark on a piece, including overlapping ones', () => {
    const marks = [
      {start: 0, end: 8},
      {start: 5, end: 13},
      {start: 5, end: 8},
    ];
    assert.deepEqual(
      piecesOf(TEXT, marks).map(({text, marks}) => [text, marks]),
      [
        ['Call ', [0]],
        ['Ana', [0, 1, 2]],
        [' Pike', [1]],
        [' today', []],
      ],
    );
  });

  it('ignores marks that are out of range, empty or reversed', () => {
    const marks = [
      {start: 0, end: 20},
      {start: 4, end: 4},
      {start: 8, end: 5},
    ];
    assert.deepEqual(piecesOf(TEXT, marks), [{text: TEXT, start: 0, end: 19, marks: []}]);
    assert.deepEqual(piecesOf('', [{start: 0, end: 1}]), []);
  });

  it('joins to the whole text, and has exactly the marked characters marked', () => {
    const marks = fc.array(fc.record({start: fc.nat(25), end: fc.nat(25)}), {maxLength: 8});
    fc.assert(
      fc.property(fc.string({maxLength: 22}), marks, (text, given) => {
        const pieces = piecesOf(text, given);
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
        for (const [index, {start, end}] of given.entries()) {
          const marked = pieces.filter((piece) => piece.marks.includes(index)).map((piece) => piece.text);
          assert.equal(marked.join(''), end <= text.length && start < end ? text.slice(start, end) : '');
        }
      }),
    );
  });
});

describe('the words of a text', () => {
  it('are separated by white space', () => {
    const text = ' It’s\nDr. Lee,  again ';
    assert.deepEqual(
      wordsOf(text).map(({start, end}) => text.slice(start, end)),
      ['It’s', 'Dr.', 'Lee,', 'again'],
    );
  });

  it('are merged into one mark if they are adjacent, in order', () => {
    const words = wordsOf(TEXT);
    assert.deepEqual(joinedMarks(TEXT, [words[2]!, words[0]!, words[1]!]), [{start: 0, end: 13}]);
    assert.deepEqual(joinedMarks(TEXT, [words[3]!, words[0]!]), [words[0], words[3]]);
    assert.deepEqual(joinedMarks(TEXT, [{start: 0, end: 13}, words[1]!]), [{start: 0, end: 13}]);
  });
});

describe('marks after an edit', () => {
  const marks = [
    {start: 5, end: 8},
    {start: 14, end: 19},
  ];
  const markedIn = (after: string) => marksAfterEdit(marks, TEXT, after).map(({start, end}) => after.slice(start, end));

  it('stay on their words, before and after the place of the edit', () => {
    for (const after of [
      'Please call Ana Pike today'.replace('call', 'Call'),
      'Call Ana today',
      'Call Ana Pike, please, today',
      `${TEXT}!`,
    ])
      assert.deepEqual(markedIn(after), ['Ana', 'today'], after);
  });

  it('are gone where the edit touches them', () => {
    assert.deepEqual(markedIn('Call Anna Pike today'), ['today']);
    assert.deepEqual(markedIn('Call Ana Pike tomorrow'), ['Ana']);
    assert.deepEqual(markedIn(''), []);
  });

  it('are never outside the text', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 30}), (after) => {
        for (const {start, end} of marksAfterEdit(marks, TEXT, after)) assert.ok(start < end && end <= after.length);
      }),
    );
  });
});
