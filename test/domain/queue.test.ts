import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {matchesCase} from '../../src/domain/queue.js';

const CASE = {caseNumber: 'WV93LM', providerName: 'Inés O’Brien', practiceName: 'Front Range Specialists'};

describe('a case in the queue', () => {
  it('is found by its number, as people write it', () => {
    for (const text of ['WV93LM', 'wv93lm', ' WV93 LM ', 'W V 9 3 L M', 'WV93-LM', '93L']) assert.ok(matchesCase(CASE, text), text);
  });

  it('is found by its provider and its practice, ignoring case and accents', () => {
    for (const text of [
      'ines',
      'INÉS OBRIEN',
      'front range',
      'Specialists',
      'Dr. O’Brien',
      'dr obrien',
      "O'Brien, Ines",
      'Dra. Inés O’Brien',
    ])
      assert.ok(matchesCase(CASE, text), text);
  });

  it('is not found by anything else, or by a text of which folding leaves nothing', () => {
    for (const text of ['WV93LX', 'Denver', 'Dr.', 'Drobrien', '-', ' ', '’', 'null', 'undefined'])
      assert.ok(!matchesCase(CASE, text), text);
    assert.ok(!matchesCase({...CASE, practiceName: null}, 'front'));
    assert.ok(!matchesCase({caseNumber: 'AAAAAA', providerName: 'Bo'}, 'null'));
  });
});
