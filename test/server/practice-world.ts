import {randomInt, randomUUID} from 'node:crypto';
import type {Database} from '../../demo/server/database/database.js';
import {
  accessManagers,
  entitlements,
  memberships,
  people,
  practiceProviders,
  practices,
} from '../../demo/server/database/practice-schema.js';
import type {Identity, Verify} from '../../demo/server/shared/identity.js';
import {SCOPES} from '../../src/api/shared/routes.js';
import {type StoredReview, storeProvider} from './stored-reviews.js';

const ISSUER = 'https://sign-in.test';

/** An identity whose token has every scope by default. */
export function identityOf(subject: string, scopes: readonly string[] = Object.values(SCOPES)): Identity {
  return {issuer: ISSUER, subject, scopes};
}

/** An unsigned token that carries the identity, for tests that do not cover tokens. */
export const tokenOf = (identity: Identity) => Buffer.from(JSON.stringify(identity)).toString('base64url');
export const verify: Verify = (token) => Promise.resolve(JSON.parse(Buffer.from(token, 'base64url').toString()) as Identity);

export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
}

export async function storePerson(owner: Database, name: string, isRepresentative = false, isClaimsSystem = false): Promise<StoredPerson> {
  const person = {id: `u_${randomUUID()}`, name, subject: randomUUID()};
  await owner.insert(people).values({...person, issuer: ISSUER, isRepresentative, isClaimsSystem});
  return person;
}

/** The plan's system that reports processed claims. */
export const storeClaimsSystem = (owner: Database) => storePerson(owner, 'Claims', false, true);

export interface StoredPractice {
  readonly id: string;
  readonly tin: string;
  readonly providerId: string;
  /** A member of the practice with the entitlement. */
  readonly staff: StoredPerson;
  /** A member of the practice without the entitlement. */
  readonly colleague: StoredPerson;
  readonly manager: StoredPerson;
}

/** Stores a practice with one provider, who has these reviews. */
export async function storePractice(owner: Database, reviews: readonly StoredReview[] = [], name = 'Larkmead'): Promise<StoredPractice> {
  const id = `o_${randomUUID()}`;
  // Not from `Math.random`, which tests replace: two practices of one TIN share its registrations.
  const tin = String(randomInt(1e9)).padStart(9, '0');
  const staff = await storePerson(owner, 'Dana Reyes');
  const colleague = await storePerson(owner, 'Miles Okonkwo');
  const manager = await storePerson(owner, 'Ingrid Solberg');
  const providerId = await storeProvider(owner, reviews);
  await owner.insert(practices).values({id, tin, name});
  await owner.insert(practiceProviders).values({practiceId: id, providerId});
  await owner.insert(memberships).values([staff, colleague, manager].map((person) => ({practiceId: id, personId: person.id})));
  await owner.insert(entitlements).values({practiceId: id, personId: staff.id});
  await owner.insert(accessManagers).values({practiceId: id, personId: manager.id});
  return {id, tin, providerId, staff, colleague, manager};
}
