import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {HttpPracticeClient} from '../../src/api/practice/http.js';
import type {Receipt} from '../../src/api/practice/schemas.js';
import {CLAIMS_PATH} from '../../src/api/shared/routes.js';
import {aClaim} from '../server/collection-world.js';
import {aSubmission} from '../server/practice-requests.js';
import type {StoredPractice} from '../server/practice-world.js';
import type {Stored, World} from './drill-world.js';

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
export async function newClaim({issuer, origin, stored}: World, subject: string, email?: string): Promise<string> {
  const {member, ...claim} = aClaim(stored.askedAbout);
  const request = {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${await issuer.tokenFor(stored.claimsSystem.subject)}`},
    body: JSON.stringify({...claim, member: {...member, subject, ...(email && {email})}}),
  };
  let response = await fetch(`${origin}/${CLAIMS_PATH}`, request);
  // After a restart of the database in the try before, sessions of the service may still be broken.
  for (let tries = 1; response.status === 503 && tries < 5; tries++) response = await fetch(`${origin}/${CLAIMS_PATH}`, request);
  assert.equal(response.status, 201, await response.text());
  return claim.claimId;
}

/** Milliseconds until an email counts as lost. */
const MAIL_TIMEOUT = 120_000;

/** A visit whose question a member gets by email. Returns the token of the link in it. */
export async function newInvitation(world: World): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  await newClaim(world, randomUUID(), email);
  for (const end = Date.now() + MAIL_TIMEOUT; Date.now() < end; await setTimeout(20)) {
    const message = await newestMailTo(email, world.mailFolder);
    const [, token] = /\/survey#([\w-]+)/.exec(message?.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '') ?? [];
    if (token) return token;
  }
  throw new Error('No email has arrived.');
}

/** Looks among the latest, because a drill sends thousands. */
async function newestMailTo(email: string, folder: string): Promise<string | undefined> {
  const names = (await readdir(folder).catch(() => [])).sort().reverse();
  for (const name of names.slice(0, 100)) {
    const message = await readFile(join(folder, name), 'utf8');
    if (message.includes(`To: ${email}`)) return message;
  }
  return undefined;
}

const firstCases = new WeakMap<Stored, Promise<unknown>>();

/** A case with an early due day, and a history to read. */
export function firstCase({stored, issuer, origin}: World): Promise<unknown> {
  let first = firstCases.get(stored);
  if (!first) firstCases.set(stored, (first = submitted({issuer, origin}, stored.read, stored.listed[1]!.id, 'Thank you.')));
  return first;
}

const taken = new WeakMap<object, number>();

/** The id of a review that no other try has touched. */
export function freshReview({stored: {decided}}: World): string {
  const number = taken.get(decided) ?? 0;
  taken.set(decided, number + 1);
  assert.ok(decided[number], 'The world has too few reviews.');
  return decided[number].id;
}
