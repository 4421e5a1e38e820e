import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {addressFor, memberIn} from '../../demo/server/import/fhir/member.js';
import {isNpi, npiIn, npiInReference} from '../../demo/server/import/fhir/npi.js';
import {Patient} from '../../demo/server/import/fhir/resources.js';
import {visitsIn} from '../../demo/server/import/fhir/visit.js';
import {readVisitRules} from '../../demo/server/import/fhir/visit-rules.js';
import {aLine, ANN, aPatient, BEN, careTeam, concept, eob, npiReference} from './fhir-resources.js';

const RULES = readVisitRules();

describe('The rule for claims', () => {
  const outcome = (changes: object = {}) => {
    const visits = visitsIn(eob(changes), RULES);
    return typeof visits === 'string'
      ? visits
      : visits.map(({clinician, ...visit}) => [Object.values(clinician)[0], ...Object.values(visit)]);
  };
  const asked = (npi = ANN, visit = 'routine', day = '2026-11-02') => [[npi, day, visit]];
  const line = (changes: object) => outcome({item: [aLine(changes)]});

  it('takes professional claims that are final', () => {
    assert.deepEqual(outcome(), asked());
    for (const [changes, reason] of [
      [{use: 'preauthorization'}, 'kind of claim'],
      [{use: 'predetermination'}, 'kind of claim'],
      [{type: concept('institutional')}, 'kind of claim'],
      [{type: undefined}, 'kind of claim'],
      [{outcome: 'partial'}, 'not final'],
      [{outcome: 'queued'}, 'not final'],
      [{status: 'draft'}, 'not final'],
      [{meta: {tag: [{code: 'NotFinalAction'}]}}, 'not final'],
      [{status: 'cancelled'}, 'taken back'],
      [{status: 'entered-in-error'}, 'taken back'],
      [{related: [{relationship: concept('replacedby')}]}, 'taken back'],
      [{payment: {type: concept('denied')}}, 'denied'],
    ] as const)
      assert.equal(outcome(changes), reason, JSON.stringify(changes));
    const kept = {meta: {tag: [{code: 'FinalAction'}]}, related: [{relationship: concept('prior')}], payment: {type: concept('paid')}};
    assert.deepEqual(outcome({...kept, type: concept('71', 'CARRIER', 'professional')}), asked());
  });

  it('takes the kinds of visits on the list, and preventive before routine', () => {
    const kind = (...codes: string[]) => outcome({item: codes.map((code) => aLine({productOrService: concept(code)}))});
    assert.deepEqual(kind('99203'), asked());
    assert.deepEqual(kind('99213', 'G2211', '99396', '90471'), asked(ANN, 'preventive'));
    assert.deepEqual(kind('G0439'), asked(ANN, 'preventive'));
    for (const code of ['99211', '98016', 'G2211', '90471', '99284', '97110', 'D0120', '99231'])
      assert.equal(kind(code), 'kind of visit', code);
    assert.equal(outcome({item: []}), 'kind of visit');
  });

  it('strikes out lines that were taken back', () => {
    const amount = (value: number, how = 'net') =>
      aLine(how === 'net' ? {net: {value}} : {adjudication: [{category: concept('submitted'), amount: {value}}]});
    for (const how of ['net', 'submitted']) {
      assert.equal(outcome({item: [amount(150, how), amount(-150, how)]}), 'taken back line by line');
      assert.equal(outcome({item: [amount(-150, how), amount(150, how)]}), 'taken back line by line');
      assert.deepEqual(outcome({item: [amount(150, how), amount(-150, how), amount(150, how)]}), asked());
      assert.deepEqual(outcome({item: [amount(0, how)]}), asked(), 'a deductible');
    }
    const other = aLine({net: {value: -150}, servicedDate: '2026-11-01'});
    assert.deepEqual(outcome({item: [amount(150), other]}), asked(), 'of another day');
  });

  it('takes places where patients choose the clinician, whatever their system', () => {
    for (const place of ['02', '10', '11', '19', '22', '49', '50', '71', '72', '2'])
      assert.deepEqual(line({locationCodeableConcept: {coding: [{system: 'any', code: place}]}}), asked(), place);
    for (const place of ['07', '20', '21', '23', '31', '41', '81', ''])
      assert.equal(line({locationCodeableConcept: concept(place)}), 'place', place);
    assert.equal(line({locationCodeableConcept: undefined}), 'place');
    for (const place of ['55', '57', '58']) assert.equal(line({locationCodeableConcept: concept(place)}), 'sensitive care', place);
  });

  it('takes the day of the line as it is written', () => {
    assert.deepEqual(line({servicedDate: '2026-11-01T23:30:00+13:00'}), asked(ANN, 'routine', '2026-11-01'));
    assert.deepEqual(
      line({servicedDate: undefined, servicedPeriod: {start: '2026-10-30T08:00:00Z', end: '2026-12-31'}}),
      asked(ANN, 'routine', '2026-10-30'),
    );
    for (const servicedDate of [undefined, '2026', '2026-11', '2026-02-30', 'IGNORED_FIELD'])
      assert.equal(line({servicedDate}), 'no day', servicedDate);
  });

  it('finds the one person who treated the patient', () => {
    const team = (...entries: [role: string, npi: string][]) =>
      outcome({careTeam: careTeam(...entries), item: [aLine({careTeamSequence: undefined})]});
    assert.deepEqual(team(['performing', ANN]), asked());
    assert.deepEqual(team(['primary', BEN], ['rendering', ANN]), asked());
    assert.deepEqual(team(['rendering', ANN], ['rendering', ANN]), asked());
    for (const role of ['primary', 'referring', 'attending', 'supervisor']) assert.equal(team([role, ANN]), 'no clinician', role);
    assert.equal(team(['rendering', ANN], ['rendering', BEN]), 'no clinician');
    const both = {careTeam: careTeam(['rendering', ANN], ['rendering', BEN])};
    assert.deepEqual(outcome({...both, item: [aLine({careTeamSequence: [2]})]}), asked(BEN));
    const lines = [aLine({careTeamSequence: [1]}), aLine({careTeamSequence: [2], productOrService: concept('99396')})];
    assert.deepEqual(outcome({...both, item: lines}), [...asked(), ...asked(BEN, 'preventive')]);
    const alone = (provider: object) => outcome({careTeam: undefined, provider, item: [aLine({careTeamSequence: undefined})]});
    assert.deepEqual(alone({reference: 'Practitioner/ben'}), asked('Practitioner/ben'));
    assert.deepEqual(alone({reference: 'https://plan.example/fhir/Practitioner/ben/_history/2'}), asked('Practitioner/ben'));
    assert.equal(alone({reference: 'Organization/clinic'}), 'no clinician');
    assert.equal(alone({...npiReference(ANN), type: 'Organization'}), 'no clinician');
    const organization = [
      {sequence: 1, role: concept('rendering'), provider: {reference: 'Organization/x', identifier: npiReference(ANN).identifier}},
    ];
    assert.equal(outcome({careTeam: organization}), 'no clinician');
    const contained = [
      {resourceType: 'Practitioner', id: 'a', identifier: [npiReference(ANN).identifier]},
      {resourceType: 'Organization', id: 'o'},
    ];
    const inside = (reference: string) =>
      outcome({contained, careTeam: undefined, provider: {reference}, item: [aLine({careTeamSequence: undefined})]});
    assert.deepEqual([inside('#a'), inside('#o'), inside('#x')], [asked(), 'no clinician', 'no clinician']);
  });

  it('knows an NPI by its system, its type or a conditional reference, and its check digit', () => {
    const value = '1234567893';
    assert.equal(
      npiIn([
        {system: 'x', value: '1'},
        {system: 'http://hl7.org/fhir/sid/us-npi', value},
      ]),
      value,
    );
    for (const code of ['npi', 'NPI']) assert.equal(npiIn([{type: concept(code), value}]), value);
    assert.equal(npiIn([{system: 'x', value}]), undefined);
    assert.equal(npiInReference(`Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|${value}`), value);
    assert.equal(npiInReference(`Practitioner?identifier=http%3A%2F%2Fhl7.org%2Ffhir%2Fsid%2Fus-npi%7C${value}`), value);
    assert.equal(npiInReference('Practitioner?identifier=x|1'), undefined);
    for (const good of [value, '9941339100', ANN, BEN]) assert.ok(isNpi(good), good);
    for (const wrong of ['1234567892', '1234567891', '123456789', '8765676', 'K25852', '']) assert.ok(!isNpi(wrong), wrong);
  });

  it('has lists that the plan can replace', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reviews-rules-'));
    try {
      const file = join(folder, 'rules.json');
      const own = {routine: ['92014'], preventive: [], places: ['11'], sensitive: {specialties: ['Psychiatry'], places: ['11']}};
      await writeFile(file, JSON.stringify({...own, sensitive: {specialties: [], places: []}}));
      const rules = readVisitRules(file);
      assert.equal(visitsIn(eob(), rules), 'kind of visit');
      assert.notEqual(typeof visitsIn(eob({item: [aLine({productOrService: concept('92014')})]}), rules), 'string');
      await writeFile(file, JSON.stringify(own));
      assert.equal(visitsIn(eob({item: [aLine({productOrService: concept('92014')})]}), readVisitRules(file)), 'sensitive care');
      for (const wrong of ['', '[]', JSON.stringify({...own, places: ['office']}), JSON.stringify({...own, routine: []})]) {
        await writeFile(file, wrong);
        assert.throws(() => readVisitRules(file), {name: 'PlainError'});
      }
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
});

describe('The rule for members', () => {
  const member = (changes: object = {}) => memberIn(Patient.parse(aPatient('m1', changes)), '2026-11-28')!;
  const address = (changes: object, day = '2026-11-02') => {
    const found = addressFor(member(changes), day);
    return typeof found === 'string' ? found : found.email;
  };
  const CONFIDENTIAL = {extension: [{url: 'http://hl7.org/fhir/StructureDefinition/iso21090-TEL-use', valueCode: 'CONF'}]};
  const email = (value: string, changes: object = {}) => ({system: 'email', value, ...changes});

  it('leaves out who cannot or must not be asked', () => {
    assert.equal(member().reason, undefined);
    for (const [changes, reason] of [
      [{deceasedBoolean: true}, 'deceased'],
      [{deceasedDateTime: '2024-03-11'}, 'deceased'],
      [{deceasedBoolean: 'true'}, 'deceased'],
      [{deceasedDateTime: {}}, 'deceased'],
      [{active: false}, 'not a member anymore'],
      [{active: 'false'}, 'not a member anymore'],
      [{meta: {security: [{code: 'R'}]}}, 'restricted'],
      [{meta: {security: [{code: 'V'}]}}, 'restricted'],
      [{address: [{city: 'Toronto', state: 'ON', country: 'CA'}]}, 'outside the US'],
      [{address: undefined}, 'outside the US'],
    ] as const)
      assert.equal(member(changes).reason, reason, JSON.stringify(changes));
    assert.equal(member({deceasedBoolean: false, meta: {security: [{code: 'N'}]}}).reason, undefined);
  });

  it('writes to adults, and to the parents of children, and to nobody in between', () => {
    const contact = [{telecom: [email('parent@example.org')]}];
    assert.equal(address({birthDate: '1980-05-05', contact}), 'm1@example.org');
    assert.equal(address({birthDate: '2020-05-05', contact}), 'parent@example.org');
    assert.equal(address({birthDate: '2020-05-05'}), '');
    for (const birthDate of ['2012-01-01', '2008-11-03', '2011']) assert.equal(address({birthDate, contact}), 'age', birthDate);
    for (const birthDate of ['2008', '2008-11', '2014', undefined, 'IGNORED_FIELD', 1980])
      assert.equal(address({birthDate, contact}), 'age not known', String(birthDate));
    assert.equal(address({birthDate: '2008-11-02', contact}), 'm1@example.org', 'the 18th birthday');
    assert.equal(address({birthDate: '1970'}), 'm1@example.org');
  });

  it('prefers the address that the member asked to be reached at', () => {
    const telecom = (...points: object[]) => address({telecom: points});
    assert.equal(telecom(email('b@example.org', {rank: 2}), email('a@example.org', {rank: 1})), 'a@example.org');
    assert.equal(telecom(email('old@example.org', {use: 'old'}), email('over@example.org', {period: {end: '2020-01-01'}})), '');
    assert.equal(telecom(email('a@example.org', {rank: 1}), email('secret@example.org', CONFIDENTIAL)), 'secret@example.org');
    assert.equal(telecom(email('a@example.org'), {system: 'phone', value: '3035550100', ...CONFIDENTIAL}), '', 'by phone alone');
    assert.equal(telecom(email('not an address')), '');
    const elsewhere = {
      use: 'home',
      city: 'Lyons',
      state: 'CO',
      extension: [{url: 'http://hl7.org/fhir/StructureDefinition/iso21090-AD-use', valueCode: 'CONF'}],
    };
    const moved = {address: [elsewhere, {use: 'home', city: 'BOULDER', state: 'CO'}]};
    assert.deepEqual([address(moved), member(moved).city], ['', 'BOULDER'], 'letters alone, and the confidential place is not shown');
  });

  it('reads what it can of people whose details are wrong', () => {
    const odd = {address: [{city: 'Boulder', state: 'CO', period: []}], telecom: [email('a@example.org', {rank: 'first', period: 'x'})]};
    assert.deepEqual([member(odd).city, member(odd).email], ['Boulder', 'a@example.org']);
  });
});
