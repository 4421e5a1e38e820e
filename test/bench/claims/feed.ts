import {createWriteStream} from 'node:fs';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {isNpi} from '../../../demo/server/import/fhir/npi.js';
import {type Chance, chanceFrom} from '../../../demo/server/seed/chance.js';
import {daysAfter} from '../../../src/domain/plan-day.js';
import {concept, npiReference} from '../../server/fhir-resources.js';

/* An invented feed of any size: a directory, and claims with their members, as a plan's bulk export has them. */

export const FEED_DAY = '2026-11-28';

const CLINICIANS = 2000;
const CLAIMS_PER_MEMBER = 8;

export interface Feed {
  readonly providers: string;
  readonly claims: string;
}

/** Writes the files of a feed with this number of lines of claims. */
export async function writeFeed(folder: string, lines: number): Promise<Feed> {
  const npis = inventedNpis();
  const feed = {providers: `${folder}/providers.ndjson`, claims: `${folder}/claims.ndjson`};
  await write(feed.providers, npis.flatMap(providerLines));
  await write(feed.claims, claimLines(npis, lines));
  return feed;
}

function write(path: string, resources: Iterable<object>): Promise<void> {
  return pipeline(Readable.from(linesOf(resources)), createWriteStream(path));
}

function* linesOf(resources: Iterable<object>): Generator<string> {
  for (const resource of resources) yield `${JSON.stringify(resource)}\n`;
}

function inventedNpis(): string[] {
  const npis: string[] = [];
  for (let number = 999_990_000; npis.length < CLINICIANS; number++) {
    const digit = Array.from({length: 10}, (_, last) => last).find((last) => isNpi(`${number}${last}`))!;
    npis.push(`${number}${digit}`);
  }
  return npis;
}

function providerLines(npi: string): object[] {
  const address = {line: ['12 Quarry Road'], city: 'BOULDER', state: 'CO', postalCode: '80302'};
  const {identifier} = npiReference(npi);
  return [
    {
      resourceType: 'Practitioner',
      id: `d-${npi}`,
      identifier: [identifier],
      name: [{family: `ROE ${npi}`, given: ['ANN']}],
      address: [address],
    },
    {
      resourceType: 'PractitionerRole',
      practitioner: {identifier},
      specialty: [{coding: [{code: '207Q00000X', display: 'Family Medicine'}]}],
    },
  ];
}

/** Members come among the claims, some before and some after their own. */
function* claimLines(npis: readonly string[], lines: number): Generator<object> {
  const chance = chanceFrom('claims');
  const members = Math.ceil(lines / CLAIMS_PER_MEMBER);
  for (let line = 0; line < lines; line++) {
    if (line % CLAIMS_PER_MEMBER === 4) yield memberLine(line / CLAIMS_PER_MEMBER - 0.5, chance);
    yield claimLine(line, Math.floor(chance.next() * members), npis, chance);
  }
}

function memberLine(number: number, chance: Chance): object {
  return {
    resourceType: 'Patient',
    id: `m-${number}`,
    meta: {lastUpdated: `${FEED_DAY}T06:00:00Z`},
    name: [{family: 'DOE', given: ['JO']}],
    birthDate: chance.happens(0.9) ? '1980-05-05' : '2012-05-05',
    address: [{line: ['1 Main Street'], city: 'BOULDER', state: 'CO', postalCode: '80302'}],
    telecom: chance.happens(0.5) ? [{system: 'email', value: `m-${number}@example.org`}] : [],
    ...(chance.happens(0.02) && {deceasedBoolean: true}),
  };
}

/** Most claims are about no visit: pharmacy, hospital, laboratory. Some were taken back. */
function claimLine(number: number, member: number, npis: readonly string[], chance: Chance): object {
  const day = daysAfter(FEED_DAY, -Math.floor(chance.next() * 180) - 1);
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `c-${number}`,
    meta: {
      lastUpdated: `${FEED_DAY}T06:00:00Z`,
      profile: ['http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit'],
    },
    identifier: [{type: concept('uc'), system: 'https://plan.example/claims', value: `u-${number}`}],
    status: chance.happens(0.03) ? 'cancelled' : 'active',
    use: 'claim',
    outcome: chance.happens(0.03) ? 'partial' : 'complete',
    type: concept(chance.pick(['professional', 'professional', 'professional', 'pharmacy', 'institutional'])),
    patient: {reference: `Patient/m-${member}`},
    billablePeriod: {start: day, end: day},
    created: `${day}T00:00:00Z`,
    insurer: {reference: 'Organization/plan'},
    provider: {reference: 'Organization/clinic'},
    careTeam: [{sequence: 1, role: concept('rendering'), provider: {type: 'Practitioner', ...npiReference(chance.pick(npis))}}],
    insurance: [{focal: true, coverage: {reference: `Coverage/m-${member}`}}],
    diagnosis: [{sequence: 1, diagnosisCodeableConcept: concept('Z00.00'), type: [concept('principal')]}],
    item: [chance.pick(['99213', '99396', '80053', '36415']), '85025'].map((code, index) => itemOf(code, day, index)),
    total: [{category: concept('submitted'), amount: {value: 180, currency: 'USD'}}],
    payment: {type: concept('paid'), amount: {value: 120, currency: 'USD'}},
  };
}

function itemOf(code: string, day: string, index: number): object {
  return {
    sequence: index + 1,
    careTeamSequence: [1],
    productOrService: concept(code),
    servicedDate: day,
    locationCodeableConcept: concept('11'),
    net: {value: 90, currency: 'USD'},
    adjudication: ['submitted', 'eligible', 'deductible', 'copay', 'noncovered', 'paidtoprovider'].map((category) => ({
      category: concept(category),
      amount: {value: 90, currency: 'USD'},
    })),
  };
}
