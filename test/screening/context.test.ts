import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {screen, type ScreeningContext} from '../../src/screening/index.js';

const OWN: ScreeningContext = {
  provider: 'Reed, Dana',
  staff: ['Tatiana Moss', 'Bernard Dick'],
  phones: ['+1 (303) 555-0119'],
  emails: ['front.desk@example.org'],
  places: ['Lakeshore Dental', '604 Orchard Terrace, Springfield'],
};

const wordsFound = (text: string, kind: 'review' | 'response', context?: ScreeningContext) =>
  screen(text, kind, context).map(({start, end}) => text.slice(start, end));

describe("what is the practice's own", () => {
  for (const [kind, text] of [
    ['response', 'Nobody answered 303-555-0119 all morning.'],
    ['response', 'We texted 555-0119 by mistake.'],
    ['response', 'The mail sent to front.desk@example.org bounced.'],
    ['response', 'Our note to 604 Orchard Terrace came back unread.'],
    ['response', 'Much love to Tatiana from all of us.'],
    ['review', 'Tatiana Moss at the desk was kind.'],
    ['review', 'I live next to 604 Orchard Ter.'],
  ] as const) {
    it(`is found without a context, and no finding with it: ${text}`, () => {
      assert.notDeepEqual(wordsFound(text, kind), []);
      assert.deepEqual(wordsFound(text, kind, OWN), []);
    });
  }

  it('does not excuse what is somebody else’s', () => {
    assert.deepEqual(wordsFound('We called 303-555-0120 twice.', 'response', OWN), ['303-555-0120']);
    assert.deepEqual(wordsFound('The mail sent to desk@example.org bounced.', 'response', OWN), ['desk@example.org']);
    assert.deepEqual(wordsFound('Our note to 606 Orchard Terrace came back unread.', 'response', OWN), ['606 Orchard Terrace']);
    assert.deepEqual(wordsFound('He is a dick.', 'review', OWN).slice(0, 1), ['dick']);
  });
});

describe('a phone in a response', () => {
  it("is a finding only if the words make it the reader's", () => {
    assert.deepEqual(wordsFound('Weekends too: 415-555-0162.', 'response'), []);
    assert.deepEqual(wordsFound('We left a message at 415-555-0162.', 'response'), ['415-555-0162']);
  });
});
