import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Access, PracticeAccess} from '../../../src/api/access/schemas.js';
import {buildColleague, buildPracticeAccess, buildRegistration, InMemoryAccessClient} from '../../../src/testing/index.js';

const entitledIn = ({people}: PracticeAccess) => people.filter(({entitled}) => entitled).map(({id}) => id);

const PEOPLE = [
  buildColleague(),
  buildColleague({id: 'iris', name: 'Iris Novak', manages: true}),
  buildColleague({id: 'robin', name: 'Robin Ellis', manages: true, isSelf: true}),
];

describe('access in memory', () => {
  it('answers as the contract requires', async () => {
    const client = new InMemoryAccessClient([buildPracticeAccess({registrations: [buildRegistration()]})]);
    Access.parse(await client.access());
    PracticeAccess.parse(await client.grant('practice-1', 'dana'));
  });

  it('grants and removes repeatedly', async () => {
    const client = new InMemoryAccessClient();
    await client.grant('practice-1', 'dana');
    assert.deepEqual(entitledIn(await client.grant('practice-1', 'dana')), ['dana', 'robin']);
    await client.remove('practice-1', 'dana');
    assert.deepEqual(entitledIn(await client.remove('practice-1', 'dana')), ['robin']);
    assert.deepEqual(entitledIn((await client.access()).practices[0]!), ['robin']);
  });

  it('closes a request when it is granted or declined', async () => {
    for (const decide of ['grant', 'decline'] as const) {
      const people = [buildColleague({askedAt: '2025-12-05T16:20:00.000Z'})];
      const client = new InMemoryAccessClient([buildPracticeAccess({people})]);
      const {entitled, askedAt} = (await client[decide]('practice-1', 'dana')).people[0]!;
      assert.deepEqual([entitled, askedAt], [decide === 'grant', null]);
      await client.decline('practice-1', 'dana');
    }
  });

  it('removes people, but not the last manager', async () => {
    const client = new InMemoryAccessClient([buildPracticeAccess({managers: ['Iris Novak', 'Robin Ellis'], people: PEOPLE})]);
    const removed = await client.removePerson('practice-1', 'iris');
    assert.deepEqual([removed.people.map(({id}) => id), removed.managers], [['dana', 'robin'], ['Robin Ellis']]);
    await assert.rejects(client.removePerson('practice-1', 'iris'), {code: 'person-not-found', status: 404});
    await assert.rejects(client.removePerson('practice-1', 'robin'), {code: 'last-access-manager', status: 409});
    const other = new InMemoryAccessClient([buildPracticeAccess({managers: ['Iris Novak', 'Robin Ellis'], people: PEOPLE})]);
    const left = await other.removePerson('practice-1', 'robin');
    assert.deepEqual([left.manages, left.managers, (await other.access()).practices], [false, ['Iris Novak'], []]);
  });

  it('expects each person once, and lets a manager withdraw', async () => {
    const client = new InMemoryAccessClient([buildPracticeAccess({expected: []})]);
    await client.registerPeople(['practice-1'], [{email: 'noor@x.example'}]);
    const [{expected}] = (await client.registerPeople(['practice-1'], [{email: 'noor@x.example'}, {email: 'sam@x.example'}])).practices as [
      PracticeAccess,
    ];
    assert.deepEqual(
      expected!.map(({email}) => email),
      ['noor@x.example', 'sam@x.example'],
    );
    assert.equal((await client.withdraw('practice-1', expected![0]!.id)).expected!.length, 1);
    await assert.rejects(client.registerPeople(['practice-1', 'practice-2'], [{email: 'x@x.example'}]), {code: 'practice-not-found'});
  });

  it('decides a registration once, and adds an approved person to the practice without the entitlement', async () => {
    const registrations = [buildRegistration(), buildRegistration({id: 'noor', name: 'Noor Haddad'})];
    const client = new InMemoryAccessClient([buildPracticeAccess({registrations})]);
    const approved = await client.decideRegistration('practice-1', 'noor', 'approve');
    assert.deepEqual(
      approved.people.map(({name, entitled}) => [name, entitled]),
      [
        ['Dana Reyes', false],
        ['Noor Haddad', false],
        ['Robin Ellis', true],
      ],
    );
    const refused = await client.decideRegistration('practice-1', 'sam', 'refuse');
    assert.deepEqual([refused.registrations, refused.people.length], [[], 3]);
    await assert.rejects(client.decideRegistration('practice-1', 'sam', 'approve'), {code: 'registration-not-found', status: 404});
  });

  it('allows changes only by managers of the practice and only for its people', async () => {
    const client = new InMemoryAccessClient([buildPracticeAccess(), buildPracticeAccess({id: 'practice-2', manages: false})]);
    for (const id of ['practice-2', 'practice-3'])
      await assert.rejects(client.grant(id, 'dana'), {code: 'practice-not-found', status: 404});
    await assert.rejects(client.remove('practice-1', 'nobody'), {code: 'person-not-found', status: 404});
    client.signedIn = false;
    await assert.rejects(client.access(), {code: 'unauthenticated', status: 401});
  });

  it('makes a change even if the answer is lost', async () => {
    const client = new InMemoryAccessClient();
    client.lostAnswers = 1;
    await assert.rejects(client.grant('practice-1', 'dana'), {code: 'timeout', status: 0});
    assert.deepEqual(entitledIn((await client.access()).practices[0]!), ['dana', 'robin']);
  });
});
