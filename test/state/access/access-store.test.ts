import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {type AccessChange, type AccessFact, AccessStore} from '../../../src/state/access/access-store.js';
import {buildColleague, buildPracticeAccess, buildRegistration, InMemoryAccessClient} from '../../../src/testing/index.js';
import {arrived} from '../reviews/held-pages.js';

const PEOPLE = ['ann', 'bob', 'cleo'].map((id) => buildColleague({id, name: id}));
const GRANT: AccessChange = {kind: 'grant', practiceId: 'practice-1', id: 'ann'};
const APPROVE: AccessChange = {kind: 'approve', practiceId: 'practice-1', id: 'sam'};

const REFUSE: AccessChange = {...APPROVE, kind: 'refuse'};

/** Stores the next decision on a registration, but lets the call fail. */
function storedBut(client: InMemoryAccessClient, error: ReviewsError) {
  const decide = client.decideRegistration.bind(client);
  client.decideRegistration = async (...given) => {
    client.decideRegistration = decide;
    await decide(...given);
    throw error;
  };
}

/** A store with its list loaded, and its facts since then. */
async function listed(client = new InMemoryAccessClient([buildPracticeAccess({people: PEOPLE, registrations: [buildRegistration()]})])) {
  const facts: AccessFact[] = [];
  const store = new AccessStore(client, (fact) => facts.push(fact));
  store.start();
  await arrived();
  const entitled = () => store.state.practices![0]!.people.filter((each) => each.entitled).map(({id}) => id);
  return {store, client, facts, entitled};
}

describe('a request for access', () => {
  const asking = () =>
    new InMemoryAccessClient([buildPracticeAccess({people: [buildColleague({id: 'ann', askedAt: '2025-12-05T16:20:00.000Z'})]})]);
  const DECLINE: AccessChange = {kind: 'decline', practiceId: 'practice-1', id: 'ann'};

  it('is declined, and the host is told once', async () => {
    const {store, facts} = await listed(asking());
    await store.make(DECLINE);
    assert.equal(store.state.practices![0]!.people[0]!.askedAt, null);
    assert.deepEqual([store.state.notice?.outcome, facts], ['done', [{kind: 'changed', change: DECLINE}]]);
  });

  it('that another manager has granted is not said to be declined', async () => {
    const {store, client, facts, entitled} = await listed(asking());
    await client.grant('practice-1', 'ann');
    await store.make(DECLINE);
    assert.deepEqual([store.state.notice?.outcome, entitled(), facts], ['meanwhile', ['ann'], []]);
  });
});

describe('people registered by email', () => {
  const registering = () => listed(new InMemoryAccessClient([buildPracticeAccess({expected: []})]));
  const emails = (store: AccessStore) => store.state.practices![0]!.expected!.map(({email}) => email);

  it('are expected, withdrawn, and told to the host without their addresses', async () => {
    const {store, facts} = await registering();
    await store.register(['practice-1'], [{email: 'noor@x.example'}, {email: 'sam@x.example'}]);
    assert.deepEqual(emails(store), ['noor@x.example', 'sam@x.example']);
    const {id} = store.state.practices![0]!.expected![0]!;
    const change: AccessChange = {kind: 'withdraw', practiceId: 'practice-1', id};
    await store.make(change);
    assert.deepEqual([emails(store), store.state.notice?.name], [['sam@x.example'], 'noor@x.example']);
    assert.deepEqual(facts, [
      {kind: 'registered', practiceIds: ['practice-1'], count: 2},
      {kind: 'changed', change},
    ]);
  });

  it('are not registered if the request fails, and a sign-in is asked for after the session has ended', async () => {
    const {store, client, facts} = await registering();
    client.signedIn = false;
    await assert.rejects(store.register(['practice-1'], [{email: 'noor@x.example'}]), {code: 'unauthenticated'});
    assert.deepEqual([emails(store), store.state.signIn, facts.map(({kind}) => kind)], [[], 'expired', ['sign-in-required']]);
  });
});

describe('a person who has left', () => {
  const REMOVE: AccessChange = {kind: 'remove-person', practiceId: 'practice-1', id: 'ann'};
  const shownIds = (store: AccessStore) => store.state.practices!.flatMap(({people}) => people.map(({id}) => id));

  it('is removed from the list, and the host is told once', async () => {
    const {store, facts} = await listed();
    await store.make(REMOVE);
    assert.deepEqual(shownIds(store), ['bob', 'cleo']);
    assert.deepEqual([store.state.notice?.outcome, facts], ['done', [{kind: 'changed', change: REMOVE}]]);
  });

  it('is removed once, although the answer was lost', async () => {
    const {store, client, facts} = await listed();
    client.lostAnswers = 1;
    await store.make(REMOVE);
    assert.equal(store.state.notice?.outcome, 'failed');
    await store.make(REMOVE);
    assert.deepEqual([store.state.notice?.outcome, shownIds(store)], ['done', ['bob', 'cleo']]);
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['failed', 'changed'],
    );
  });

  it('whom another manager has removed is not said to be removed by this one', async () => {
    const {store, client, facts} = await listed();
    await client.removePerson('practice-1', 'ann');
    await store.make(REMOVE);
    assert.deepEqual([store.state.notice?.outcome, shownIds(store)], ['meanwhile', ['bob', 'cleo']]);
    assert.ok(!facts.some(({kind}) => kind === 'changed'));
  });

  it('is oneself: the practice is gone from the list', async () => {
    const people = [buildColleague({id: 'iris', manages: true}), buildColleague({id: 'robin', manages: true, isSelf: true})];
    const {store} = await listed(new InMemoryAccessClient([buildPracticeAccess({people, managers: ['Dana Reyes', 'Robin Ellis']})]));
    await store.make({...REMOVE, id: 'robin'});
    assert.deepEqual(store.state.practices, []);
  });
});

describe('the list of access', () => {
  it('takes no answer about another practice for its own', async () => {
    const {store, client, facts} = await listed();
    client.grant = () => Promise.resolve({...buildPracticeAccess({id: 'practice-2', people: []}), drift: []});
    await store.make(GRANT);
    assert.equal(store.state.notice?.outcome, 'failed');
    assert.equal(store.state.practices?.length, 1);
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['failed'],
    );
  });

  it('is loaded once, aborted and resumed, and reloaded on request', async () => {
    const client = new InMemoryAccessClient();
    client.hold();
    const store = new AccessStore(client, () => undefined);
    store.start();
    store.start();
    assert.deepEqual([client.calls.length, store.state.loading], [1, true]);
    store.stop();
    client.release();
    await arrived();
    assert.equal(store.state.practices, undefined);
    store.start();
    await arrived();
    assert.deepEqual(store.state.practices, client.practices);
    store.start();
    assert.equal(client.calls.length, 2);
    await store.resume();
    assert.equal(client.calls.length, 3);
  });

  it('stays visible after a failure and the end of the session', async () => {
    const {store, client, facts} = await listed();
    client.failWith = new ReviewsError('service-unavailable', 503);
    await store.resume();
    assert.deepEqual([store.state.failure, store.state.practices!.length], [{code: 'service-unavailable', status: 503}, 1]);
    client.failWith = undefined;
    client.signedIn = false;
    await store.resume();
    assert.deepEqual([store.state.signIn, store.state.practices!.length], ['expired', 1]);
    client.signedIn = true;
    await store.resume();
    assert.deepEqual([store.state.signIn, store.state.failure], [undefined, undefined]);
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['failed', 'sign-in-required'],
    );
  });

  it('reports its unreadable parts', async () => {
    const client = new InMemoryAccessClient();
    client.garble = () => ({practices: [buildPracticeAccess(), {}]});
    const {facts} = await listed(client);
    assert.deepEqual(facts, [{kind: 'drift', field: 'practices.1.id'}]);
  });
});

describe('a change of access', () => {
  it('is shown and reported once the service has confirmed it', async () => {
    const {store, client, facts, entitled} = await listed();
    client.hold();
    const made = store.make(GRANT);
    assert.deepEqual([entitled(), [...store.state.changes]], [[], [['practice-1 person ann', 'saving']]]);
    // Pressed again while it is pending.
    await store.make(GRANT);
    client.release();
    await made;
    assert.deepEqual([entitled(), store.state.changes.size, client.calls], [['ann'], 0, ['access', 'grant']]);
    assert.deepEqual(store.state.notice, {outcome: 'done', change: GRANT, name: 'ann'});
    assert.deepEqual(facts, [{kind: 'changed', change: GRANT}]);
  });

  it('of a registration turns it into a person or removes it', async () => {
    const {store, facts} = await listed();
    await store.make(APPROVE);
    const [practice] = store.state.practices!;
    assert.deepEqual([practice!.registrations, practice!.people.some(({name}) => name === 'Sam Whitfield')], [[], true]);
    assert.deepEqual([store.state.notice!.name, facts], ['Sam Whitfield', [{kind: 'changed', change: APPROVE}]]);
  });

  it('that fails is marked in its place, and leaves the rest unchanged', async () => {
    const {store, client, facts, entitled} = await listed();
    client.failOn = ['grant'];
    client.failWith = new ReviewsError('timeout');
    await store.make(GRANT);
    assert.deepEqual([...store.state.changes], [['practice-1 person ann', {code: 'timeout', status: 0}]]);
    assert.deepEqual([entitled(), store.state.notice!.outcome, store.state.failure], [[], 'failed', undefined]);
    client.failWith = undefined;
    await store.make({...GRANT, id: 'bob'});
    assert.deepEqual([entitled(), store.state.changes.size], [['bob'], 1]);
    await store.make(GRANT);
    assert.deepEqual([entitled(), store.state.changes.size], [['ann', 'bob'], 0]);
    assert.deepEqual(
      facts.map(({kind}) => kind),
      ['failed', 'changed', 'changed'],
    );
  });

  it('that another manager made first reloads the list', async () => {
    const {store, client} = await listed();
    client.practices = [buildPracticeAccess({people: PEOPLE.slice(1)})];
    await store.make(GRANT);
    assert.deepEqual([store.state.notice!.outcome, store.state.practices, store.state.changes.size], ['meanwhile', client.practices, 0]);
    await store.make(APPROVE);
    assert.equal(client.calls.at(-1), 'access', 'the registration no longer exists');
  });

  for (const [code, status] of [
    ['unreadable-answer', 200],
    ['timeout', 0],
    ['internal', 500],
    ['http-502', 502],
    ['service-unavailable', 503],
    ['http-504', 504],
  ] as const) {
    it(`of a registration that arrived although the call failed with ${code} ${status} is reported as one's own`, async () => {
      for (const [first, second] of [
        [APPROVE, APPROVE],
        [APPROVE, REFUSE],
        [REFUSE, APPROVE],
        [REFUSE, REFUSE],
      ] as const) {
        const {store, client, facts} = await listed();
        storedBut(client, new ReviewsError(code, status));
        await store.make(first);
        await store.make(second);
        assert.deepEqual(store.state.notice, {outcome: 'done', change: first, name: 'Sam Whitfield'});
        assert.deepEqual([store.state.practices, store.state.changes.size], [client.practices, 0]);
        assert.deepEqual(facts, [
          {kind: 'failed', code, status},
          {kind: 'changed', change: first},
        ]);
      }
    });
  }

  it('of a registration succeeds if an earlier attempt of the same call made it', async () => {
    const {store, client} = await listed();
    storedBut(client, new ReviewsError('registration-not-found', 404, {earlier: [new ReviewsError('timeout')]}));
    await store.make(APPROVE);
    assert.deepEqual(store.state.notice, {outcome: 'done', change: APPROVE, name: 'Sam Whitfield'});
  });

  it('of a registration is attributed to a colleague who decided differently after a try without a response', async () => {
    const {store, client, facts} = await listed();
    client.failOn = ['decideRegistration'];
    client.failWith = new ReviewsError('timeout');
    await store.make(APPROVE);
    client.failWith = undefined;
    client.practices = [buildPracticeAccess({people: PEOPLE, registrations: []})];
    await store.make(APPROVE);
    assert.deepEqual(store.state.notice, {outcome: 'meanwhile', change: APPROVE, name: 'Sam Whitfield'});
    assert.ok(!facts.some(({kind}) => kind === 'changed'));
  });

  it('of a registration stays undetermined until the list can be loaded again', async () => {
    const {store, client} = await listed();
    storedBut(client, new ReviewsError('unreadable-answer', 200));
    await store.make(APPROVE);
    client.failOn = ['access'];
    client.failWith = new ReviewsError('timeout');
    await store.make(APPROVE);
    assert.deepEqual([store.state.notice!.outcome, [...store.state.changes.values()]], ['failed', [{code: 'timeout', status: 0}]]);
    client.failWith = undefined;
    await store.make(APPROVE);
    assert.deepEqual([store.state.notice!.outcome, store.state.changes.size], ['done', 0]);
  });

  it('of an entitlement has the same result if it is repeated after an unreadable response', async () => {
    const {store, client, entitled} = await listed();
    client.garble = (answer, call) => (call === 'grant' ? {} : answer);
    await store.make(GRANT);
    assert.deepEqual([...store.state.changes.values()], [{code: 'unreadable-answer', status: 200}]);
    client.garble = undefined;
    await store.make(GRANT);
    assert.deepEqual([entitled(), store.state.notice!.outcome], [['ann'], 'done']);
  });

  it('of a practice that the person no longer manages removes its people', async () => {
    const {store, client} = await listed();
    client.practices = [buildPracticeAccess({manages: false})];
    await store.make(GRANT);
    assert.deepEqual([store.state.practices![0]!.people, store.state.notice!.outcome], [[], 'meanwhile']);
  });

  it('waits for a sign-in', async () => {
    const {store, client, facts} = await listed();
    client.signedIn = false;
    await store.make(GRANT);
    assert.deepEqual([store.state.signIn, store.state.changes.size], ['expired', 1]);
    assert.deepEqual(facts, [{kind: 'sign-in-required', reason: 'expired'}]);
    client.signedIn = true;
    await store.resume();
    assert.deepEqual([store.state.signIn, store.state.changes.size], [undefined, 0]);
  });

  it('is not undone by a list requested before it', async () => {
    const {store, client, entitled} = await listed();
    const access = client.access.bind(client);
    let release = (): void => undefined;
    client.access = async (options) => {
      const answer = await access(options);
      await new Promise<void>((resolve) => (release = resolve));
      return answer;
    };
    const asked = store.resume();
    await arrived();
    const old = release;
    await store.make(GRANT);
    old();
    await arrived();
    release();
    await asked;
    assert.deepEqual(entitled(), ['ann']);
  });

  it('waits for the previous one in the same practice, so the final state is always that of the service', async () => {
    const press = fc.record({kind: fc.constantFrom('grant' as const, 'remove' as const), id: fc.constantFrom('ann', 'bob', 'cleo')});
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(press, {maxLength: 10}), async (scheduler, presses) => {
        const {store, client, entitled} = await listed();
        for (const call of ['grant', 'remove'] as const) {
          const real = client[call].bind(client);
          // The service applies the change at once, but its response may come at any time.
          client[call] = async (...given) => scheduler.schedule(real(...given));
        }
        const made = presses.map((each) => store.make({...each, practiceId: 'practice-1'}));
        await scheduler.waitFor(Promise.all(made));
        assert.deepEqual(store.state.practices, client.practices);
        assert.deepEqual(
          entitled(),
          client.practices[0]!.people.filter((each) => each.entitled).map(({id}) => id),
        );
        assert.equal(store.state.changes.size, 0);
      }),
      {numRuns: 60},
    );
  });
});
