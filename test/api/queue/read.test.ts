import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCase, readDecided, readQueue} from '../../../src/api/queue/read.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {buildQueueCase, buildQueueCases} from '../../../src/testing/index.js';
import {entryOf} from '../../../src/testing/queue/builders.js';

const ENTRIES = buildQueueCases(3).map(entryOf);
const COUNTS = {total: 3, overdue: 1, suppressedReviews: 1, responses: 1, reports: 1};
const DECIDED = {caseNumber: 'WV93LM', decision: 'publish-response', decidedAt: '2025-12-09T15:04:00.000Z', by: 'Jo Marsh'};

const unreadable = (error: unknown) => error instanceof ReviewsError && error.code === 'unreadable-answer';

describe('reading the queue', () => {
  it('returns the queue', () => {
    const page = {entries: ENTRIES, counts: COUNTS, nextCursor: 'next'};
    assert.deepEqual(readQueue(page), {...page, drift: []});
  });

  it('skips only an invalid case', () => {
    const page = readQueue({entries: [ENTRIES[0], {...ENTRIES[1], dueBy: 'soon'}, ENTRIES[2]], counts: COUNTS, nextCursor: null});
    assert.deepEqual(
      page.entries.map(({caseNumber}) => caseNumber),
      ['C00001', 'C00003'],
    );
    assert.deepEqual(page.drift, ['entries.1.dueBy']);
  });

  it('works without counts or cursor if they are invalid, and names their paths', () => {
    const page = readQueue({entries: ENTRIES, counts: {...COUNTS, reports: -1}, nextCursor: 7});
    assert.deepEqual([page.counts, page.nextCursor, page.drift], [undefined, null, ['counts.reports', 'nextCursor']]);
  });

  it('does not treat an unreadable queue as an empty one', () => {
    assert.throws(() => readQueue({entries: [{}], counts: COUNTS, nextCursor: null}), unreadable);
    assert.throws(() => readQueue(null), unreadable);
    assert.deepEqual(readQueue({entries: [], counts: COUNTS, nextCursor: null}).entries, []);
  });

  it('keeps finding labels newer than this release', () => {
    const labels = ['brand-new'];
    assert.deepEqual(readQueue({entries: [{...ENTRIES[0], labels}], counts: COUNTS, nextCursor: null}).entries[0]!.labels, labels);
  });
});

describe('reading a case', () => {
  it('returns the case', () => {
    const given = buildQueueCase();
    assert.deepEqual(readCase(given), {...given, drift: []});
  });

  it('skips only an invalid step', () => {
    const {steps, ...given} = buildQueueCase();
    const read = readCase({...given, steps: [{...steps[0], at: 'yesterday'}, steps[0]]});
    assert.deepEqual([read.steps, read.drift], [steps, ['steps.0.at']]);
  });

  it('drops decisions newer than this release', () => {
    const {decisions} = readCase({...buildQueueCase(), decisions: ['publish-response', 'ask-a-colleague']});
    assert.deepEqual(decisions, ['publish-response']);
  });

  it('fails if a required part is missing', () => {
    for (const broken of [
      null,
      {...buildQueueCase(), review: undefined},
      {...buildQueueCase(), decisions: [7]},
      {...buildQueueCase(), steps: 3},
    ]) {
      assert.throws(() => readCase(broken), unreadable);
    }
  });
});

describe('reading a decision', () => {
  it('returns only the representative and the time', () => {
    assert.deepEqual(readDecided({...DECIDED, more: 1}), DECIDED);
    assert.throws(() => readDecided({...DECIDED, by: ''}), unreadable);
  });
});
