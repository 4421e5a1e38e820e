import assert from 'node:assert/strict';
import {afterEach, beforeEach, it} from 'node:test';
import {eq} from 'drizzle-orm';
import {claims, providers} from '../../demo/server/database/schema.js';
import {markSensitiveCare} from '../../demo/server/import/sensitive-care.js';
import {summaryPath} from '../../src/api/shared/routes.js';
import {anAnswer, Collection, daysAgo, tokenIn} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {aLine, ANN, aPractitioner, BEN, careTeam, concept} from './fhir-resources.js';
import {ImportWorld, RULES} from './import-world.js';
import {assertProblem} from './requests.js';

const BOTH = {
  careTeam: careTeam(['rendering', ANN], ['performing', BEN]),
  item: [aLine({careTeamSequence: [1]}), aLine({careTeamSequence: [2]})],
};

onEachDatabase('Versions of claims', (opened) => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await ImportWorld.begin(opened);
    await world.directory();
  });
  afterEach(() => world.end());

  const version = (name: string, time: number, changes: object = {}) =>
    world.claim(name, 'm1', {meta: {lastUpdated: `2026-11-${time}T08:00:00.123-05:00`}, ...changes});
  const elsewhere = {item: [aLine({locationCodeableConcept: concept('20')})]};

  it('that are not final yet take the question back until a final one comes, with the same link', async () => {
    const collection = await Collection.begin(opened);
    await collection.outbox.deliver();
    collection.mails.length = 0;
    const lines = (outcome: string) => [world.patient('m1'), world.claim('c1', 'm1', {outcome, item: [aLine({servicedDate: daysAgo(5)})]})];
    const load = (outcome: string) => world.load({'claims.ndjson': lines(outcome)}, {now: new Date()});
    await load('complete');
    await collection.outbox.deliver();
    const token = tokenIn(collection.mails[0]!);
    await load('partial');
    await assertProblem(await collection.read(token), 410, 'survey-canceled');
    const {told} = await load('complete');
    assert.match(told[0]!, /1 asked before/);
    assert.equal((await collection.read(token)).status, 200);
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 1);
    assert.equal((await collection.answer(token, anAnswer())).status, 201);
  });

  it('count by the time they were made, in any order of lines', async () => {
    const ben = {careTeam: careTeam(['rendering', BEN])};
    const lines = [version('c1', 10), version('c1', 12, ben), version('c1', 11, {status: 'cancelled'}), world.patient('m1')];
    for (const order of [lines, lines.toReversed(), [lines[2], lines[0], lines[3], lines[1]]]) {
      await world.loadLines(...order);
      const [row] = await opened.owner
        .select({npi: providers.npi, withdrawnAt: claims.withdrawnAt})
        .from(claims)
        .innerJoin(providers, eq(providers.id, claims.providerId))
        .where(eq(claims.id, world.id('c1')));
      assert.deepEqual(row, {npi: BEN, withdrawnAt: null});
      assert.deepEqual(await world.open('m1'), [true]);
    }
    const {told} = await world.loadLines(...lines, version('c1', 13, elsewhere));
    assert.match(told[1]!, /2 taken back, 1 older version, 1 place/);
    assert.deepEqual(await world.open('m1'), [false]);
  });

  it('that are older change nothing when they are loaded later', async () => {
    const people = [world.patient('m1')];
    for (const [later, isOpen] of [
      [version('c1', 20), true],
      [version('c1', 21, elsewhere), false],
      [version('c1', 22), true],
      [version('c1', 23, {status: 'cancelled'}), false],
    ] as const) {
      await world.loadLines(...people, later);
      assert.deepEqual(await world.open('m1'), [isOpen]);
      for (const changes of [{}, {status: 'cancelled'}, elsewhere, {outcome: 'partial'}, {careTeam: careTeam(['rendering', BEN])}]) {
        await world.loadLines(...people, version('c1', 10, changes));
        assert.deepEqual(await world.open('m1'), [isOpen], JSON.stringify(changes));
      }
    }
    await world.loadLines(...people, version('c2', 25, {status: 'cancelled'}));
    const {told} = await world.loadLines(...people, version('c2', 24));
    assert.match(told[1]!, /1 taken back/, 'although the first that came was that it was taken back');
    await world.loadLines(...people, version('c2', 26));
    assert.deepEqual((await world.stored('m1')).claims.at(-1), ['c2', null, false]);
  });

  it('replace earlier claims with all their clinicians, by reference or identifier, in any order', async () => {
    const prior = concept('prior');
    const unique = (value: string) => [{type: concept('uc'), value}];
    const first = (name: string) => world.claim(name, name, {...BOTH, identifier: unique(`unique-${name}`)});
    for (const [name, related] of [
      ['m1', [{relationship: prior, claim: {reference: `ExplanationOfBenefit/${world.id('m1')}`}}]],
      ['m2', [{relationship: prior, reference: {value: 'unique-m2'}}]],
      ['m3', [{relationship: prior, claim: {identifier: {value: 'unique-m3'}}}]],
    ] as const) {
      await world.loadLines(first(name), world.patient(name));
      assert.deepEqual(await world.open(name), [true, true]);
      const second = world.claim(`${name}b`, name, {related, ...elsewhere});
      await world.loadLines({...second, outcome: 'partial'});
      assert.deepEqual(await world.open(name), [true, true], 'it does not stand yet');
      const {told} = await world.loadLines(second);
      assert.match(told.at(-1)!, /2 questions canceled/);
      assert.deepEqual(await world.open(name), [false, false]);
      await world.loadLines(first(name), world.patient(name));
      assert.deepEqual(await world.open(name), [false, false], 'an older export');
    }
    const shared = world.claim('other', 'm4', {identifier: unique('unique-m2')});
    await world.loadLines(shared, world.patient('m4'));
    assert.deepEqual(await world.open('m4'), [true], 'another member has a claim with the same unique id');
  });

  it('that name a clinician less take back the question about that one alone', async () => {
    await world.loadLines(world.claim('c1', 'm1', BOTH), world.patient('m1'));
    assert.deepEqual(await world.open('m1'), [true, true]);
    const {told} = await world.loadLines(world.claim('c1', 'm1'), world.patient('m1'));
    assert.equal(told.at(-1), 'taken back: 1 question canceled');
    assert.deepEqual((await world.open('m1')).sort(), [false, true]);
    await world.loadLines(world.claim('c1', 'm1', BOTH), world.patient('m1'));
    assert.deepEqual(await world.open('m1'), [true, true]);
  });

  it('that come back after another visit was asked about do not ask twice', async () => {
    const people = [world.patient('m1')];
    await world.loadLines(...people, world.claim('a', 'm1'));
    await world.loadLines(world.claim('a', 'm1', {outcome: 'partial'}));
    await world.loadLines(...people, world.claim('b', 'm1', {item: [aLine({servicedDate: '2026-11-10'})]}));
    assert.deepEqual(await world.open('m1'), [false, true]);
    const {told} = await world.loadLines(...people, world.claim('a', 'm1'));
    assert.match(told[1]!, /1 asked recently/);
    assert.deepEqual(await world.open('m1'), [false, true]);
  });
});

onEachDatabase('Members in files', (opened) => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await ImportWorld.begin(opened);
    await world.directory();
  });
  afterEach(() => world.end());

  const begin = async () => {
    const collection = await Collection.begin(opened);
    // On the day of the import, and without what other tests left.
    collection.now = new Date('2026-11-28T18:00:00Z');
    await collection.outbox.deliver();
    collection.mails.length = 0;
    return collection;
  };
  const later = {careTeam: careTeam(['rendering', BEN])};
  const dead = {deceasedDateTime: '2026-11-20', meta: {lastUpdated: '2026-11-21T00:00:00Z'}};

  it('who have died are not asked, whatever comes later', async () => {
    const collection = await begin();
    await world.loadLines(world.patient('m1'), world.claim('c1', 'm1'));
    await world.loadLines(world.patient('m1', dead));
    await collection.outbox.deliver();
    assert.deepEqual(collection.mails, [], 'the email was not sent yet');
    const {told} = await world.loadLines(world.claim('c2', 'm1', later));
    assert.match(told[1]!, /1 deceased/, 'the file has claims alone');
    await world.loadLines(world.patient('m1', {meta: {lastUpdated: '2026-11-19T00:00:00Z'}}), world.claim('c2', 'm1', later));
    assert.equal((await world.open('m1')).length, 1, 'an older file');
    await world.loadLines(world.patient('m1', {meta: {lastUpdated: '2026-11-22T00:00:00Z'}}), world.claim('c2', 'm1', later));
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 2, 'that was a mistake');
  });

  it('are read in their latest version, in any order of lines', async () => {
    const lines = [
      world.patient('m1', dead),
      world.patient('m1', {meta: {lastUpdated: '2026-11-19T00:00:00Z'}}),
      world.claim('c1', 'm1'),
      world.patient('m2'),
      world.patient('m2', {deceasedBoolean: true}),
      world.claim('c2', 'm2'),
    ];
    for (const order of [lines, lines.toReversed()]) {
      const {told} = await world.loadLines(...order);
      assert.match(told[1]!, /^not asked: 2 deceased$/);
    }
  });

  it('without a birth date leave waiting questions as they are, and of 12 to 17 years cancel them', async () => {
    await world.loadLines(world.patient('m1'), world.claim('c1', 'm1'));
    const {told} = await world.loadLines(world.patient('m1', {birthDate: undefined}), world.claim('c1', 'm1'));
    assert.match(told[1]!, /^not asked: 1 age not known$/);
    assert.deepEqual(await world.open('m1'), [true]);
    await world.loadLines(world.patient('m1', {birthDate: '2010-01-01'}), world.claim('c1', 'm1'));
    assert.deepEqual(await world.open('m1'), [false]);
    await world.loadLines(world.patient('m1'), world.claim('c1', 'm1'));
    assert.deepEqual(await world.open('m1'), [true]);
  });

  it('in an older file do not change where the email goes', async () => {
    const collection = await begin();
    const at = (day: number, email: string) =>
      world.patient('m1', {meta: {lastUpdated: `2026-11-${day}T00:00:00Z`}, telecom: [{system: 'email', value: email}]});
    const claim = (day: number) => world.claim('c1', 'm1', {meta: {lastUpdated: `2026-11-${day}T00:00:00Z`}});
    await world.loadLines(at(20, 'new@example.org'), claim(21));
    await world.loadLines(at(10, 'old@example.org'), claim(22));
    await world.loadLines(at(15, 'less-old@example.org'), claim(23));
    await collection.outbox.deliver();
    assert.deepEqual(
      collection.mails.map(({to}) => to),
      ['new@example.org'],
    );
  });

  it('and claims with characters that cannot be stored are named, and the rest is loaded', async () => {
    const {told, warned} = await world.loadLines(
      world.patient('m1', {address: [{city: 'Boul\0der', state: 'CO'}]}),
      world.claim('c1', 'm1', {note: '\0', item: [aLine({note: '\ud800'})]}),
      world.claim('c\0', 'm1'),
      world.claim('c3', 'm1', {patient: {reference: 'Patient/\ud800'}}),
      world.claim('c4', 'm1', {identifier: [{type: concept('uc'), value: '\0'}]}),
    );
    assert.deepEqual(warned, [
      'claims.ndjson line 3: has a wrong id',
      'claims.ndjson line 4: has a wrong patient.reference',
      'claims.ndjson line 5: has a wrong identifier.0.value',
    ]);
    assert.match(told[0]!, /1 claim, 1 member asked, 0 not asked, 3 lines skipped/);
  });
});

onEachDatabase('Sensitive care', (opened) => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await ImportWorld.begin(opened);
    await world.directory();
  });
  afterEach(async () => {
    await markSensitiveCare(opened.owner, RULES);
    await world.end();
  });
  const FAMILY = {...RULES, sensitiveSpecialties: new Set(['207q00000x'])};

  it('is decided for providers who are stored: they show no rate, and nobody is asked anymore', async () => {
    const collection = await Collection.begin(opened);
    collection.now = new Date('2026-11-28T18:00:00Z');
    await collection.outbox.deliver();
    collection.mails.length = 0;
    await world.loadLines(...['m1', 'm2'].map((each) => world.patient(each)), world.claim('c1', 'm1'), world.claim('c2', 'm2'));
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 2);
    const [answered = '', open = ''] = collection.mails.map(tokenIn);
    assert.equal((await collection.answer(answered, anAnswer('Kind.'))).status, 201);
    await world.loadLines(world.patient('m3'), world.claim('c3', 'm3'));

    await markSensitiveCare(opened.owner, FAMILY);
    const [ann] = await opened.owner.select().from(providers).where(eq(providers.npi, ANN));
    const rate = async () => {
      const answer = await collection.app.request(`/${summaryPath(ann!.id)}`);
      return ((await answer.json()) as {recommended: number}).recommended;
    };
    assert.equal(await rate(), 0);
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 2, 'the third email was not sent yet');
    await assertProblem(await collection.read(open), 410, 'survey-canceled');
    await assertProblem(await collection.answer(open, anAnswer()), 410, 'survey-canceled');
    const {told} = await world.loadLines(world.patient('m4'), world.claim('c4', 'm4'));
    assert.match(told[1]!, /^not asked: 1 sensitive care$/);

    await markSensitiveCare(opened.owner, RULES);
    assert.equal(await rate(), 1);
    assert.equal((await collection.read(open)).status, 200);
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 3);
  });

  it('is decided when the directory is loaded, by the codes and names of all specialties', async () => {
    const isSensitive = async (npi: string) => (await opened.owner.select().from(providers).where(eq(providers.npi, npi)))[0]!.isSensitive;
    await world.loadProviders([[aPractitioner('cloe', '9999900035', {address: [{city: 'Boulder', state: 'CO'}]})]], FAMILY);
    assert.deepEqual([await isSensitive(ANN), await isSensitive('9999900035')], [true, false], 'also those who are not in the file');
    await markSensitiveCare(opened.owner, {...RULES, sensitiveSpecialties: new Set(['family medicine physician'])});
    assert.equal(await isSensitive(BEN), true);
  });

  it('is left out by whatever a claim says of it', async () => {
    const addiction = concept('2084P0802X');
    const named = {sequence: 1, role: concept('rendering'), provider: {reference: 'PractitionerRole/clinic'}};
    const cases: Readonly<Record<string, object>> = {
      label: {meta: {security: [{code: 'ETHUD'}]}},
      procedure: {item: [aLine(), aLine({productOrService: concept('H0020')})]},
      place: {item: [aLine(), aLine({productOrService: concept('97110'), locationCodeableConcept: concept('57')})]},
      qualification: {careTeam: [{...careTeam(['rendering', ANN])[0], qualification: addiction}]},
      role: {careTeam: [named]},
    };
    const role = {resourceType: 'PractitionerRole', id: 'clinic', practitioner: {reference: 'Practitioner/ann'}, specialty: [addiction]};
    for (const [name, changes] of Object.entries(cases)) {
      await world.loadLines(world.patient(name), world.claim(name, name));
      const {told} = await world.loadLines(world.patient(name), world.claim(name, name, changes), aPractitioner('ann', ANN), role);
      assert.match(told[1]!, /^not asked: 1 sensitive care$/, name);
      assert.deepEqual(await world.open(name), [false], name);
    }
  });
});
