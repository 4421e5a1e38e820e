import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {HttpPracticeClient} from '../../src/api/practice/http.js';
import {type PracticeReview, PracticeReview as ReviewSchema} from '../../src/api/practice/schemas.js';
import {PRACTICE_ACTIONS} from '../../src/domain/feedback.js';
import {type InboxState, InboxStore} from '../../src/state/practice/inbox-store.js';
import {buildCaseReport, buildCaseResponse, buildPracticeReview, buildPracticeReviews} from '../../src/testing/index.js';
import {practicePage} from '../api/practice/practice-page.js';
import {sendJson, startService, withoutWaits} from '../api/shared/loopback-service.js';
import {EXTRA_FIELDS, MUTATIONS, withExtra} from '../api/shared/mutations.js';

const WHOLE = buildPracticeReview({
  id: 'whole',
  status: 'review-maintained',
  response: buildCaseResponse({decidedAt: '2025-12-15T17:20:00Z', decisionReason: 'Please shorten it.', publishedText: 'Thanks.'}),
  report: buildCaseReport({state: 'maintained', decidedAt: '2025-12-15T17:20:00Z'}),
});
const BROKEN = 2;
const GOOD = buildPracticeReviews(4);
const PAGE = practicePage(GOOD.toSpliced(BROKEN, 0, WHOLE));

const FIELDS = [
  ...Object.keys(WHOLE).map((name) => [name]),
  ...Object.keys(WHOLE.response!).map((name) => ['response', name]),
  ...Object.keys(WHOLE.report!).map((name) => ['report', name]),
  ['actions', '0'],
];
const ENVELOPE_FIELDS = [
  ...['summary', 'counts', 'nextCursor'].map((name) => [name]),
  ...Object.keys(PAGE.counts).map((name) => ['counts', name]),
  ...Object.keys(PAGE.counts.byStatus).map((name) => ['counts', 'byStatus', name]),
];

interface Shown {
  readonly state: InboxState;
  readonly drift: readonly string[];
}

/** What a practice sees of an answer over HTTP, and the drift reported to the host. */
async function practice(t: TestContext): Promise<(answer: unknown) => Promise<Shown>> {
  withoutWaits(t);
  let body: unknown;
  const {api} = await startService(t, (response, {url}) => sendJson(response, url.endsWith('/trend') ? {quarters: []} : body));
  const client = new HttpPracticeClient({api});
  return (answer) => {
    body = answer;
    const drift: string[] = [];
    const onFact = (fact: {kind: string; field?: string}) => void (fact.kind === 'drift' && drift.push(fact.field!));
    const store = new InboxStore({client, practiceId: 'practice-1', providerId: 'p1', onFact});
    return new Promise((resolve) => {
      store.subscribe(() => {
        if (!store.state.loading) queueMicrotask(() => resolve({state: store.state, drift}));
      });
      store.start();
    });
  };
}

/** Whether the review is valid apart from unknown actions, which are ignored. */
function isReadable(review: unknown): boolean {
  const {actions} = review as {actions?: unknown};
  const known = Array.isArray(actions) && actions.filter((each) => typeof each !== 'string' || PRACTICE_ACTIONS.includes(each as never));
  return ReviewSchema.safeParse(known ? {...(review as object), actions: known} : review).success;
}

describe('a service that breaks the contract of a practice', () => {
  for (const field of FIELDS) {
    it(`in ${field.join('.')} of one review still has its good reviews shown`, async (t) => {
      const shown = await practice(t);
      for (const mutation of MUTATIONS) {
        const broken = mutation.of(WHOLE, field) as PracticeReview;
        const {state, drift} = await shown({...PAGE, reviews: PAGE.reviews.with(BROKEN, broken)});
        assert.deepEqual([state.failure, state.summary, state.counts], [undefined, PAGE.summary, PAGE.counts], mutation.name);
        assert.deepEqual(
          state.reviews!.filter((review) => GOOD.some(({id}) => id === review.id)),
          GOOD,
          mutation.name,
        );
        const unreadable = state.reviews!.filter((review) => !('comment' in review));
        assert.equal(unreadable.length, isReadable(broken) ? 0 : 1, mutation.name);
        assert.equal(drift.length, unreadable.length, mutation.name);
        if (unreadable.length) assert.equal(state.reviews![BROKEN], unreadable[0]);
      }
    });
  }

  it('in any field around the reviews still has all of them shown', async (t) => {
    const shown = await practice(t);
    for (const field of ENVELOPE_FIELDS) {
      for (const mutation of MUTATIONS) {
        const {state} = await shown(mutation.of(PAGE, field));
        assert.deepEqual([state.reviews, state.failure], [PAGE.reviews, undefined], `${field.join('.')} ${mutation.name}`);
      }
    }
  });

  it('only with additional fields has everything shown', async (t) => {
    const shown = await practice(t);
    for (const name of EXTRA_FIELDS.filter((each) => each !== 'reviews')) {
      const reviews = PAGE.reviews.map((review) => withExtra(review, name, {deep: [1]}));
      const {state, drift} = await shown({...(withExtra(PAGE, name, 'x') as object), reviews});
      assert.deepEqual([state.reviews!.length, drift], [5, []], name);
      assert.ok(state.reviews!.every((review) => 'comment' in review));
    }
  });
});
