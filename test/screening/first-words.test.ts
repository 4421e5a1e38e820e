import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ANY, beginningsOf, END} from '../../src/screening/first-words.js';
import {RuleIndex, wordStarts} from '../../src/screening/rule-index.js';
import {wordsSource} from '../../src/screening/rule-patterns.js';

describe('the first word of what a pattern matches', () => {
  /** With `.` for the end of a word. */
  const of = (source: string) => [...beginningsOf(source)].map((each) => each.replace(END, '.')).sort();

  it('is found in letters, alternatives, groups and classes', () => {
    assert.deepEqual(of('abc'), ['abc.']);
    assert.deepEqual(of('abc def'), ['abc.']);
    assert.deepEqual(of('a|b(?:c|d)'), ['a.', 'bc.', 'bd.']);
    assert.deepEqual(of('[xy]z'), ['xz.', 'yz.']);
    assert.deepEqual(of('\\$ ?1'), ['.']);
  });

  it('is found past optional parts and lookarounds', () => {
    assert.deepEqual(of('a?b'), ['ab.', 'b.']);
    assert.deepEqual(of('(?:an? )?(?:the ){0,2}?c'), ['a.', 'an.', 'c.', 'the.']);
    assert.deepEqual(of('(?!x[)])(?<!y z)a'), ['a.']);
    assert.deepEqual(of("(?:i'd|we)(?= [a-z]{2})"), ["i'd.", 'we.']);
  });

  it('is known as far as its letters are', () => {
    assert.deepEqual(of('complain\\w*'), ['complain*', 'complain.']);
    assert.deepEqual(of('\\d+ days').length, 10);
    assert.deepEqual(of(wordsSource('{w}ly')), [ANY]);
  });

  it('is the mark of its kind', () => {
    const marks = of(wordsSource('(mri|{procedure}) showed'));
    assert.equal(marks.length, 2);
    assert.ok(marks.includes('mri.'));
  });
});

describe('the index of rules', () => {
  const found = (patterns: readonly string[], text: string) =>
    new RuleIndex([patterns]).find(text, wordStarts(text)).map(({start, end}) => text.slice(start, end));

  it('finds a word with what may follow it, in quotes, and after a dash', () => {
    assert.deepEqual(found(['you'], "you're you your -you 'you' you."), ['you', 'you', 'you', 'you', 'you']);
    assert.deepEqual(found(['complain-'], 'complaints complain compla'), ['complaints', 'complain']);
    assert.deepEqual(found(['\\d{3} ?- ?\\d{4}', '#\\d'], '555-0100 #1'), ['555-0100', '#1']);
  });

  it('finds at the start of a sentence what is found only there', () => {
    assert.deepEqual(found(['(?<=(^|[.!?]) ?)get lost'], 'Get lost. get lost, get lost'.toLowerCase()), ['get lost', 'get lost']);
  });
});
