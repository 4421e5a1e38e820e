import {ExplanationOfBenefit} from '../../demo/server/import/fhir/resources.js';

/* Small resources of FHIR R4, as the tests of the rule and of loading files need them. */

/** Invented NPIs with the right check digit. */
export const ANN = '9999900019';
export const BEN = '9999900027';
export const CLOE = '9999900035';

export const concept = (...codes: string[]) => ({coding: codes.map((code) => ({code}))});

export const npiReference = (value: string) => ({identifier: {system: 'http://hl7.org/fhir/sid/us-npi', value}});

export const careTeam = (...entries: readonly (readonly [role: string, npi: string])[]) =>
  entries.map(([role, npi], index) => ({sequence: index + 1, role: concept(role), provider: {type: 'Practitioner', ...npiReference(npi)}}));

export const aLine = (changes: object = {}) => ({
  careTeamSequence: [1],
  productOrService: concept('99213'),
  servicedDate: '2026-11-02',
  locationCodeableConcept: concept('11'),
  ...changes,
});

/** A final claim of a routine visit to Ann. */
export const aClaimResource = (id: string, member: string, changes: object = {}) => ({
  resourceType: 'ExplanationOfBenefit',
  id,
  status: 'active',
  use: 'claim',
  outcome: 'complete',
  type: concept('professional'),
  patient: {reference: `Patient/${member}`},
  billablePeriod: {start: '2026-10-01', end: '2027-10-01'},
  provider: {reference: 'Organization/clinic'},
  careTeam: careTeam(['rendering', ANN]),
  item: [aLine()],
  ...changes,
});

export const eob = (changes: object = {}) => ExplanationOfBenefit.parse(aClaimResource('c1', 'm1', changes));

export const aPatient = (id: string, changes: object = {}) => ({
  resourceType: 'Patient',
  id,
  birthDate: '1980-05-05',
  address: [{city: 'BOULDER', state: 'CO'}],
  telecom: [{system: 'email', value: `${id}@example.org`}],
  ...changes,
});

export const aPractitioner = (id: string, npi: string, changes: object = {}) => ({
  resourceType: 'Practitioner',
  id,
  identifier: [npiReference(npi).identifier],
  name: [{family: 'ROE', given: [id.toUpperCase()]}],
  qualification: [{code: {text: 'MD'}}],
  ...changes,
});

export const aRole = (npi: string, changes: object = {}) => ({
  resourceType: 'PractitionerRole',
  practitioner: npiReference(npi),
  specialty: [{coding: [{code: '207Q00000X', display: 'Family Medicine Physician'}]}],
  location: [{reference: 'Location/l-1'}],
  ...changes,
});

export const LOCATION = {
  resourceType: 'Location',
  id: 'l-1',
  telecom: [{system: 'phone', value: '3035550140'}],
  address: {line: ['12 Quarry Road'], city: 'BOULDER', state: 'CO', postalCode: '803021234'},
};
