import {localReference} from './clinician.js';
import {npiIn, npiInReference} from './npi.js';
import {type Identifier, namesIn, type Practitioner, type PractitionerRole, type Reference} from './resources.js';
import {isSensitiveSpecialty, type VisitRules} from './visit-rules.js';

/** The key of an identifier, by which references may name a resource. */
const identifierKey = ({system, value}: Identifier) => `${system ?? ''}|${value ?? ''}`;

/** The keys under which references may look for a resource. */
export function keysOf(
  type: string,
  {id, identifier}: {readonly id?: string | undefined; readonly identifier?: readonly Identifier[] | undefined},
): string[] {
  return [...(id === undefined ? [] : [`${type}/${id}`]), ...(identifier ?? []).map(identifierKey)];
}

/** The keys that a reference may mean, best first. */
export function keysIn({reference, identifier}: Reference): string[] {
  return [...(reference ? [localReference(reference)] : []), ...(identifier ? [identifierKey(identifier)] : [])];
}

/** Finds the clinicians whom claims name by reference, wherever in the files they are. */
export class Practitioners {
  readonly #practitioners = new Map<string, string>();
  /** What roles say of their practitioner. */
  readonly #roles = new Map<string, string>();
  /** Roles and people that give sensitive care. */
  readonly #sensitive = new Set<string>();

  constructor(readonly rules: VisitRules) {}

  addPractitioner({id, identifier, qualification}: Practitioner): void {
    const npi = npiIn(identifier);
    if (qualification?.some(({code}) => isSensitiveSpecialty(this.rules, namesIn(code)))) this.#sensitive.add(npi ?? `Practitioner/${id}`);
    if (id !== undefined && npi !== undefined) this.#practitioners.set(`Practitioner/${id}`, npi);
  }

  addRole({id, practitioner, specialty}: PractitionerRole): void {
    if (specialty?.some((each) => isSensitiveSpecialty(this.rules, namesIn(each)))) this.#sensitive.add(`PractitionerRole/${id}`);
    if (id === undefined || !practitioner) return;
    const npi = npiIn(practitioner.identifier && [practitioner.identifier]) ?? npiInReference(practitioner.reference ?? '');
    const [key] = keysIn(practitioner);
    const meant = npi === undefined ? key : `npi|${npi}`;
    if (meant !== undefined) this.#roles.set(`PractitionerRole/${id}`, meant);
  }

  /** @param key `npi|9999900019`, `Practitioner/ben` or `PractitionerRole/ben`. */
  npiOf(key: string): string | undefined {
    const meant = this.#roles.get(key) ?? key;
    return meant.startsWith('npi|') ? meant.slice(4) : this.#practitioners.get(meant);
  }

  /** Whether the files say that this clinician, or in this role, gives sensitive care. The directory may say it too. */
  isSensitive(key: string): boolean {
    return [key, this.#roles.get(key), this.npiOf(key)].some((each) => each !== undefined && this.#sensitive.has(each));
  }
}
