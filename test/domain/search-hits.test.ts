import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {matchesSearch} from '../../src/domain/folding.js';
import {searchHits} from '../../src/domain/search-hits.js';

const hitsIn = (comment: string, search: string) => searchHits(comment, search).map(({start, end}) => comment.slice(start, end));

describe('search hits', () => {
  it('are the words as written, whatever accents, case, quotes and spaces the member types', () => {
    assert.deepEqual(hitsIn('Señora Ruiz, SENORA ruiz', 'senora  ruiz'), ['Señora Ruiz', 'SENORA ruiz']);
    assert.deepEqual(hitsIn('Sen\u0303ora', 'sen'), ['Sen\u0303']);
    assert.deepEqual(hitsIn('They didn’t wait.', 'didnt'), ['didn’t']);
    assert.deepEqual(hitsIn('A follow-up\n\nand follow  up', 'follow up'), ['follow-up', 'follow  up']);
    assert.deepEqual(hitsIn('Straße', 'asse'), ['aße']);
    assert.deepEqual(hitsIn('Dr. Reed and Dr Reed, M.D.', 'dr reed'), ['Dr. Reed', 'Dr Reed']);
    assert.deepEqual(hitsIn('An e-mail, no email.', 'email'), ['e-mail', 'email']);
    assert.deepEqual(hitsIn('A followup', 'follow-up'), ['followup']);
    assert.deepEqual(hitsIn('Nothing here', ''), []);
  });

  it('are found exactly where the service finds the search text, in order and without overlaps', () => {
    const letters = fc.string({unit: fc.constantFrom(..."aáAßs ·'’-.,/\n\u0301ς\u200bΣ"), maxLength: 12});
    fc.assert(
      fc.property(letters, letters, (comment, search) => {
        const hits = searchHits(comment, search);
        assert.equal(hits.length > 0, matchesSearch(comment, search));
        let last = 0;
        for (const {start, end} of hits) {
          assert.ok(start >= last && end >= start && end <= comment.length);
          last = end;
        }
        const [first] = hits;
        if (first)
          assert.ok(
            matchesSearch(`s${comment.slice(first.start, first.end)}s`, search) ||
              matchesSearch(comment.slice(first.start, first.end), search),
          );
      }),
      {numRuns: 2000},
    );
  });
});
