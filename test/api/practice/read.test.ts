import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readFaults, readHistory, readMe, readPracticePage, readProviders, readReceipt, readTrend} from '../../../src/api/practice/read.js';
import type {CaseHistory} from '../../../src/api/practice/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {buildPractice, buildPracticeReview, buildPracticeReviews, buildProvider} from '../../../src/testing/index.js';
import {REPLACEMENTS} from '../shared/mutations.js';
import {practicePage} from './practice-page.js';

const unreadable = (error: unknown) => error instanceof ReviewsError && error.code === 'unreadable-answer' && error.status === 200;

const provider = (id: string) => ({...buildProvider({id}), recommended: 3, notRecommended: 1, needsResponse: 2});

const PAGE = practicePage(buildPracticeReviews(5), 'next');

const STEP = {at: '2025-12-09T15:04:00Z', step: 'respond', caseNumber: 'WV93LM', by: 'Dana R.', text: 'Thanks.'} as const;
const HISTORY: CaseHistory = {
  review: buildPracticeReview({status: 'response-pending'}),
  steps: [STEP, {...STEP, step: 'require-revisions', by: null}, {...STEP, step: 'edit-response'}],
  nextAction: 'representative-decides',
  expectedBy: '2025-12-15',
};

describe('a list in a response', () => {
  it('is read unchanged if it is valid', () => {
    const practices = [buildPractice(), buildPractice({id: 'practice-2', entitled: false, accessManagers: []})];
    const me = {id: 'person-1', practices, emails: true};
    assert.deepEqual(readMe(me), {...me, drift: []});
    const providers = [provider('p1'), provider('p2')];
    assert.deepEqual(readProviders({providers}), {providers, drift: []});
    assert.deepEqual(readPracticePage(PAGE), {...PAGE, drift: []});
    assert.deepEqual(readHistory(HISTORY), {...HISTORY, drift: []});
  });

  it('keeps the other entries if one violates the contract', () => {
    for (const bad of REPLACEMENTS) {
      const me = readMe({id: 'person-1', practices: [buildPractice(), bad, buildPractice({id: 'practice-2'})]});
      assert.deepEqual([me.practices.map(({id}) => id), me.drift.length], [['practice-1', 'practice-2'], 1]);
      const {providers, drift} = readProviders({providers: [bad, provider('p2')]});
      assert.deepEqual([providers, drift.length], [[provider('p2')], 1]);
      const history = readHistory({...HISTORY, steps: [STEP, bad, STEP]});
      assert.deepEqual([history.steps, history.drift.length], [[STEP, STEP], 1]);
      const page = readPracticePage({...PAGE, reviews: PAGE.reviews.with(2, bad as never)});
      assert.deepEqual(
        page.reviews.filter((_, index) => index !== 2),
        PAGE.reviews.filter((_, index) => index !== 2),
      );
      assert.ok(!('comment' in page.reviews[2]!) && page.drift[0]!.startsWith('reviews.2'));
    }
  });

  it('causes an error if it is not a list', () => {
    for (const bad of REPLACEMENTS.filter((each) => !Array.isArray(each))) {
      assert.throws(() => readMe({id: 'person-1', practices: bad}), unreadable);
      assert.throws(() => readProviders({providers: bad}), unreadable);
      assert.throws(() => readPracticePage({...PAGE, reviews: bad}), unreadable);
      assert.throws(() => readHistory({...HISTORY, steps: bad}), unreadable);
    }
    for (const answer of [undefined, null, 'text', 7, []])
      for (const read of [readMe, readProviders, readPracticePage, readHistory, readReceipt]) assert.throws(() => read(answer), unreadable);
  });
});

describe('a page of a practice', () => {
  it('keeps its reviews even if the rest of it is invalid', () => {
    for (const bad of REPLACEMENTS) {
      const page = readPracticePage({...PAGE, summary: bad, counts: bad});
      assert.deepEqual([page.reviews, page.summary, page.counts], [PAGE.reviews, undefined, undefined]);
      assert.equal(page.drift.length, 2);
    }
    const page = readPracticePage({...PAGE, nextCursor: 7});
    assert.deepEqual([page.nextCursor, page.drift], [null, ['nextCursor']]);
  });

  it('drops actions newer than this release', () => {
    const {reviews, drift} = readPracticePage({...PAGE, reviews: [{...PAGE.reviews[0], actions: ['respond', 'thank', 'report']}]});
    assert.deepEqual([(reviews[0] as {actions?: unknown}).actions, drift], [['respond', 'report'], []]);
    const bad = readPracticePage({...PAGE, reviews: [{...PAGE.reviews[0], actions: ['respond', 7]}]});
    assert.deepEqual(bad.drift, ['reviews.0.actions.1']);
  });

  it('has no more reviews than the contract allows', () => {
    const many = Array.from({length: 20_000}, (_, index) => ({...PAGE.reviews[0], id: `r${index}`}));
    const page = readPracticePage({...PAGE, reviews: many});
    assert.deepEqual([page.reviews.length, page.drift], [100, ['reviews']]);
  });

  it('keeps the id of an unreadable review if the id is valid', () => {
    const {reviews} = readPracticePage({...PAGE, reviews: [{...PAGE.reviews[0], id: 'r1', date: 'x'}, {id: '../x'}]});
    assert.deepEqual(
      reviews.map(({id}) => id),
      ['r1', 'unreadable-1'],
    );
  });
});

describe('a trend', () => {
  const quarter = {quarter: '2025-Q3', recommended: 3, notRecommended: 1};

  it('is read completely or not at all', () => {
    assert.deepEqual(readTrend({quarters: [quarter, {...quarter, quarter: '2025-Q4'}]}).length, 2);
    for (const bad of [...REPLACEMENTS, quarter]) assert.throws(() => readTrend({quarters: [quarter, bad]}), {message: /^quarters\.1/});
    for (const bad of [undefined, null, 'x', {quarters: {}}]) assert.throws(() => readTrend(bad), {message: 'quarters'});
  });
});

describe('a receipt', () => {
  const receipt = {
    caseNumber: 'WV93LM',
    submittedAt: '2025-12-09T15:04:00Z',
    expectedBy: '2025-12-15',
    review: buildPracticeReview({status: 'response-pending'}),
  };

  it('is read with the current review', () => {
    assert.deepEqual(readReceipt(receipt), receipt);
    assert.deepEqual(readReceipt({...receipt, review: {...receipt.review, actions: ['report', 'thank']}}).review.actions, ['report']);
  });

  it('causes an error if it is unreadable', () => {
    for (const bad of [
      {...receipt, caseNumber: 'wv93lm'},
      {...receipt, review: null},
      {...receipt, expectedBy: 'soon'},
    ])
      assert.throws(() => readReceipt(bad), unreadable);
  });
});

describe('the faults of a problem', () => {
  it('contain only faults this release knows', () => {
    const faults = [
      {field: 'text', fault: 'too-long'},
      {field: 'fax', fault: 'missing'},
      {field: 'name', fault: 'rude'},
    ];
    assert.deepEqual(readFaults({faults}), [faults[0]]);
    for (const bad of [undefined, null, 'x', {}, {faults: {}}, {faults: [null, 'text']}]) assert.deepEqual(readFaults(bad), []);
  });
});
