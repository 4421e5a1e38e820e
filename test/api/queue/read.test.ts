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
  it('gives what stands there', () => {
    const page = {entries: ENTRIES, counts: COUNTS, nextCursor: 'next'};
    assert.deepEqual(readQueue(page), {...page, drift: []});
  });

  it('loses one bad case and no other', () => {
    const page = readQueue({entries: [ENTRIES[0], {...ENTRIES[1], dueBy: 'soon'}, ENTRIES[2]], counts: COUNTS, nextCursor: null});
    assert.deepEqual(
      page.entries.map(({caseNumber}) => caseNumber),
      ['C00001', 'C00003'],
    );
    assert.deepEqual(page.drift, ['entries.1.dueBy']);
  });

  it('goes on without counts or cursor, and tells where they broke', () => {
    const page = readQueue({entries: ENTRIES, counts: {...COUNTS, reports: -1}, nextCursor: 7});
    assert.deepEqual([page.counts, page.nextCursor, page.drift], [undefined, null, ['counts.reports', 'nextCursor']]);
  });

  it('does not take a queue of which nothing can be read for an empty one', () => {
    assert.throws(() => readQueue({entries: [{}], counts: COUNTS, nextCursor: null}), unreadable);
    assert.throws(() => readQueue(null), unreadable);
    assert.deepEqual(readQueue({entries: [], counts: COUNTS, nextCursor: null}).entries, []);
  });

  it('keeps labels of findings that are newer than this release', () => {
    const labels = ['brand-new'];
    assert.deepEqual(readQueue({entries: [{...ENTRIES[0], labels}], counts: COUNTS, nextCursor: null}).entries[0]!.labels, labels);
  });
});

describe('reading a case', () => {
  it('gives what stands there', () => {
    const given = buildQueueCase();
    assert.deepEqual(readCase(given), {...given, drift: []});
  });

  it('loses one bad step and no other', () => {
    const {steps, ...given} = buildQueueCase();
    const read = readCase({...given, steps: [{...steps[0], at: 'yesterday'}, steps[0]]});
    assert.deepEqual([read.steps, read.drift], [steps, ['steps.0.at']]);
  });

  it('leaves out decisions that are newer than this release', () => {
    const {decisions} = readCase({...buildQueueCase(), decisions: ['publish-response', 'ask-a-colleague']});
    assert.deepEqual(decisions, ['publish-response']);
  });

  it('cannot be read without its parts', () => {
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
  it('gives who and when, and nothing else', () => {
    assert.deepEqual(readDecided({...DECIDED, more: 1}), DECIDED);
    assert.throws(() => readDecided({...DECIDED, by: ''}), unreadable);
  });
});
