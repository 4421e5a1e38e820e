import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {HttpPracticeClient} from '../../src/api/practice/http.js';
import type {Receipt} from '../../src/api/practice/schemas.js';
import {CLAIMS_PATH} from '../../src/api/shared/routes.js';
import {aClaim} from '../server/collection-world.js';
import {aSubmission} from '../server/practice-requests.js';
import type {StoredPractice} from '../server/practice-world.js';
import type {World} from './drill-world.js';

/* What other people have done before someone's try, over a sound wire. */

/** A practice's response, or its report. */
export async function submitted(
  {issuer, origin}: Pick<World, 'issuer' | 'origin'>,
  {id, staff}: StoredPractice,
  reviewId: string,
  text: string,
  kind: 'respond' | 'report' = 'respond',
): Promise<Receipt> {
  const token = await issuer.tokenFor(staff.subject);
  const client = new HttpPracticeClient({api: origin, getToken: () => token});
  return client[kind](id, reviewId, aSubmission(text), {idempotencyKey: randomUUID()});
}

/** A visit of the member that the plan asks about. Returns the claim's id. */
export async function newClaim({issuer, origin, stored}: World, subject: string): Promise<string> {
  const {member, ...claim} = aClaim(stored.askedAbout);
  const response = await fetch(`${origin}/${CLAIMS_PATH}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${await issuer.tokenFor(stored.claimsSystem.subject)}`},
    body: JSON.stringify({...claim, member: {...member, subject}}),
  });
  assert.equal(response.status, 201, await response.text());
  return claim.claimId;
}

const taken = new WeakMap<object, number>();

/** The id of a review that no other try has touched. */
export function freshReview({stored: {decided}}: World): string {
  const number = taken.get(decided) ?? 0;
  taken.set(decided, number + 1);
  assert.ok(decided[number], 'The world has too few reviews.');
  return decided[number].id;
}
