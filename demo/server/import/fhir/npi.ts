import type {Identifier} from './resources.js';
import {codesIn} from './resources.js';

/** The system of National Provider Identifiers in FHIR, as a URL, which some files write with `https`, and as an OID. */
const SYSTEM = /^(?:https?:\/\/hl7\.org\/fhir\/sid\/us-npi\/?|urn:oid:2\.16\.840\.1\.113883\.4\.6)$/;

/** The NPI among identifiers: by its system, or by its type, because Medicare's older files name no system. */
export function npiIn(identifiers: readonly Identifier[] | undefined): string | undefined {
  const found = identifiers?.find(
    ({system, type, value}) => value && (SYSTEM.test(system ?? '') || codesIn(type).some((code) => code.toUpperCase() === 'NPI')),
  );
  return found?.value?.trim();
}

/** The NPI of a conditional reference, `Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9999900019`. */
export function npiInReference(reference: string): string | undefined {
  const [, query] = /^(?:.*\/)?Practitioner\?(.*)$/.exec(reference) ?? [];
  const [system, value] = new URLSearchParams(query).get('identifier')?.split('|') ?? [];
  return value && SYSTEM.test(system!) ? value : undefined;
}

/**
 * Whether an NPI has ten digits and the right check digit: the Luhn formula over its digits after the prefix 80840, which adds 24 (69 FR
 * 3434). Its first digit is 1 or 2, which is not checked: invented ones in examples begin with 9.
 */
export function isNpi(npi: string): boolean {
  if (!/^\d{10}$/.test(npi)) return false;
  const sum = [...npi].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 24);
  return sum % 10 === 0;
}
