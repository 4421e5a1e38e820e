import {randomUUID} from 'node:crypto';
import type {Database} from '../../demo/server/database/database.js';
import {
  accessManagers,
  entitlements,
  memberships,
  people,
  practiceProviders,
  practices,
} from '../../demo/server/database/practice-schema.js';

/** Who signs people in, in tests that need nobody to. */
export const TEST_ISSUER = 'https://sign-in.plan.example';

export interface StoredPerson {
  /** Ids of practices the person belongs to. */
  readonly practices?: readonly string[];
  /** Of these, the ones with the entitlement; all unless said otherwise. */
  readonly entitled?: readonly string[];
  readonly manages?: readonly string[];
  readonly isRepresentative?: boolean;
  /** What the issuer calls the person; the id unless given. */
  readonly subject?: string;
  readonly name?: string;
}

/** A practice that answers for these providers. */
export async function storePractice(
  owner: Database,
  providerIds: readonly string[],
  {name = 'Juniper Family Medicine', tin = '900000001'}: {name?: string; tin?: string} = {},
): Promise<string> {
  const id = `t_${randomUUID()}`;
  await owner.insert(practices).values({id, tin, name});
  if (providerIds.length) await owner.insert(practiceProviders).values(providerIds.map((providerId) => ({providerId, practiceId: id})));
  return id;
}

/** Somebody who signs in; the id returned is the subject of their tokens too. */
export async function storePerson(
  owner: Database,
  {practices: own = [], entitled = own, manages = [], ...person}: StoredPerson,
): Promise<string> {
  const id = `u_${randomUUID()}`;
  const inPractices = (ids: readonly string[]) => ids.map((practiceId) => ({personId: id, practiceId}));
  await owner.insert(people).values({id, issuer: TEST_ISSUER, subject: id, name: 'Dana Reyes', ...person});
  if (own.length) await owner.insert(memberships).values(inPractices(own));
  if (entitled.length) await owner.insert(entitlements).values(inPractices(entitled));
  if (manages.length) await owner.insert(accessManagers).values(inPractices(manages));
  return id;
}
