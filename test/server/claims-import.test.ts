import assert from 'node:assert/strict';
import {join} from 'node:path';
import {afterEach, beforeEach, it} from 'node:test';
import {and, eq, isNull, sql} from 'drizzle-orm';
import {invitations} from '../../demo/server/database/collection-schema.js';
import {claims, providers} from '../../demo/server/database/schema.js';
import {PlainError} from '../../demo/server/shared/plain-error.js';
import {anAnswer, Collection, tokenIn} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {aLine, ANN, aPractitioner, aRole, BEN, careTeam, CLOE, concept, LOCATION, npiReference} from './fhir-resources.js';
import {ImportWorld} from './import-world.js';
import {Caller} from './practice-requests.js';
import {storePerson} from './practice-world.js';
import {assertProblem} from './requests.js';

onEachDatabase('Loading claims', (opened) => {
  let world: ImportWorld;
  beforeEach(async () => void (world = await ImportWorld.begin(opened)));
  afterEach(() => world.end());
  const id: ImportWorld['id'] = (name) => world.id(name);
  const patient: ImportWorld['patient'] = (...given) => world.patient(...given);
  const claim: ImportWorld['claim'] = (...given) => world.claim(...given);
  const load: ImportWorld['load'] = (...given) => world.load(...given);
  const loadProviders = (...files: (readonly unknown[])[]) => world.loadProviders(files);
  const directory = () => world.directory();
  const stored = (member: string) => world.stored(member);

  it('adds clinicians to the directory by their NPI, and changes them when they change', async () => {
    const npi = CLOE;
    const role = aRole(npi, {specialty: [{coding: [{code: '363LF0000X', display: 'Family Nurse Practitioner'}]}]});
    const practitioner = aPractitioner('cloe', npi, {name: [{family: "O'VALE", given: ['CLOE']}], qualification: undefined});
    const {told, warned} = await loadProviders(
      [role, {...role, active: false}],
      [practitioner, LOCATION, {resourceType: 'Organization', id: 'x'}],
    );
    assert.deepEqual([told, warned], [['1 provider added to the directory, 0 providers known before'], []]);
    const read = async () => (await opened.owner.select().from(providers).where(eq(providers.npi, npi)))[0]!;
    const {name, credentials, specialty, street, city, state, zip, phone, languages} = await read();
    assert.deepEqual(
      [name, credentials, specialty, street, city, state, zip, phone, languages],
      ["Cloe O'Vale", 'NP', 'Family Nurse Practitioner', '12 Quarry Road', 'Boulder', 'CO', '80302', '303-555-0140', ['English']],
    );
    const moved = {...LOCATION, address: {...LOCATION.address, city: 'Denver'}};
    const again = await loadProviders([practitioner, {...role, telecom: [{system: 'phone', value: '3035550142'}]}, moved]);
    assert.deepEqual(again.told, ['0 providers added to the directory, 1 provider known before']);
    assert.deepEqual([(await read()).city, (await read()).phone], ['Denver', '303-555-0142']);
    await loadProviders([
      practitioner,
      aRole(npi, {specialty: [{coding: [{code: '2084P0802X', display: 'Addiction Psychiatry Physician'}]}]}),
      LOCATION,
    ]);
    assert.equal((await read()).isSensitive, true);
  });

  it('names the lines of a directory that somebody can mend, and nobody', async () => {
    const twice = '9999900043';
    const {told, warned} = await loadProviders([
      'not json',
      aPractitioner('canary', twice),
      aPractitioner('other', twice),
      aPractitioner('canary', '9999900018'),
      aPractitioner('canary', '9999900050', {address: undefined}),
      {...aPractitioner('canary', ANN), identifier: []},
      aRole('9999900068', {practitioner: undefined}),
      aRole('9999900068', {code: [concept('ap')]}),
      {...aPractitioner('canary', '9999900068'), identifier: 'canary'},
    ]);
    assert.deepEqual(warned.sort(), [
      'providers-1.ndjson line 1: is not JSON',
      'providers-1.ndjson line 2: NPI stands for another practitioner too (line 3); both left out',
      'providers-1.ndjson line 4: has an NPI with a wrong check digit',
      'providers-1.ndjson line 5: has no city and state in the US',
      'providers-1.ndjson line 6: has no NPI',
      'providers-1.ndjson line 9: has a wrong identifier: it must be an array',
    ]);
    assert.deepEqual(told, ['providers-1.ndjson: 6 lines skipped', '0 providers added to the directory, 0 providers known before']);
  });

  it('asks in any order of lines and files, tells what it did, and changes nothing when it is done again', async () => {
    await directory();
    const people = [patient('m1'), patient('m2', {telecom: undefined}), patient('m3'), patient('m4', {deceasedBoolean: true})];
    const first = [
      claim('c1', 'm1'),
      claim('c2', 'm2', {careTeam: undefined, provider: {reference: 'Practitioner/ben'}, item: [aLine({careTeamSequence: undefined})]}),
      claim('c3', 'm3', {item: [aLine({locationCodeableConcept: concept('20')})]}),
      claim('c1b', 'm1'),
      claim('c4', 'm4'),
      claim('c5', 'nobody'),
      claim('c6', 'm3', {careTeam: careTeam(['rendering', '9999900084'])}),
      claim('c7', 'm3', {item: [aLine({servicedDate: '2020-11-02'})]}),
      '',
      claim('c8', 'm3', {item: [aLine({servicedDate: '2026-11-29'})]}),
      '{"resourceType": "ExplanationOfBenefit", "item": {}}',
      {resourceType: 'Bundle', entry: [{resource: claim('c9', 'm3', {item: [aLine({servicedDate: '2026-10-02'})]})}]},
    ];
    const {told, warned} = await load({'claims.ndjson': [...first, aPractitioner('ben', BEN)], 'people.ndjson': people});
    assert.deepEqual(warned, [
      'claims.ndjson line 10: is a claim of a visit after today',
      'claims.ndjson line 11: has a wrong item: it must be an array',
    ]);
    assert.deepEqual(told, [
      'claims.ndjson: 9 claims, 2 members asked, 1 on the claims page alone, 6 not asked, 2 lines skipped',
      'people.ndjson: 0 claims, 0 members asked, 0 not asked, 0 lines skipped',
      'not asked: 1 asked already, 1 deceased, 1 member not known, 1 not in the directory, 1 place, 1 too long ago',
    ]);
    const everything = async () => Promise.all(['m1', 'm2', 'm3', 'm4'].map(stored));
    const before = await everything();
    assert.deepEqual(before[0], {
      claims: [
        ['c1', null, false],
        ['c1b', 'asked-already', false],
      ],
      questions: [['c1', false, true]],
    });
    assert.deepEqual(before[1], {claims: [['c2', null, false]], questions: [['c2', false, false]]});
    const again = await load({'people.ndjson': people.toReversed(), 'claims.ndjson': [aPractitioner('ben', BEN), ...first.toReversed()]});
    assert.equal(again.told[1], 'claims.ndjson: 9 claims, 0 members asked, 3 asked before, 6 not asked, 2 lines skipped');
    assert.deepEqual(await everything(), before);
    assert.doesNotMatch(JSON.stringify([told, warned, again]), new RegExp(`${world.suffix}|example\\.org|BOULDER|${ANN}|Roe`, 'i'));
  });

  it('withdraws what was taken back, in the same run or later, and lets a corrected claim keep the link', async () => {
    const collection = await Collection.begin(opened);
    await collection.outbox.deliver();
    collection.mails.length = 0;
    await directory();
    const taken = (name: string, member: string) => claim(name, member, {status: 'cancelled'});
    await load(
      {'claims.ndjson': [...['m1', 'm2', 'm3'].map((each) => patient(each)), claim('c1', 'm1'), claim('c2', 'm2'), claim('c3', 'm3')]},
      {now: new Date()},
    );
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 3);
    const links = new Map(collection.mails.map((mail) => [mail.to, tokenIn(mail)]));
    const token = (member: string) => links.get(`${id(member)}@example.org`)!;
    assert.equal((await collection.answer(token('m3'), anAnswer())).status, 201);

    const later = {
      'later.ndjson': [claim('c2b', 'm2'), taken('c3', 'm3'), taken('c2', 'm2'), taken('c1', 'm1'), taken('never-told', 'm1')],
    };
    const {told} = await load(later, {now: new Date()});
    assert.deepEqual(told, [
      'later.ndjson: 5 claims, 0 members asked, 5 not asked, 0 lines skipped',
      'not asked: 4 taken back, 1 asked already',
      'taken back: 1 question canceled, 1 representative told',
    ]);
    await assertProblem(await collection.read(token('m1')), 410, 'survey-canceled');
    assert.equal((await collection.read(token('m2'))).status, 200);
    assert.deepEqual((await stored('m2')).questions, [['c2b', false, true]]);
    const jordan = new Caller(collection.app, await storePerson(opened.owner, 'Jordan Blake', true));
    assert.equal((await jordan.queue({kind: 'reversed-claim'})).entries.length, 1);

    const before = await Promise.all(['m1', 'm2', 'm3'].map(stored));
    await load(
      {'claims.ndjson': [claim('c1', 'm1'), claim('c2', 'm2'), ...['m1', 'm2'].map((each) => patient(each))], ...later},
      {now: new Date()},
    );
    assert.deepEqual(await Promise.all(['m1', 'm2', 'm3'].map(stored)), before, 'a claim that was taken back stays so');
    await load({'corrected.ndjson': [claim('c1b', 'm1')]}, {now: new Date()});
    assert.equal((await collection.read(token('m1'))).status, 200, 'the same link');
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 3);
  });

  it('takes a claim that stands and falls within one run for taken back', async () => {
    await directory();
    const lines = [claim('c1', 'm1', {status: 'cancelled'}), claim('c1', 'm1'), patient('m1')];
    for (const order of [lines, lines.toReversed()]) {
      await load({'claims.ndjson': order});
      assert.deepEqual(await stored('m1'), {claims: [], questions: []});
    }
    const partial = [claim('c2', 'm2', {outcome: 'partial'}), claim('c2', 'm2'), patient('m2')];
    await load({'claims.ndjson': partial});
    assert.deepEqual((await stored('m2')).claims, [['c2', null, false]], 'a version that was not final yet');
  });

  it('asks about each clinician of a claim, and withdraws all of them', async () => {
    await directory();
    const both = {
      careTeam: careTeam(['rendering', ANN], ['performing', BEN]),
      item: [aLine({careTeamSequence: [1]}), aLine({careTeamSequence: [2]})],
    };
    const first = await load({'claims.ndjson': [patient('m1'), claim('c1', 'm1', both)]});
    assert.match(first.told[0]!, /^claims\.ndjson: 1 claim, 2 members asked/);
    assert.equal((await stored('m1')).questions.length, 2);
    const second = await load({'claims.ndjson': [claim('c1', 'm1', {...both, status: 'cancelled'})]});
    assert.equal(second.told.at(-1), 'taken back: 2 questions canceled');
  });

  it('finds parents, covers, roles and other identifiers in the files', async () => {
    await directory();
    const role = {resourceType: 'PractitionerRole', id: 'r-ben', practitioner: {reference: 'Practitioner/ben'}};
    const sue = {system: 'https://plan.example/sign-in', value: id('sue')};
    const resources = [
      claim('c1', 'm1'),
      {
        resourceType: 'RelatedPerson',
        patient: {reference: `Patient/${id('m1')}`},
        telecom: [{system: 'email', value: 'parent@example.org'}],
      },
      patient('m1', {birthDate: '2020-01-01', identifier: [sue]}),
      patient('m2', {identifier: [{...sue, value: id('bob')}]}),
      claim('c2', 'm2', {insurance: [{coverage: {reference: 'Coverage/over'}}]}),
      claim('c3', 'm2', {careTeam: [{sequence: 1, role: concept('rendering'), provider: {reference: 'PractitionerRole/r-ben'}}]}),
      {resourceType: 'Coverage', id: 'over', period: {start: '2020-01-01', end: '2025-12-31'}},
      aPractitioner('ben', BEN),
      role,
    ];
    const {told} = await load({'claims.ndjson': resources}, {memberIdentifier: sue.system});
    assert.deepEqual(told, ['claims.ndjson: 3 claims, 2 members asked, 1 not asked, 0 lines skipped', 'not asked: 1 cover ended']);
    const [child] = await opened.owner
      .select()
      .from(claims)
      .where(eq(claims.memberSubject, id('sue')));
    assert.equal(child!.email, 'parent@example.org');
    assert.equal((await stored('bob')).questions.length, 1);
  });

  it('reads nothing of what it does not need, and refuses files of other kinds', async () => {
    await directory();
    await load({'claims.ndjson': [patient('m1'), claim('c1', 'm1', {diagnosis: 'canary', billablePeriod: 'canary', created: 'canary'})]});
    assert.equal((await stored('m1')).questions.length, 1);
    await assert.rejects(load({'claims.csv': ['a,b']}), PlainError);
    await assert.rejects(load({}, {claimFiles: [join(world.folder, 'missing.ndjson')]}), PlainError);
    const log = await load({'log.ndjson': [{time: 'now'}, {resourceType: 'Basic'}]});
    assert.deepEqual(log.warned, ['log.ndjson line 1: is not a FHIR resource: it has no resourceType']);
  });

  it('leaves no people behind, and continues after it broke off without asking twice', async () => {
    await directory();
    const members = Array.from({length: 1200}, (_, index) => `m${index}`);
    const resources = [...members.map((each) => patient(each)), ...members.map((each) => claim(each.replace('m', 'c'), each))];
    // Breaks off after the first transaction: asked for each line, once when everything is read, and before each transaction.
    let asked = 0;
    const signal = {
      get aborted() {
        return ++asked > resources.length + 2;
      },
    } as AbortSignal;
    await load({'claims.ndjson': resources}, {signal});
    const count = () => opened.owner.$count(invitations, sql`member_subject like ${`%-${world.suffix}`}`);
    assert.equal(await count(), 500);
    const {told} = await load({'claims.ndjson': resources});
    assert.equal(await count(), members.length);
    assert.match(told[0]!, /^claims\.ndjson: 1,200 claims/);
    const twice = await opened.owner.execute(
      sql`select 1 from invitations where member_subject like ${`%-${world.suffix}`} group by member_subject having count(*) > 1`,
    );
    assert.deepEqual((twice as {rows: unknown[]}).rows, []);
    await opened.session(async (session) => {
      const left = await session.execute(sql`select relname from pg_class where relname like 'staged%' and pg_table_is_visible(oid)`);
      assert.deepEqual((left as {rows: unknown[]}).rows, []);
    });
    assert.equal(await opened.owner.$count(claims, and(isNull(claims.reason), eq(claims.memberSubject, id('m0')))), 1);
  });

  it('finds clinicians by any reference that names an NPI', async () => {
    await directory();
    const by = (provider: object) => ({careTeam: [{sequence: 1, role: concept('rendering'), provider}]});
    const {told} = await load({
      'claims.ndjson': [
        ...['m1', 'm2', 'm3'].map((each) => patient(each)),
        claim('c1', 'm1', by({reference: `Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|${ANN}`})),
        claim('c2', 'm2', by({identifier: {type: concept('npi'), value: ANN}})),
        claim('c3', 'm3', by(npiReference(ANN))),
      ],
    });
    assert.deepEqual(told, ['claims.ndjson: 3 claims, 3 members asked, 0 not asked, 0 lines skipped']);
  });
});
