import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {ALL_PROVIDERS} from '../../../src/domain/inbox-query.js';
import type {Draft} from '../../../src/state/practice/work-in-progress.js';
import type {WorkspaceFact, WorkspaceStoreOptions} from '../../../src/state/practice/workspace-state.js';
import {WorkspaceStore} from '../../../src/state/practice/workspace-store.js';
import {
  buildContact,
  buildPractice,
  buildPracticeReviews,
  buildProvider,
  type InboxPractice,
  InMemoryPracticeClient,
} from '../../../src/testing/index.js';
import {arrived} from '../reviews/held-pages.js';

const reviews = (prefix: string) => buildPracticeReviews(3, (index) => ({id: `${prefix}-${index}`, status: 'none'}));
const inbox = (id: string, name: string) => ({provider: buildProvider({id, name}), reviews: reviews(id)});

const JUNIPER: InboxPractice = {practice: buildPractice(), providers: [inbox('p1', 'Ana Ruiz'), inbox('p2', 'Bo Lind')]};
const CEDAR: InboxPractice = {
  practice: buildPractice({id: 'practice-2', name: 'Cedar Clinic', tin: '9876543210'}),
  providers: [inbox('p3', 'Cy Oduya')],
};
const CLOSED: InboxPractice = {
  practice: buildPractice({id: 'practice-3', name: 'Willow Care', entitled: false, accessManagers: ['Robin Ellis']}),
  providers: [],
};

/** A workspace and the facts it has reported to its host. */
async function workspace(practices: readonly InboxPractice[], options: Partial<WorkspaceStoreOptions> = {}) {
  const client = options.client instanceof InMemoryPracticeClient ? options.client : new InMemoryPracticeClient(practices);
  const facts: WorkspaceFact[] = [];
  const store = new WorkspaceStore({client, onFact: (fact) => facts.push(fact), ...options});
  store.start();
  await arrived();
  const listed = () => store.state.inbox?.state.reviews?.map(({id}) => id).join(' ');
  const chosen = () => [store.state.screen, store.state.practice?.id, store.state.provider?.id];
  return {client, store, facts, listed, chosen};
}

/** The same with an open response. */
async function writing() {
  const given = await workspace([CEDAR]);
  const review = given.client.review('p3-0');
  const submission = await given.store.submission(review, 'respond', buildContact());
  submission.writeText('Thank you.');
  given.facts.length = 0;
  return {...given, submission, review};
}

describe('a workspace without access', () => {
  const ASKABLE: InboxPractice = {...CLOSED, practice: {...CLOSED.practice, accessRequest: null}};
  const request = (store: WorkspaceStore) => store.state.practice?.accessRequest;

  it('asks once, tells the host, and shows the decision at the next look', async () => {
    const {client, store, facts, chosen} = await workspace([ASKABLE]);
    client.now = () => new Date('2025-12-06T10:00:00.000Z');
    await store.askForAccess('practice-3');
    assert.deepEqual(request(store), {askedAt: '2025-12-06T10:00:00.000Z'});
    assert.deepEqual(facts, [{kind: 'access-requested', practiceId: 'practice-3'}]);
    client.declineAccess('practice-3');
    store.retry();
    await arrived();
    assert.equal(request(store)?.declinedAt, '2025-12-06T10:00:00.000Z');
    await store.askForAccess('practice-3');
    assert.equal(request(store)?.declinedAt, undefined);
    client.entitle('practice-3', true);
    store.retry();
    await arrived();
    assert.deepEqual(chosen().slice(0, 2), ['ready', 'practice-3']);
  });

  it('goes on if a manager has granted the access meanwhile', async () => {
    const {client, store, facts, chosen} = await workspace([ASKABLE]);
    client.entitle('practice-3', true);
    await store.askForAccess('practice-3');
    await arrived();
    assert.deepEqual([chosen().slice(0, 2), facts], [['ready', 'practice-3'], []]);
  });

  it('rejects if the request failed, and asks for a sign-in after the session has ended', async () => {
    const {client, store, facts} = await workspace([ASKABLE]);
    client.failWith = new ReviewsError('timeout');
    await assert.rejects(store.askForAccess('practice-3'), {code: 'timeout'});
    client.failWith = undefined;
    client.signedIn = false;
    await assert.rejects(store.askForAccess('practice-3'), {code: 'unauthenticated'});
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['failed', 'sign-in-required'],
    );
    assert.equal(request(store), null);
  });

  it('shows nothing of a request of the person who signed out meanwhile', async () => {
    const {client, store} = await workspace([ASKABLE]);
    client.hold();
    const asked = store.askForAccess('practice-3');
    client.personId = 'person-2';
    store.resume();
    client.release();
    await asked;
    await arrived();
    assert.equal(store.state.me?.id, 'person-2');
  });
});

describe('the emails in a workspace', () => {
  it('are read and chosen, and a failure is told', async () => {
    const {client, store, facts} = await workspace([CEDAR]);
    client.ownEmails = {address: 'dana@practice.example', newReviews: false, decisions: false};
    facts.length = 0;
    assert.deepEqual(await store.emails(), client.ownEmails);
    assert.equal((await store.emails({newReviews: true, decisions: false})).newReviews, true);
    assert.equal(client.ownEmails?.newReviews, true);
    client.failWith = new ReviewsError('timeout');
    await assert.rejects(store.emails({newReviews: false, decisions: false}), {code: 'timeout'});
    client.failWith = undefined;
    client.signedIn = false;
    await assert.rejects(store.emails(), {code: 'unauthenticated'});
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['failed', 'sign-in-required'],
    );
  });
});

describe('a workspace', () => {
  it('selects the only practice and provider automatically', async () => {
    const {chosen, listed, facts} = await workspace([CEDAR]);
    assert.deepEqual([chosen(), listed()], [['ready', 'practice-2', 'p3'], 'p3-0 p3-1 p3-2']);
    assert.deepEqual(facts, [{kind: 'provider-selected', practiceId: 'practice-2', providerId: 'p3'}]);
  });

  it('leaves the selection of a practice to the person if there are several, and begins with all of its providers', async () => {
    const {store, chosen, listed, facts} = await workspace([JUNIPER, CEDAR]);
    assert.deepEqual(chosen(), ['ready', undefined, undefined]);
    store.choosePractice('practice-1');
    await arrived();
    assert.deepEqual(
      [chosen(), store.state.providers!.map(({id}) => id)],
      [
        ['ready', 'practice-1', undefined],
        ['p1', 'p2'],
      ],
    );
    assert.equal(store.state.providerId, ALL_PROVIDERS);
    assert.match(listed()!, /p1-0.*p2-0|p2-0.*p1-0/);
    assert.deepEqual(store.state.inbox!.state.trend, []);
    store.chooseProvider('p2');
    await arrived();
    assert.equal(listed(), 'p2-0 p2-1 p2-2');
    store.choosePractice('practice-2');
    await arrived();
    assert.deepEqual(chosen(), ['ready', 'practice-2', 'p3']);
    assert.deepEqual(
      facts.map((fact) => fact.kind === 'provider-selected' && fact.providerId),
      [ALL_PROVIDERS, 'p2', 'p3'],
    );
  });

  it('starts with what the host preselects, if it exists', async () => {
    assert.deepEqual((await workspace([JUNIPER, CEDAR], {practiceId: 'practice-1', providerId: 'p2'})).chosen(), [
      'ready',
      'practice-1',
      'p2',
    ]);
    assert.deepEqual((await workspace([JUNIPER, CEDAR], {practiceId: 'other', providerId: 'p2'})).chosen(), [
      'ready',
      undefined,
      undefined,
    ]);
    assert.deepEqual((await workspace([JUNIPER], {providerId: 'p9'})).chosen(), ['ready', 'practice-1', undefined]);
    const {store, chosen} = await workspace([JUNIPER]);
    store.choosePractice('other');
    store.chooseProvider('other');
    assert.deepEqual(chosen(), ['ready', 'practice-1', undefined]);
  });

  it('continues a person’s work, and starts over for another person', async () => {
    const {client, store} = await workspace([JUNIPER, CEDAR]);
    store.choosePractice('practice-1');
    await arrived();
    store.chooseProvider('p1');
    (await store.submission(client.review('p1-0'), 'report', {})).writeText('Not ours');
    const again = await workspace([], {client});
    assert.deepEqual(again.chosen(), ['ready', 'practice-1', 'p1']);
    assert.equal((await again.store.submission(client.review('p1-0'), 'report')).state.text, 'Not ours');
    client.personId = 'person-2';
    const other = await workspace([], {client});
    assert.deepEqual([other.chosen(), other.store.work!.drafts.all()], [['ready', undefined, undefined], []]);
  });

  it('stops and starts without losing its position', async () => {
    const client = new InMemoryPracticeClient([CEDAR]);
    client.hold();
    const {store, chosen, facts} = await workspace([], {client});
    for (const _ of ['me', 'providers', 'reviews']) {
      store.stop();
      client.release();
      await arrived();
      client.hold();
      store.start();
      client.release();
      await arrived();
      client.hold();
    }
    assert.deepEqual(chosen(), ['ready', 'practice-2', 'p3']);
    assert.equal(facts.length, 1);
  });

  it("restores the host's drafts, unless the person has written something since", async () => {
    const kept = (text: string): Draft[] => [{reviewId: 'p3-0', kind: 'respond', text, contact: {name: 'Dana Reyes'}}];
    const {client, store, facts} = await workspace([CEDAR], {initialDrafts: kept('Thank')});
    const submission = await store.submission(client.review('p3-0'), 'respond', {email: 'dana@juniper.example'});
    assert.deepEqual(
      [submission.state.text, submission.state.contact],
      ['Thank', {name: 'Dana Reyes', phone: '', email: 'dana@juniper.example'}],
    );
    submission.writeText('Thank you');
    const again = await workspace([], {client, initialDrafts: kept('Thank')});
    assert.equal((await again.store.submission(client.review('p3-0'), 'respond')).state.text, 'Thank you');
    const changed = {kind: 'draft-changed', reviewId: 'p3-0', draft: 'respond', empty: false};
    assert.deepEqual(
      facts.filter(({kind}) => kind === 'draft-changed'),
      [changed],
    );
    submission.discard();
    assert.deepEqual(facts.at(-1), {...changed, empty: true});
  });

  it('restores drafts that the host sets later, only for the first person', async () => {
    const kept = (reviewId: string): Draft[] => [{reviewId, kind: 'respond', text: 'Thank', contact: {}}];
    const {client, store} = await workspace([CEDAR]);
    store.restore(kept('p3-0'));
    assert.deepEqual(store.work!.drafts.all(), kept('p3-0'));
    client.personId = 'person-2';
    store.resume();
    await arrived();
    store.restore(kept('p3-1'));
    assert.deepEqual(store.work!.drafts.all(), []);
  });

  it('reports what it could not read', async () => {
    const client = new InMemoryPracticeClient([JUNIPER]);
    client.garble = (answer, call) => {
      if (call === 'me') return {...answer, practices: [null, ...(answer.practices as unknown[])]};
      return call === 'providers' ? {providers: [...(answer.providers as unknown[]), 7]} : answer;
    };
    const {facts, store} = await workspace([], {client});
    assert.deepEqual(
      facts.flatMap((fact) => (fact.kind === 'drift' ? fact.field : [])),
      ['practices.0', 'providers.2'],
    );
    assert.equal(store.state.providers!.length, 2);
  });
});

describe('no access', () => {
  it('is a screen with the practice and its access managers', async () => {
    const {store, facts} = await workspace([CLOSED]);
    assert.deepEqual([store.state.screen, store.state.practice!.accessManagers, facts], ['no-access', ['Robin Ellis'], []]);
  });

  it('applies to the selected practice, and another can still be selected', async () => {
    const {store, chosen} = await workspace([CEDAR, CLOSED]);
    assert.deepEqual(chosen(), ['ready', 'practice-2', 'p3']);
    store.choosePractice('practice-3');
    assert.deepEqual(chosen(), ['no-access', 'practice-3', undefined]);
    store.choosePractice('practice-2');
    await arrived();
    assert.deepEqual(chosen(), ['ready', 'practice-2', 'p3']);
  });

  it('also applies to a person without practices', async () => {
    const {store} = await workspace([]);
    assert.deepEqual([store.state.screen, store.state.practice], ['no-access', undefined]);
  });

  it('ends when access is granted and the person retries', async () => {
    const {store, client, chosen} = await workspace([{...CEDAR, practice: {...CEDAR.practice, entitled: false}}]);
    client.entitle('practice-2', true);
    store.retry();
    await arrived();
    assert.deepEqual(chosen(), ['ready', 'practice-2', 'p3']);
  });

  it('starts with the next request after the entitlement is removed', async () => {
    for (const act of ['refine', 'history', 'choose'] as const) {
      const {store, client, chosen, facts} = await workspace([JUNIPER, CEDAR], {practiceId: 'practice-1', providerId: 'p1'});
      client.entitle('practice-1', false);
      client.entitle('practice-2', false);
      if (act === 'refine') store.state.inbox!.refine({sort: 'oldest'});
      else if (act === 'history') await store.state.inbox!.history('p1-0').catch(() => undefined);
      else store.choosePractice('practice-2');
      await arrived();
      assert.deepEqual(chosen(), ['no-access', act === 'choose' ? 'practice-2' : 'practice-1', undefined], act);
      assert.deepEqual(facts.filter(({kind}) => kind === 'failed').length, 0);
    }
  });

  it('never causes a loop if the service contradicts itself', async () => {
    const client = new InMemoryPracticeClient([CEDAR]);
    client.failWith = new ReviewsError('entitlement-missing', 403);
    client.failOn = ['providers'];
    const {store, facts} = await workspace([], {client});
    assert.deepEqual([store.state.screen, store.state.failure], ['failed', {code: 'entitlement-missing', status: 403}]);
    assert.deepEqual([client.calls, facts.length], [['me', 'providers', 'me', 'providers'], 1]);
    client.failWith = undefined;
    store.retry();
    await arrived();
    assert.equal(store.state.provider!.id, 'p3');
  });
});

describe('a failure', () => {
  it('at the start is reported, and everything can be retried', async () => {
    for (const call of ['me', 'providers'] as const) {
      const client = new InMemoryPracticeClient([CEDAR]);
      client.failWith = new ReviewsError('service-unavailable', 503);
      client.failOn = [call];
      const {store, facts, chosen} = await workspace([], {client});
      assert.deepEqual([store.state.screen, store.state.failure], ['failed', {code: 'service-unavailable', status: 503}]);
      assert.deepEqual(facts, [{kind: 'failed', code: 'service-unavailable', status: 503}]);
      client.failWith = undefined;
      store.retry();
      await arrived();
      assert.deepEqual(chosen(), ['ready', 'practice-2', 'p3']);
    }
  });

  it('of the list leaves the rest unchanged', async () => {
    const {store, client, facts, chosen, listed} = await workspace([CEDAR]);
    client.failWith = new ReviewsError('timeout');
    store.state.inbox!.refine({sort: 'oldest'});
    await arrived();
    assert.deepEqual([chosen()[0], listed(), facts.at(-1)], ['ready', 'p3-0 p3-1 p3-2', {kind: 'failed', code: 'timeout', status: 0}]);
    client.failWith = undefined;
    store.retry();
    await arrived();
    assert.equal(listed(), 'p3-2 p3-1 p3-0');
  });
});

describe('a sign-in', () => {
  it('is requested once at the start, and everything continues after it', async () => {
    for (const error of [new ReviewsError('unauthenticated', 401), new ReviewsError('no-token')]) {
      const client = new InMemoryPracticeClient([CEDAR]);
      client.failWith = error;
      const {store, facts, chosen} = await workspace([], {client});
      assert.deepEqual([store.state.screen, store.state.sessionEnded], ['signed-out', false]);
      assert.deepEqual(facts, [{kind: 'sign-in-required', reason: 'signed-out'}]);
      client.failWith = undefined;
      store.resume();
      await arrived();
      assert.deepEqual(chosen(), ['ready', 'practice-2', 'p3']);
    }
  });

  it('that has expired keeps the content and the draft, which is sent once when the person is back', async () => {
    const {store, client, facts, submission, listed} = await writing();
    client.signedIn = false;
    await submission.submit();
    await submission.submit();
    assert.deepEqual([store.state.sessionEnded, store.state.screen, listed()], [true, 'ready', 'p3-0 p3-1 p3-2']);
    assert.deepEqual(facts, [{kind: 'sign-in-required', reason: 'expired'}]);
    store.resume();
    await arrived();
    assert.equal(store.state.sessionEnded, true);
    client.signedIn = true;
    store.resume();
    await arrived();
    await arrived();
    assert.deepEqual([submission.state.phase, store.state.sessionEnded], ['sent', false]);
    assert.equal((await client.history('practice-2', 'p3-0')).steps.length, 1);
    const {caseNumber} = submission.state.receipt!;
    assert.deepEqual(facts.slice(1), [
      {kind: 'draft-changed', reviewId: 'p3-0', draft: 'respond', empty: true},
      {kind: 'submitted', practiceId: 'practice-2', reviewId: 'p3-0', submission: 'respond', caseNumber},
    ]);
  });

  it('that has expired during a load lets the load continue afterward', async () => {
    const {store, client, listed} = await workspace([JUNIPER, CEDAR]);
    client.signedIn = false;
    store.choosePractice('practice-1');
    await arrived();
    assert.deepEqual([store.state.sessionEnded, store.state.providers], [true, undefined]);
    client.signedIn = true;
    store.resume();
    await arrived();
    assert.equal(store.state.providers!.length, 2);
    store.chooseProvider('p2');
    await arrived();
    client.signedIn = false;
    store.state.inbox!.refine({sort: 'oldest'});
    await arrived();
    client.signedIn = true;
    store.resume();
    await arrived();
    await arrived();
    assert.deepEqual([listed(), store.state.inbox!.state.failure], ['p2-2 p2-1 p2-0', undefined]);
  });

  it('of another person shows nothing of the previous one, and sends nothing for them', async () => {
    const {store, client, submission, chosen} = await writing();
    client.signedIn = false;
    await submission.submit();
    const first = store.work;
    client.signedIn = true;
    client.personId = 'person-2';
    store.resume();
    await arrived();
    await arrived();
    assert.notEqual(store.work, first);
    assert.deepEqual([store.work!.drafts.all(), store.state.sessionEnded, chosen()], [[], false, ['ready', 'practice-2', 'p3']]);
    assert.equal(client.review('p3-0').status, 'none');
    assert.equal(first!.drafts.all().length, 1);
  });
});

describe('a submission in a workspace', () => {
  it('changes its card and the counts, and is reported with its case number', async () => {
    const {store, submission, facts} = await writing();
    assert.equal(store.state.provider!.needsResponse, 3);
    await submission.submit();
    const {reviews: listed, counts} = store.state.inbox!.state;
    assert.deepEqual([(listed![0] as {status?: string}).status, counts!.needsResponse], ['response-pending', 2]);
    assert.deepEqual([store.state.provider!.needsResponse, store.state.providers![0]], [2, store.state.provider]);
    assert.equal(facts.at(-1)!.kind, 'submitted');
  });

  it('is the same store while it is being sent, and a new one after its receipt', async () => {
    const {store, client, submission, review} = await writing();
    client.hold();
    const sent = submission.submit();
    assert.equal(await store.submission(review, 'respond'), submission);
    store.stop();
    client.release();
    await sent;
    assert.equal(submission.state.phase, 'sent');
    assert.notEqual(await store.submission(client.review('p3-0'), 'edit-response'), submission);
  });

  it('whose response was lost shows the current state of the review, not the state at that time', async () => {
    const {store, client, submission} = await writing();
    client.lostAnswers = 1;
    await submission.submit();
    client.decide(client.review('p3-0').response!.caseNumber, 'publish-response');
    await submission.submit();
    await arrived();
    assert.equal(submission.state.phase, 'sent');
    assert.equal((store.state.inbox!.state.reviews![0] as {status?: string}).status, 'response-published');
  });

  it("shows a colleague's if they were faster", async () => {
    const {store, client, submission} = await writing();
    const theirs = {text: 'Theirs', contact: buildContact({name: 'Robin Ellis'})};
    await client.respond('practice-2', 'p3-0', theirs, {idempotencyKey: 'another-persons-key'});
    await submission.submit();
    assert.equal(submission.state.failure!.code, 'action-not-allowed');
    assert.equal((store.state.inbox!.state.reviews![0] as {status?: string}).status, 'response-pending');
    assert.deepEqual(store.work!.drafts.all().length, 1);
  });

  it('that is no longer allowed keeps its text, and the screen says why', async () => {
    const {store, client, submission} = await writing();
    client.entitle('practice-2', false);
    await submission.submit();
    await arrived();
    assert.deepEqual(
      [store.state.screen, submission.state.failure!.code, submission.state.text],
      ['no-access', 'entitlement-missing', 'Thank you.'],
    );
    assert.equal(store.work!.drafts.all().length, 1);
  });
});
