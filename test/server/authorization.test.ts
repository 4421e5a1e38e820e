import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {before, describe, it} from 'node:test';
import {and, eq, sql} from 'drizzle-orm';
import {generateKeyPair, SignJWT, type CryptoKey} from 'jose';
import {tokenVerifier} from '../../demo/server/access/bearer.js';
import {allowEverything} from '../../demo/server/access/policy.js';
import type {AppOptions} from '../../demo/server/app.js';
import type {Database} from '../../demo/server/database/database.js';
import {
  accessManagers,
  cases,
  caseSteps,
  entitlements,
  feedback,
  memberships,
  writtenAnswers,
} from '../../demo/server/database/practice-schema.js';
import {responses, reviews} from '../../demo/server/database/schema.js';
import {
  decisionPath,
  historyPath,
  IDEMPOTENCY_HEADER,
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  rateTrendPath,
  reportsPath,
  responsePath,
  SCOPES,
} from '../../src/api/routes.js';
import {
  CASES,
  ENDPOINT_NAMES,
  expectedAnswer,
  NO_GOOD_TOKEN,
  ROLES,
  scopeOf,
  standingOf,
  type Case,
  type Endpoint,
  type Role,
  type Situation,
} from './authorization-table.js';
import {onOneDatabase, type TestDatabase} from './databases.js';
import {identityOf, storePerson, storePractice, type StoredPerson, type StoredPractice} from './practice-world.js';
import {appOn, type App} from './requests.js';
import {aReview, storeReviews} from './stored-reviews.js';

const {issuer: ISSUER} = identityOf('anybody');
const AUDIENCE = 'https://reviews.plan.example';

/** Stands in everything of both practices that their own people alone may read. */
const CANARY = 'canary-of-a-practice';

interface Keys {
  readonly own: CryptoKey;
  readonly foreign: CryptoKey;
}

/** Two practices, the people of the table, and an app; every case has reviews and people of its own. */
class World {
  readonly #owner: Database;
  #cases = 0;
  readonly #app: App;
  readonly #keys: Keys;
  readonly own: StoredPractice;
  readonly other: StoredPractice;

  private constructor(owner: Database, app: App, keys: Keys, [own, other]: readonly [StoredPractice, StoredPractice]) {
    this.#owner = owner;
    this.#app = app;
    this.#keys = keys;
    this.own = own;
    this.other = other;
  }

  static async build(owner: Database, options: AppOptions): Promise<World> {
    const [pair, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
    const verify = tokenVerifier({issuer: ISSUER, audience: AUDIENCE, keys: () => pair.publicKey});
    const built = [await storePractice(owner, [], CANARY), await storePractice(owner, [], CANARY)] as const;
    return new World(owner, appOn({...options, verify}), {own: pair.privateKey, foreign: foreign.privateKey}, built);
  }

  /** The service's answer, and what the whole exchange has changed in the database. */
  async play({role, endpoint, situation}: Case): Promise<{response: Response; body: string; hasWritten: boolean}> {
    const person = await this.#person(role);
    const practice = situation === 'other practice' ? this.other : this.own;
    const object = situation === 'other practice’s object under own address' ? this.other : practice;
    const review = await this.#reviewFor(endpoint, object);
    await this.#remove(situation, person.id);
    const token = await this.#token(person.subject, endpoint, situation);
    const [path, init] = requestFor(endpoint, practice, object, review);
    const before = await this.#digest();
    const response = await this.#app.request(`/${path}`, {
      ...init,
      headers: {...init.headers, ...(token && {Authorization: `Bearer ${token}`})},
    });
    const body = await response.text();
    return {response, body, hasWritten: (await this.#digest()) !== before};
  }

  /** Somebody new, so that no case finds what another one has changed. */
  async #person(role: Role): Promise<StoredPerson> {
    const {belongs, entitled, decides} = standingOf(role);
    if (role === 'stranger') return {id: randomUUID(), name: '', subject: randomUUID()};
    const person = await storePerson(this.#owner, 'Dana Reyes', decides);
    const inPractice = {personId: person.id, practiceId: this.own.id};
    if (belongs) await this.#owner.insert(memberships).values(inPractice);
    if (role === 'access manager') await this.#owner.insert(accessManagers).values(inPractice);
    if (entitled) await this.#owner.insert(entitlements).values(inPractice);
    return person;
  }

  async #remove(situation: Situation, personId: string): Promise<void> {
    const own = <T extends typeof memberships | typeof entitlements>(table: T) =>
      and(eq(table.personId, personId), eq(table.practiceId, this.own.id));
    if (situation === 'entitlement just removed' || situation === 'membership just removed')
      await this.#owner.delete(entitlements).where(own(entitlements));
    if (situation === 'membership just removed') await this.#owner.delete(memberships).where(own(memberships));
  }

  /** A review on which the step is allowed, with a case where the step needs one. */
  async #reviewFor(endpoint: Endpoint, {id: practiceId, providerId}: StoredPractice): Promise<ReviewOfCase> {
    const {id} = aReview();
    await storeReviews(this.#owner, providerId, [aReview({id, comment: 'Seen by everybody.'})]);
    const caseNumber = String(++this.#cases).padStart(6, '0');
    if (endpoint !== 'history' && endpoint !== 'edit response' && endpoint !== 'decide') return {id, caseNumber};
    const at = '2026-11-02T10:00:00.000Z';
    await this.#owner.insert(feedback).values({
      reviewId: id,
      practiceId,
      response: 'pending',
      report: 'none',
      status: 'response-pending',
      needsResponse: false,
      version: 'first',
    });
    await this.#owner.insert(cases).values({
      ...{caseNumber, reviewId: id, practiceId, kind: 'response', state: 'pending', text: CANARY, submittedAt: at},
      ...{contactName: CANARY, contactPhone: CANARY, contactEmail: CANARY},
    });
    return {id, caseNumber};
  }

  #token(subject: string, endpoint: Endpoint, situation: Situation): Promise<string> | undefined {
    if (situation === 'no token') return undefined;
    const scopes = Object.values(SCOPES).filter((scope) => situation !== 'missing scope' || scope !== scopeOf(endpoint));
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({scope: scopes.join(' ')})
      .setProtectedHeader({alg: 'ES256'})
      .setSubject(subject)
      .setIssuer(situation === 'token of another issuer' ? 'https://somewhere.example' : ISSUER)
      .setAudience(situation === 'token of another audience' ? 'https://claims.plan.example' : AUDIENCE)
      .setIssuedAt(now - 600)
      .setExpirationTime(situation === 'expired token' ? now - 60 : now + 600)
      .sign(situation === 'token signed by somebody else' ? this.#keys.foreign : this.#keys.own);
  }

  /** Of everything a request could write. */
  async #digest(): Promise<unknown> {
    const digests = [reviews, responses, feedback, cases, caseSteps, writtenAnswers].map(
      (table) => sql`(select md5(string_agg(row::text, '' order by row::text)) from ${table} as row)`,
    );
    const result = await this.#owner.execute(sql`select concat_ws(' ', ${sql.join(digests, sql`, `)}) as digest`);
    return (result as {rows: [{digest: string}]}).rows[0].digest;
  }
}

interface ReviewOfCase {
  readonly id: string;
  readonly caseNumber: string;
}

function requestFor(
  endpoint: Endpoint,
  practice: StoredPractice,
  {providerId}: StoredPractice,
  review: ReviewOfCase,
): [string, RequestInit] {
  const contact = {name: 'Dana Reyes', phone: '303-555-0142', email: 'dana@practice.example'};
  const write = (method: string, body: unknown = {text: 'Thank you for telling us.', contact}): RequestInit => ({
    method,
    headers: {'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: randomUUID(), ...(method === 'PUT' && {'If-Match': '"first"'})},
    body: JSON.stringify(body),
  });
  const requests: Record<Endpoint, () => [string, RequestInit]> = {
    me: () => [ME_PATH, {}],
    'new reviews': () => [NEW_REVIEWS_PATH, {}],
    providers: () => [practiceProvidersPath(practice.id), {}],
    reviews: () => [practiceReviewsPath(practice.id, providerId), {}],
    trend: () => [rateTrendPath(practice.id, providerId), {}],
    history: () => [historyPath(practice.id, review.id), {}],
    respond: () => [responsePath(practice.id, review.id), write('POST')],
    'edit response': () => [responsePath(practice.id, review.id), write('PUT')],
    report: () => [reportsPath(practice.id, review.id), write('POST')],
    decide: () => [decisionPath(review.caseNumber), write('POST', {decision: 'publish-response'})],
  };
  return requests[endpoint]();
}

const isWrite = (endpoint: Endpoint) => scopeOf(endpoint) !== SCOPES.read;

/** Plays every case of an endpoint and collects those that did not go as they must. */
function everyCase(title: string, options: (opened: TestDatabase) => AppOptions, faultIn: (played: Played) => string | undefined): void {
  onOneDatabase(title, (opened) => {
    let world: World;
    before(async () => void (world = await World.build(opened.owner, options(opened))));

    for (const endpoint of ENDPOINT_NAMES) {
      const own = CASES.filter((each) => each.endpoint === endpoint);
      it(`${endpoint}: ${own.length} cases`, async () => {
        const faults: string[] = [];
        for (const each of own) {
          const fault = faultIn({each, ...(await world.play(each))});
          if (fault) faults.push(`${each.role}, ${each.situation}: ${fault}`);
        }
        assert.deepEqual(faults, []);
      });
    }
  });
}

interface Played {
  readonly each: Case;
  readonly response: Response;
  readonly body: string;
  readonly hasWritten: boolean;
}

/** Status and code as the table has them, nothing written by who is refused, and nothing of a practice in a refusal. */
function exactFault({each, response, body, hasWritten}: Played): string | undefined {
  const [status, code] = expectedAnswer(each);
  const said = response.ok ? undefined : (JSON.parse(body) as {code: string}).code;
  if (response.status !== status || said !== code) return `answered ${response.status} ${said ?? ''}, not ${status} ${code ?? ''}`;
  if (hasWritten !== (isWrite(each.endpoint) && !code)) return hasWritten ? 'has written' : 'has written nothing';
  return code && body.includes(CANARY) ? 'tells something in its refusal' : undefined;
}

/**
 * Without the policy the answers may be other refusals, or empty: what counts is that nothing of a practice is read or
 * written. That a token may read what its person may read is for the policy alone to say.
 */
function leak({each, response, body, hasWritten}: Played): string | undefined {
  const [status, code] = expectedAnswer(each);
  if (!code) return response.status === status ? undefined : `answered ${response.status}, not ${status}`;
  if (hasWritten) return 'has written';
  const mayRead = each.situation === 'missing scope' && !isWrite(each.endpoint);
  return !mayRead && body.includes(CANARY) ? `has read, with ${response.status}` : undefined;
}

describe('Who may do what', () => {
  it(`is one table of at least 300 cases`, () => {
    assert.ok(CASES.length >= 300, `${CASES.length} cases`);
    const allowed = CASES.filter((each) => !expectedAnswer(each)[1]);
    assert.ok(allowed.length > 40 && allowed.length < CASES.length / 3, `${allowed.length} of ${CASES.length} are allowed`);
    assert.ok(ROLES.every((role) => CASES.some((each) => each.role === role && NO_GOOD_TOKEN.includes(each.situation))));
  });

  everyCase('with both layers', ({database}) => ({database}), exactFault);
  everyCase('with the policy alone', ({owner}) => ({database: owner}), exactFault);
  everyCase('with row-level security alone', ({database}) => ({database, policy: allowEverything}), leak);
});

onOneDatabase('With neither layer', (opened) => {
  it('what must not happen happens: it is the layers that refuse', async () => {
    const world = await World.build(opened.owner, {database: opened.owner, policy: allowEverything});
    const read = await world.play({role: 'stranger', endpoint: 'history', situation: 'other practice'});
    assert.ok(read.body.includes(CANARY));
    const written = await world.play({role: 'staff', endpoint: 'report', situation: 'other practice'});
    assert.ok(written.hasWritten);
  });
});
