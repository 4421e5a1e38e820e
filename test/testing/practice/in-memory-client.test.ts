import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SubmissionError} from '../../../src/api/practice/client.js';
import {CaseHistory, Me, NewReviews, PracticeCounts, PracticeReview, Receipt, ReviewedProvider} from '../../../src/api/practice/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {FEEDBACK_STATUSES} from '../../../src/domain/feedback.js';
import {ALL_PROVIDERS} from '../../../src/domain/inbox-query.js';
import {
  buildContact,
  buildPractice,
  buildPracticeReview,
  buildPracticeReviews,
  buildProvider,
  InMemoryPracticeClient,
} from '../../../src/testing/index.js';

const AT = '2025-12-18T10:00:00.000Z';
const THANKS = {text: 'Thank you.', contact: buildContact()};
const REPORT = {text: 'Not ours.', contact: buildContact(), reasonCode: 'other-office' as const};
const fails = (code: string, status: number) => (error: unknown) =>
  error instanceof ReviewsError && error.code === code && error.status === status;

/** Two practices with one provider each: ten reviews that cover every status, and three untouched ones. */
function twoPractices(pageSize = 4): InMemoryPracticeClient {
  const others = buildPracticeReviews(3, (index) => ({id: `other-${index}`, status: 'none'}));
  const practices = [
    {practice: buildPractice(), providers: [{provider: buildProvider(), reviews: buildPracticeReviews(10)}]},
    {
      practice: buildPractice({id: 'practice-2', name: 'Cedar Clinic'}),
      providers: [{provider: buildProvider({id: 'p2'}), reviews: others}],
    },
  ];
  return Object.assign(new InMemoryPracticeClient(practices, {pageSize}), {now: () => new Date(AT)});
}

let keys = 0;
const newKey = () => ({idempotencyKey: `key-${++keys}`.padStart(16, '0')});

describe('the practice client in memory', () => {
  it('answers as the contract requires', async () => {
    const client = twoPractices();
    assert.ok(Me.safeParse(await client.me()).success);
    const {providers} = await client.providers('practice-1');
    for (const provider of providers) assert.ok(ReviewedProvider.safeParse(provider).success);
    const page = await client.practiceReviews('practice-1', 'p1', {});
    assert.ok(PracticeCounts.safeParse(page.counts).success);
    for (const review of page.reviews) assert.ok(PracticeReview.safeParse(review).success);
    assert.ok(NewReviews.safeParse(await client.newReviews()).success);
    assert.ok(Receipt.safeParse(await client.respond('practice-1', 'r1', THANKS, newKey())).success);
    for (let n = 1; n <= 10; n++) assert.ok(CaseHistory.safeParse(await client.history('practice-1', `r${n}`)).success, `r${n}`);
  });

  it('keeps the choice of emails of a person with the entitlement, if the service sends any', async () => {
    const client = twoPractices();
    assert.equal((await client.me()).emails, undefined);
    await assert.rejects(client.emails(), fails('not-found', 404));
    client.ownEmails = {address: null, newReviews: false, decisions: false};
    assert.equal((await client.me()).emails, true);
    assert.deepEqual(await client.chooseEmails({newReviews: true, decisions: false}), {address: null, newReviews: true, decisions: false});
    assert.deepEqual(await client.emails(), client.ownEmails);
    for (const id of ['practice-1', 'practice-2']) client.entitle(id, false);
    assert.equal((await client.me()).emails, false);
    await assert.rejects(client.emails(), fails('entitlement-missing', 403));
  });

  it('filters, sorts, counts and pages', async () => {
    const client = twoPractices();
    const listed = async (query: object) => {
      const ids: string[] = [];
      for (let cursor: string | null = '0'; cursor !== null;) {
        const page = await client.practiceReviews('practice-1', 'p1', query, {cursor});
        ids.push(...page.reviews.map(({id}) => id));
        cursor = page.nextCursor;
      }
      return ids.join(' ');
    };
    assert.equal(await listed({}), 'r1 r2 r3 r4 r5 r6 r7 r8 r9 r10');
    assert.equal(await listed({sort: 'oldest'}), 'r10 r9 r8 r7 r6 r5 r4 r3 r2 r1');
    assert.equal(await listed({sort: 'oldest-negative'}), 'r10 r6 r2 r9 r8 r7 r5 r4 r3 r1');
    assert.equal(await listed({status: 'none'}), 'r1 r3 r6 r9');
    assert.equal(await listed({needsResponse: true}), 'r1 r3 r4 r6 r8 r9');
    assert.equal(await listed({needsResponse: true, status: 'revisions-required'}), 'r4');
    assert.equal(await listed({sort: 'needs-response'}), 'r1 r3 r4 r6 r8 r9 r2 r5 r7 r10');
    assert.equal(await listed({recommended: false}), 'r2 r6 r10');
    assert.equal(await listed({search: 'THANK you', recommended: false}), 'r2');
    const {counts} = await client.practiceReviews('practice-1', 'p1', {status: 'none'});
    assert.deepEqual([counts!.total, counts!.filtered, counts!.needsResponse], [10, 4, 6]);
    for (const status of FEEDBACK_STATUSES) assert.equal(counts!.byStatus[status], status === 'none' ? 4 : 1);
  });

  it('lists the reviews of all providers as one, and counts what search and recommendation find', async () => {
    const [first, second] = [buildProvider(), buildProvider({id: 'p2', name: 'Amos Reed', zip: '80205'})];
    const reviews = buildPracticeReviews(4, () => ({status: 'none'}));
    const client = new InMemoryPracticeClient([
      {provider: first, reviews: reviews.filter((_, i) => i % 2)},
      {provider: second, reviews: reviews.filter((_, i) => !(i % 2))},
    ]);
    const all = await client.practiceReviews('practice-1', ALL_PROVIDERS, {});
    assert.deepEqual(
      all.reviews.map((review) => 'comment' in review && [review.id, review.provider?.name, review.provider?.zip]),
      reviews.map(({id}, i) => [id, i % 2 ? first.name : second.name, i % 2 ? first.zip : second.zip]),
    );
    assert.deepEqual([all.summary, all.drift], [undefined, []]);
    const word = reviews[0]!.comment!.slice(0, 12);
    const {counts} = await client.practiceReviews('practice-1', ALL_PROVIDERS, {search: word, status: 'response-pending'});
    assert.deepEqual([counts?.total, counts?.filtered, counts?.needsResponse, counts?.byStatus.none], [4, 0, 1, 1]);
  });

  it('shows a practice only with the entitlement, and applies changes to the next call', async () => {
    const client = twoPractices();
    await assert.rejects(client.providers('practice-3'), fails('practice-not-found', 404));
    await assert.rejects(client.history('practice-1', 'other-0'), fails('review-not-found', 404));
    await assert.rejects(client.respond('practice-1', 'other-0', THANKS, newKey()), fails('review-not-found', 404));
    await assert.rejects(client.rateTrend('practice-1', 'p2'), fails('provider-not-found', 404));
    client.entitle('practice-1', false);
    await assert.rejects(client.providers('practice-1'), fails('entitlement-missing', 403));
    await assert.rejects(client.report('practice-1', 'r1', REPORT, newKey()), fails('entitlement-missing', 403));
    assert.deepEqual(
      (await client.me()).practices.map(({entitled}) => entitled),
      [false, true],
    );
    assert.deepEqual(
      (await client.newReviews()).practices.map(({practiceId}) => practiceId),
      ['practice-2'],
    );
    client.entitle('practice-1', true);
    assert.equal((await client.providers('practice-1')).providers.length, 1);
  });

  it('performs a submission once per key', async () => {
    const client = twoPractices();
    const key = newKey();
    const first = await client.respond('practice-1', 'r1', THANKS, key);
    assert.deepEqual(await client.respond('practice-1', 'r1', THANKS, key), first);
    await assert.rejects(client.respond('practice-1', 'r1', {...THANKS, text: 'Other.'}, key), fails('idempotency-key-reused', 422));
    await assert.rejects(client.respond('practice-1', 'r1', THANKS, newKey()), fails('action-not-allowed', 409));
    assert.equal((await client.history('practice-1', 'r1')).steps.length, 1);
    assert.deepEqual(first.expectedBy, '2025-12-24');
  });

  it('refuses a submission with faults and an edit of an outdated version', async () => {
    const client = twoPractices();
    const {version} = client.review('r5');
    await assert.rejects(
      client.editResponse('practice-1', 'r5', {...THANKS, text: ''}, {...newKey(), version}),
      (error) => error instanceof SubmissionError && error.faults[0]!.fault === 'missing',
    );
    await assert.rejects(client.editResponse('practice-1', 'r5', THANKS, {...newKey(), version: 'v0'}), fails('review-changed', 412));
    assert.equal(client.review('r5').version, version);
  });

  it('keeps one case from response to publication, and the published text while an edit is pending', async () => {
    const client = twoPractices();
    const {caseNumber} = await client.respond('practice-1', 'r1', THANKS, newKey());
    client.decide(caseNumber, 'require-revisions', 'Shorter, please.');
    assert.deepEqual(client.review('r1').response!.decisionReason, 'Shorter, please.');
    const edit = (text: string) =>
      client.editResponse('practice-1', 'r1', {...THANKS, text}, {...newKey(), version: client.review('r1').version});
    assert.equal((await edit('Thanks.')).caseNumber, caseNumber);
    assert.equal(client.decide(caseNumber, 'publish-response').status, 'response-published');
    const {response} = (await edit('Thanks a lot.')).review;
    assert.deepEqual([response!.text, response!.publishedText, response!.state], ['Thanks a lot.', 'Thanks.', 'pending']);
    const {steps, nextAction, expectedBy} = await client.history('practice-1', 'r1');
    assert.deepEqual(
      steps.map(({step}) => step),
      ['respond', 'require-revisions', 'edit-response', 'publish-response', 'edit-response'],
    );
    assert.deepEqual([nextAction, expectedBy, steps[0]!.by], ['representative-decides', '2025-12-24', 'Dana R.']);
  });

  it('gives every report its own case number, and hides the comment on removal', async () => {
    const client = twoPractices();
    const first = await client.report('practice-1', 'r1', REPORT, newKey());
    assert.equal(client.decide(first.caseNumber, 'maintain-review').status, 'review-maintained');
    const second = await client.report('practice-1', 'r1', REPORT, newKey());
    assert.notEqual(second.caseNumber, first.caseNumber);
    const before = (await client.providers('practice-1')).providers[0]!;
    const removed = client.decide(second.caseNumber, 'remove-feedback');
    assert.deepEqual([removed.comment, removed.actions], [null, ['view-details']]);
    assert.equal((await client.providers('practice-1')).providers[0]!.recommended, before.recommended, 'its vote counts');
    assert.throws(() => client.decide(second.caseNumber, 'maintain-review'), fails('action-not-allowed', 409));
    assert.throws(() => client.decide('ZZZZZZ', 'maintain-review'), fails('case-not-found', 404));
  });

  it('no longer counts a removed review that is not about the provider or not verified', async () => {
    for (const reason of ['not-about-provider', 'not-verified'] as const) {
      const client = twoPractices();
      const before = (await client.providers('practice-1')).providers[0]!;
      const {caseNumber} = await client.report('practice-1', 'r1', REPORT, newKey());
      client.decide(caseNumber, 'remove-feedback', undefined, reason);
      assert.equal((await client.providers('practice-1')).providers[0]!.recommended, before.recommended - 1, reason);
    }
  });

  it('can lose an answer after the work is done', async () => {
    const client = Object.assign(twoPractices(), {lostAnswers: 1});
    const key = newKey();
    await assert.rejects(client.report('practice-1', 'r1', REPORT, key), fails('timeout', 0));
    assert.equal(client.review('r1').status, 'report-pending');
    assert.equal((await client.report('practice-1', 'r1', REPORT, key)).review.status, 'report-pending');
  });

  it('can refuse the token, fail, fail on one call, delay answers, and break the contract', async () => {
    const client = twoPractices();
    client.signedIn = false;
    await assert.rejects(client.me(), fails('unauthenticated', 401));
    client.signedIn = true;
    client.failWith = new ReviewsError('service-unavailable', 503);
    await assert.rejects(client.me(), fails('service-unavailable', 503));
    client.failOn = ['history'];
    await client.me();
    await assert.rejects(client.history('practice-1', 'r1'), fails('service-unavailable', 503));
    client.failWith = undefined;

    client.hold();
    let answered = false;
    const me = client.me().then(() => (answered = true));
    const reason = new Error('enough');
    const controller = new AbortController();
    const given = client.providers('practice-1', {signal: controller.signal});
    controller.abort(reason);
    await assert.rejects(given, reason);
    assert.equal(answered, false);
    client.release();
    await me;

    client.garble = (answer, call) => (call === 'providers' ? {providers: [null]} : answer);
    assert.deepEqual(await client.providers('practice-1'), {providers: [], drift: ['providers.0']});
    assert.deepEqual((await client.me()).drift, []);
  });

  it('accepts a list of providers as one practice with the entitlement', async () => {
    const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews: [buildPracticeReview()]}]);
    assert.deepEqual((await client.me()).practices, [buildPractice()]);
    assert.equal((await client.providers('practice-1')).providers[0]!.needsResponse, 1);
    assert.deepEqual(client.calls, ['me', 'providers']);
  });

  it('allows a person without a practice', async () => {
    assert.deepEqual((await new InMemoryPracticeClient([]).me()).practices, []);
  });
});
