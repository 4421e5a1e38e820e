import {cleanedContactField} from 'directory-reviews/rules';
import type {Provider} from '../../database/schema.js';
import {opaqueId} from '../../shared/opaque-id.js';
import {inUsualCase} from '../../shared/usual-case.js';
import {providerName} from '../provider-name.js';
import {
  codesIn,
  type Concept,
  currentContacts,
  type HumanName,
  type Location,
  type Practitioner,
  type PractitionerRole,
} from './resources.js';
import {stateIn} from './us-address.js';
import {specialtyKey} from './visit-rules.js';

/** A clinician as listed; whether the care is sensitive is decided when all are stored. */
export type DirectoryEntry = Omit<Provider, 'isSensitive'>;

/** What a directory says about one clinician. */
export interface DirectorySource {
  readonly npi: string;
  readonly practitioner: Practitioner | undefined;
  readonly roles: readonly {readonly role: PractitionerRole; readonly location: Location | undefined}[];
}

const NAMES = new Intl.DisplayNames('en-US', {type: 'language', fallback: 'none'});

/** Credentials to show if the directory has none, by the start of the NUCC taxonomy code. */
const CREDENTIALS: readonly (readonly [start: string, credentials: string])[] = [
  ['363L', 'NP'],
  ['363A', 'PA'],
  ['1223', 'Dentist'],
  ['20', 'Physician'],
];

/** The directory's entry, or what is missing for one. Names and cities often come in capitals. */
export function directoryEntry({npi, practitioner, roles}: DirectorySource, today: string): DirectoryEntry | string {
  const said = nameIn(practitioner?.name) ?? roles.map(({role}) => role.practitioner?.display).find(Boolean);
  if (!said) return 'has no name';
  const {shown, degrees} = providerName(said);
  const addresses = [...roles.map(({location}) => location?.address), ...(practitioner?.address ?? [])];
  const address = addresses.find((each) => each?.city && stateIn(each));
  if (!address) return 'has no city and state in the US';
  const qualifications = (practitioner?.qualification ?? []).flatMap(({code}) => code ?? []);
  const specialties = roles.flatMap(({role}) => role.specialty ?? []);
  const taxonomy = [...specialties, ...qualifications.filter((each) => codesIn(each).some((code) => /^\w{9}X$/.test(code)))];
  const names = taxonomy.flatMap((each) => nameOf(each) ?? []);
  const codes = taxonomy.flatMap(codesIn);
  const phone = roles
    .flatMap(({role, location}) => [...currentContacts(role.telecom, today), ...currentContacts(location?.telecom, today)])
    .find(({system, value}) => system === 'phone' && value);
  return {
    id: opaqueId('p', 'npi', npi),
    npi,
    name: shown.slice(0, 200),
    credentials: (credentialsIn(practitioner, qualifications) || degrees || credentialsFor(codes)).slice(0, 100),
    specialty: (names[0] ?? 'Clinician').slice(0, 200),
    about: '',
    languages: languagesIn(practitioner),
    street: (address.line ?? []).filter(Boolean).join(', '),
    city: inUsualCase(address.city!.trim()).slice(0, 100),
    state: stateIn(address)!,
    zip: (address.postalCode ?? '').slice(0, 5),
    phone: phone ? cleanedContactField('phone', inGroups(phone.value!)) : '',
    acceptingNewPatients: !roles.length || roles.some(({role}) => isAccepting(role)),
    specialties: [...new Set([...codes, ...names].map(specialtyKey))],
  };
}

function nameIn(names: readonly HumanName[] | undefined): string | undefined {
  const {text, family, given} = names?.find(({use}) => use === 'official') ?? names?.find(({use}) => use !== 'old') ?? {};
  const parts = [...(given ?? []), family].filter(Boolean).join(' ');
  return inUsualCase(parts) || text;
}

const nameOf = ({coding, text}: Concept) => text ?? coding?.map(({display}) => display).find(Boolean);

function credentialsIn(practitioner: Practitioner | undefined, qualifications: readonly Concept[]): string {
  const suffixes = practitioner?.name?.[0]?.suffix?.filter(Boolean).join(', ');
  // A degree is short; a board certification has a sentence.
  return suffixes || (qualifications.flatMap((each) => each.text ?? codesIn(each)).find((text) => /^[A-Za-z.-]{2,8}$/.test(text)) ?? '');
}

function credentialsFor(codes: readonly string[]): string {
  return CREDENTIALS.find(([start]) => codes.some((code) => code.startsWith(start)))?.[1] ?? 'Clinician';
}

function languagesIn(practitioner: Practitioner | undefined): string[] {
  const codes = (practitioner?.communication ?? []).flatMap(codesIn).filter((code) => /^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/.test(code));
  const names = codes.flatMap((code) => NAMES.of(code) ?? []);
  return names.length ? [...new Set(names)] : ['English'];
}

/** Ten digits without anything between them are hard to read. */
const inGroups = (phone: string) => phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');

/** Plan-Net's extension newpatients, with acceptingPatients for none, those who are patients already, and their families. */
function isAccepting({extension}: PractitionerRole): boolean {
  return !/"(?:nopt|existptonly|existptfam)"/.test(JSON.stringify(extension ?? []));
}
