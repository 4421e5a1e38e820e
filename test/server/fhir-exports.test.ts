import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {eq} from 'drizzle-orm';
import {providers} from '../../demo/server/database/schema.js';
import {memberIn} from '../../demo/server/import/fhir/member.js';
import {npiIn} from '../../demo/server/import/fhir/npi.js';
import {isOver, Patient} from '../../demo/server/import/fhir/resources.js';
import {visitsIn} from '../../demo/server/import/fhir/visit.js';
import {onPostgres} from './databases.js';
import {aLine, ANN, aPatient, aPractitioner, aRole, CLOE, concept, eob, LOCATION, npiReference} from './fhir-resources.js';
import {ImportWorld, RULES} from './import-world.js';

/* Odd but valid resources, as real exports have them. */

describe('Odd claims and members', () => {
  const outcome = (changes: object) => {
    const visits = visitsIn(eob(changes), RULES);
    return typeof visits === 'string' ? visits : visits.map(({clinician}) => Object.values(clinician)[0] as string);
  };
  const identifier = [npiReference(ANN).identifier];
  const rendering = (provider: object, contained: readonly object[] = []) =>
    outcome({contained, careTeam: [{sequence: 1, role: concept('rendering'), provider}]});

  it('name a clinician by a role inside the claim', () => {
    const role = (practitioner: object) => ({resourceType: 'PractitionerRole', id: 'r', practitioner});
    const inside = (...contained: object[]) => rendering({reference: '#r'}, contained);
    assert.deepEqual(inside(role({identifier: identifier[0]})), [ANN]);
    assert.deepEqual(inside(role({reference: '#p'}), {resourceType: 'Practitioner', id: 'p', identifier}), [ANN]);
    assert.deepEqual(inside(role({reference: 'Practitioner/ann'})), ['Practitioner/ann']);
    assert.equal(inside(role({reference: '#r'})), 'no clinician', 'itself');
    assert.equal(inside(role({reference: '#o'}), {resourceType: 'Organization', id: 'o', identifier}), 'no clinician');
  });

  it('name types and systems by addresses of several forms', () => {
    const named = {identifier: identifier[0]};
    assert.deepEqual(rendering({...named, type: 'http://hl7.org/fhir/StructureDefinition/Practitioner'}), [ANN]);
    assert.equal(rendering({...named, type: 'http://hl7.org/fhir/StructureDefinition/Organization'}), 'no clinician');
    for (const system of ['https://hl7.org/fhir/sid/us-npi', 'http://hl7.org/fhir/sid/us-npi/'])
      assert.equal(npiIn([{system, value: ANN}]), ANN);
  });

  it('have codes of their own before the place', () => {
    const at = (...codes: string[]) => aLine({locationCodeableConcept: concept(...codes)});
    assert.deepEqual(outcome({item: [at('OFFICE', '11')]}), [ANN]);
    assert.equal(outcome({item: [at('WARD', '21')]}), 'place');
    assert.equal(outcome({item: [aLine(), at('OTP', '57')]}), 'sensitive care');
  });

  it('tell sensitive care by the specialty of a clinician inside the claim', () => {
    const specialty = [concept('2084P0802X')];
    const role = {resourceType: 'PractitionerRole', id: 'r', practitioner: {identifier: identifier[0]}, specialty};
    assert.equal(rendering({reference: '#r'}, [role]), 'sensitive care');
    const person = {resourceType: 'Practitioner', id: 'r', identifier, qualification: [{code: specialty[0]}]};
    assert.equal(rendering({reference: '#r'}, [person]), 'sensitive care');
  });

  const member = (changes: object) => memberIn(Patient.parse(aPatient('m1', changes)), '2026-11-28')!;

  it('live in a country whose states have the codes of ours', () => {
    const reason = (country: string | undefined, state = 'CO') => member({address: [{city: 'Saltillo', state, country}]}).reason;
    for (const country of [undefined, '', 'US', 'usa', 'U.S.A.', 'United States', 'United States of America', '840'])
      assert.equal(reason(country), undefined, country);
    assert.equal(reason('PR', 'PR'), undefined);
    for (const country of ['MX', 'MEX', 'Mexico', 'IT', 'CA', 'Canada']) assert.equal(reason(country), 'outside the US', country);
  });

  it('have periods that end within a year or a month', () => {
    const over = (end: string | undefined) => isOver({end}, '2026-11-28');
    for (const end of [undefined, '', '2026', '2026-11', '2026-11-28', '2026-11-28T01:00:00Z', '2027']) assert.equal(over(end), false, end);
    for (const end of ['2025', '2026-10', '2026-11-27', '2026-11-27T23:00:00-05:00']) assert.equal(over(end), true, end);
    const email = (...telecom: object[]) => member({telecom: telecom.map((each) => ({system: 'email', ...each}))}).email;
    assert.equal(email({value: 'a@example.org', period: {end: '2026'}}), 'a@example.org');
    assert.equal(email({value: 'a@example.org', rank: 2}, {value: 'b@example.org', rank: 1, use: 'work'}), 'b@example.org');
    assert.equal(email({value: 'a@example.org', use: 'work'}, {value: 'b@example.org'}), 'b@example.org');
  });

  it('are invented to test with', () => {
    assert.equal(member({meta: {security: [{code: 'HTEST'}]}}).reason, 'restricted');
  });
});

onPostgres('Odd files', (opened) => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await ImportWorld.begin(opened);
    await world.directory();
  });
  afterEach(() => world.end());

  it('have bundles whose resources know each other by address alone', async () => {
    const entry = (fullUrl: string, {id: _, ...resource}: {id?: string}) => ({fullUrl, resource});
    const member = world.id('m1');
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        entry(
          'urn:uuid:claim-1',
          world.claim('c1', 'm1', {
            patient: {reference: `urn:uuid:${member}`},
            careTeam: [{sequence: 1, role: concept('rendering'), provider: {reference: 'urn:uuid:role-1'}}],
            note: 'NESTED',
          }),
        ),
        entry('urn:uuid:role-1', {...aRole(ANN), practitioner: {reference: 'urn:uuid:ann-1'}} as object),
        entry('urn:uuid:ann-1', aPractitioner('ann', ANN)),
        entry(`urn:uuid:${member}`, aPatient('', {telecom: []})),
      ],
    };
    const nested = `${'['.repeat(1e5)}${']'.repeat(1e5)}`;
    const {told} = await world.loadLines(JSON.stringify(bundle).replace('"NESTED"', nested));
    assert.match(told[0]!, /1 on the claims page alone/);
    assert.deepEqual(await world.open('m1'), [true]);
  });

  it('are compressed, which the message says', async () => {
    const path = join(world.folder, 'claims.ndjson.gz');
    await writeFile(path, gzipSync(JSON.stringify(world.claim('c1', 'm1'))));
    await assert.rejects(world.load({}, {claimFiles: [path]}), {
      name: 'PlainError',
      message: `${path}: this is a compressed file; unpack it first.`,
    });
  });

  it('name members by identifier alone', async () => {
    const system = 'https://plan.example/sign-in';
    const identifier = {system, value: world.id('m1')};
    await world.load(
      {'claims.ndjson': [world.claim('c1', 'm1', {patient: {identifier}}), aPatient(world.id('x1'), {identifier: [identifier]})]},
      {memberIdentifier: system},
    );
    assert.deepEqual(await world.open('m1'), [true]);
  });

  it('have covers that end within a year or a month', async () => {
    const asked = async (name: string, end: string) => {
      const cover = {resourceType: 'Coverage', id: name, period: {start: '2025', end}};
      const insurance = [{coverage: {reference: `Coverage/${name}`}}];
      await world.loadLines(world.patient(name), world.claim(name, name, {insurance}), cover);
      return (await world.open(name)).length > 0;
    };
    const ends = ['2026', '2026-11', '2026-11-02', '2025', '2026-10', '2026-11-01'];
    const outcomes = [];
    for (const [index, end] of ends.entries()) outcomes.push(await asked(`m${index}`, end));
    assert.deepEqual(outcomes, [true, true, true, false, false, false]);
  });

  it('have directories with roles that are over, old phones, earlier versions and other countries', async () => {
    const cloe = aPractitioner('cloe', CLOE, {
      name: [{family: 'MCVALE', given: ['CLOE']}],
      address: [{city: 'TOLUCA', state: 'MX', country: 'MX'}],
      meta: {lastUpdated: '2026-11-02T00:00:00Z'},
    });
    const phones = [
      {system: 'phone', value: '3035550111', use: 'old'},
      {system: 'phone', value: '3035550112', rank: 2},
      {system: 'phone', value: '3035550113', rank: 1},
    ];
    const accepting = (code: string) => [{extension: [{url: 'acceptingPatients', valueCodeableConcept: concept(code)}]}];
    const place = {resourceType: 'Location', id: 'inside', address: {...LOCATION.address, city: 'GOLDEN'}};
    const role = (code: string) =>
      aRole(CLOE, {contained: [place], location: [{reference: '#inside'}], telecom: phones, extension: accepting(code)});
    const over = aRole(CLOE, {id: 'over', period: {end: '2025'}, extension: accepting('newpt')});
    const earlier = {...cloe, name: [{family: 'EARLIER'}], meta: {lastUpdated: '2026-11-01T00:00:00Z'}};
    const read = async () => (await opened.owner.select().from(providers).where(eq(providers.npi, CLOE)))[0]!;
    for (const [code, isAccepting] of [
      ['newpt', true],
      ['nopt', false],
      ['existptonly', false],
      ['existptfam', false],
    ] as const) {
      const {warned} = await world.loadProviders([[over, cloe, earlier, role(code), LOCATION]]);
      assert.deepEqual(warned, []);
      const {name, city, phone, acceptingNewPatients} = await read();
      assert.deepEqual([name, city, phone, acceptingNewPatients], ['Cloe McVale', 'Golden', '303-555-0113', isAccepting], code);
    }
    const {warned} = await world.loadProviders([
      [aPractitioner('abroad', '9999900043', {address: [{city: 'Como', state: 'CO', country: 'IT'}]})],
    ]);
    assert.deepEqual(warned, ['providers-1.ndjson line 1: has no city and state in the US']);
  });
});
