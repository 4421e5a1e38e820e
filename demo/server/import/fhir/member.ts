import {isWellFormed, repairedLine} from 'directory-reviews/rules';
import {ageOn, PROTECTED_AGES} from '../../collection/claim-rules.js';
import type {MEMBER_REASONS} from '../../database/collection-schema.js';
import {
  type Address,
  type ContactPoint,
  currentContacts,
  isOver,
  type Meta,
  type Patient,
  type RelatedPerson,
  updatedAt,
} from './resources.js';
import {stateIn} from './us-address.js';

/*
 * Which members are asked, and at which address: steps 8 to 10 of the rule.
 */

/** Why a member is not asked, in the words of the report. */
export type MemberReason = (typeof MEMBER_REASONS)[number];

/** What is kept of a member while a file is read. */
export interface Member {
  readonly subject: string;
  readonly city: string;
  readonly state: string;
  readonly birthDate: string;
  readonly email: string;
  /** Of the person to ask about a child. */
  readonly contactEmail: string;
  readonly reason: MemberReason | undefined;
  /** Of this version of the member, if it says so. */
  readonly updatedAt: string | null;
}

/** HL7 v3 Confidentiality: restricted and very restricted; ActReason: a patient who is invented, to test with. */
const RESTRICTED: readonly (string | undefined)[] = ['R', 'V', 'HTEST'];

export const isRestricted = (meta: Meta | undefined) => !!meta?.security?.some(({code}) => RESTRICTED.includes(code));

/**
 * @param today `YYYY-MM-DD`: addresses whose time is over do not count.
 * @param identifierSystem The system of the identifier that members sign in with; without it, the patient's id is the sign-in's subject.
 */
export function memberIn(patient: Patient, today: string, identifierSystem?: string): Member | undefined {
  const {id, identifier, meta, address, telecom, contact, birthDate = ''} = patient;
  const subject = identifierSystem === undefined ? id : identifier?.find(({system}) => system === identifierSystem)?.value;
  if (!subject) return undefined;
  const home = usualAddress(address, today);
  const isConfidential = !!address?.some(isConfidentialAddress);
  return {
    subject,
    city: repairedLine(home?.city ?? '').trim(),
    state: repairedLine(home?.state ?? '').trim(),
    birthDate,
    // A member who asked for letters to another address did not ask for emails to the usual one.
    email: emailIn(telecom, today, isConfidential),
    contactEmail: (contact ?? []).map((person) => emailIn(person.telecom, today)).find(Boolean) ?? '',
    reason: reasonAgainst(patient, isRestricted(meta), home),
    updatedAt: updatedAt(patient),
  };
}

function reasonAgainst(
  {active, deceasedBoolean, deceasedDateTime}: Patient,
  restricted: boolean,
  home: Address | undefined,
): MemberReason | undefined {
  if (!isNo(deceasedBoolean) || !isNo(deceasedDateTime)) return 'deceased';
  if (active === false || active === 'false') return 'not a member anymore';
  if (restricted) return 'restricted';
  return home && stateIn(home) ? undefined : 'outside the US';
}

/** Some files have texts instead of booleans. */
const isNo = (value: unknown) => value === undefined || value === null || value === false || value === 'false' || value === '';

export function contactIn({active, telecom, period}: RelatedPerson, today: string): string {
  return active === false || isOver(period, today) ? '' : emailIn(telecom, today);
}

/**
 * The address for an e-mail about a visit: the member's own, never the subscriber's, of a child under 12 the parent's. From 12 to 17, the
 * consent of minors to some care is protected in all states, and the e-mail names the provider. A birth date that is unknown, or known
 * only by month or year, may be that of a minor.
 */
export function addressFor(
  member: Member,
  visitedOn: string,
): {readonly email: string; readonly birthDate: string} | 'age' | 'age not known' {
  const [from, to] = birthDays(member.birthDate);
  if (from === undefined || to === undefined) return 'age not known';
  const ages = {oldest: ageOn(visitedOn, from), youngest: ageOn(visitedOn, to)};
  if (ages.youngest >= PROTECTED_AGES.from && ages.oldest <= PROTECTED_AGES.to) return 'age';
  if (ages.youngest <= PROTECTED_AGES.to && ages.oldest >= PROTECTED_AGES.from) return 'age not known';
  return {email: ages.oldest < PROTECTED_AGES.from ? member.contactEmail : member.email, birthDate: from};
}

/** The first and last day that a birth date may be: FHIR allows a year, and a year and a month. */
function birthDays(birthDate: string): [from: string, to: string] | [] {
  const [, year, month = '', day = ''] = /^(\d{4})(-\d\d)?(-\d\d)?$/.exec(birthDate) ?? [];
  if (!year) return [];
  return [`${year}${month || '-01'}${day || '-01'}`, `${year}${month || '-12'}${day || '-28'}`];
}

/** HL7 v3 TelecommunicationAddressUse CONF, in the extensions iso21090-TEL-use and iso21090-AD-use. */
const isConfidentialUse = ({extension}: ContactPoint | Address) =>
  !!extension?.some(({url, valueCode}) => /iso21090-(?:TEL|AD)-use$/.test(url ?? '') && valueCode === 'CONF');

const isConfidentialAddress = (address: Address) => isConfidentialUse(address) && address.use !== 'old';

/** An address that the person asked to be reached at goes before all others. */
function emailIn(telecom: readonly ContactPoint[] | undefined, today: string, isConfidentialElsewhere = false): string {
  const privateFirst = (telecom ?? []).toSorted((one, other) => Number(one.use === 'work') - Number(other.use === 'work'));
  const current = currentContacts(privateFirst, today);
  const confidential = current.filter(isConfidentialUse);
  if (isConfidentialElsewhere && !confidential.length) return '';
  const email = (confidential.length ? confidential : current).find(
    ({system, value}) => system === 'email' && value && isWellFormed('email', value.trim()),
  );
  return email?.value?.trim() ?? '';
}

/** Where the member lives, for readers of the review: never a confidential address. */
function usualAddress(address: readonly Address[] | undefined, today: string): Address | undefined {
  const current = (address ?? []).filter(
    (each) => each.use !== 'old' && each.use !== 'billing' && !isOver(each.period, today) && !isConfidentialUse(each),
  );
  return current.find(({use, state}) => use === 'home' && state) ?? current.find(({state}) => state) ?? current[0];
}
