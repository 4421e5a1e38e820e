import {createHash} from 'node:crypto';
import type {ReviewRow} from './review-row.js';

/** Characters of the digest of one field: 48 bits. */
const FIELD = 8;
const FIELDS = 6;

/** Digests of a row's fields, in one text. Equal texts are equal rows. */
export function rowDigest(providerId: string, {recommended, comment, city, state, date}: ReviewRow): string {
  return [providerId, date, String(recommended), comment ?? '', city, state].map(fieldDigest).join('');
}

const known = new Map<string, string>();

function fieldDigest(value: string): string {
  let digest = known.get(value);
  if (digest === undefined) {
    digest = createHash('sha256').update(value).digest('base64url').slice(0, FIELD);
    // Providers, days and places repeat; comments do not.
    if (value.length < 40 && known.size < 10_000) known.set(value, digest);
  }
  return digest;
}

export function hasComment(digest: string): boolean {
  return digest.slice(3 * FIELD, 4 * FIELD) !== fieldDigest('');
}

/**
 * Whether two rows at the same place in a file are one answer of which a typo was corrected: one field differs, or two but neither
 * the provider nor the date.
 */
export function isCorrection(one: string, other: string): boolean {
  const differs = Array.from({length: FIELDS}, (_, field) => {
    const start = field * FIELD;
    return one.slice(start, start + FIELD) !== other.slice(start, start + FIELD);
  });
  const count = differs.filter(Boolean).length;
  return count === 1 || (count === 2 && !differs[0] && !differs[1]);
}
