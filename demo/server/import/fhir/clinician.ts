import {npiIn, npiInReference} from './npi.js';
import type {ExplanationOfBenefit, Identifier, Reference} from './resources.js';

/** A person: by NPI, or by a reference to be looked up, `Practitioner/ben` or `PractitionerRole/ben`. */
export type Clinician = {readonly npi: string} | {readonly reference: string};

/** The key of a person, the same for the same words. */
export const keyOf = (who: Clinician) => ('npi' in who ? `npi|${who.npi}` : who.reference);

const PEOPLE: ReadonlySet<string | undefined> = new Set(['Practitioner', 'PractitionerRole']);

/**
 * The clinician that a reference names: `undefined` if it names an organization, or no one. A reference with an NPI and no type may be a
 * person; the directory tells.
 */
export function clinicianIn(reference: Reference | undefined, {contained}: Pick<ExplanationOfBenefit, 'contained'>): Clinician | undefined {
  if (!reference) return undefined;
  const {reference: address = '', type, identifier} = reference;
  const inside = address.startsWith('#') ? contained?.find(({id}) => id === address.slice(1)) : undefined;
  // One role may name another, but none itself.
  if (inside?.practitioner) return clinicianIn(inside.practitioner, {contained: contained!.filter((each) => each !== inside)});
  const conditional = npiInReference(address);
  // A type may have its full address.
  const kind = inside?.resourceType ?? type?.split('/').at(-1) ?? kindIn(address);
  if (kind !== undefined && !PEOPLE.has(kind)) return undefined;
  const npi = npiOf(identifier) ?? conditional ?? npiIn(inside?.identifier);
  if (npi !== undefined) return {npi};
  return kind !== undefined && !inside && address ? {reference: localReference(address)} : undefined;
}

const npiOf = (identifier: Identifier | undefined) => identifier && npiIn([identifier]);

function kindIn(address: string): string | undefined {
  return /(?:^|\/)([A-Z][A-Za-z]+)(?:\/|\?)/.exec(address)?.[1];
}

/** `Patient/m01` from a relative or absolute address, with or without a version. */
export function localReference(address: string): string {
  const [, kind, id] = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/.*)?$/.exec(address) ?? [];
  return kind ? `${kind}/${id}` : address;
}
