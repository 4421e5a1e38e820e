import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {before, describe, it} from 'node:test';
import {and, eq, inArray, sql} from 'drizzle-orm';
import {type CryptoKey, generateKeyPair, SignJWT} from 'jose';
import {tokenVerifier} from '../../demo/server/access/bearer.js';
import {allowEverything} from '../../demo/server/access/policy.js';
import {accessChanges, accessRequests, expectedPeople, registrations} from '../../demo/server/database/access-schema.js';
import {invitations, memberPreferences, openings, reviewChecks, takenBackClaims} from '../../demo/server/database/collection-schema.js';
import type {Database} from '../../demo/server/database/database.js';
import {emailAddresses, emailChoices, practiceMails} from '../../demo/server/database/email-schema.js';
import {
  accessManagers,
  cases,
  caseSteps,
  entitlements,
  feedback,
  memberships,
  people,
  writtenAnswers,
} from '../../demo/server/database/practice-schema.js';
import {claims, responses, reviews} from '../../demo/server/database/schema.js';
import {openApiDocument} from '../../src/api/openapi/document.js';
import {
  ACCESS_PATH,
  accessRequestPath,
  allPracticeReviewsPath,
  claimAnswerPath,
  claimPath,
  CLAIMS_PATH,
  claimSurveyPath,
  colleaguePath,
  colleagueRequestPath,
  decisionPath,
  EMAILS_PATH,
  entitlementPath,
  EXPECTED_PATH,
  expectedPersonPath,
  historyPath,
  IDEMPOTENCY_HEADER,
  ME_PATH,
  NEW_REVIEWS_PATH,
  openingPath,
  PRACTICE_EMAILS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  QUEUE_PATH,
  rateTrendPath,
  registrationDecisionPath,
  reportsPath,
  responsePath,
  SCOPES,
} from '../../src/api/shared/routes.js';
import {
  type Case,
  CASES,
  changes,
  type Endpoint,
  ENDPOINT_NAMES,
  expectedAnswer,
  NO_GOOD_TOKEN,
  rightsOf,
  type Role,
  ROLES,
  scopeOf,
  type Situation,
} from './authorization-table.js';
import {aClaim, anAnswer} from './collection-world.js';
import {onPostgres, type TestDatabase} from './databases.js';
import {identityOf, type StoredPerson, type StoredPractice, storePerson, storePractice} from './practice-world.js';
import {type App, appOn, type TestedOptions} from './requests.js';
import {aReview, storeReviews} from './stored-reviews.js';

const {issuer: ISSUER} = identityOf('anybody');
const AUDIENCE = 'https://reviews.plan.example';

const ABOUT_A_REVIEW: readonly Endpoint[] = ['history', 'respond', 'edit response', 'report', 'decide', 'open case'];

/** The tables that requests write to. */
const WRITTEN = [
  ...[emailAddresses, emailChoices, practiceMails],
  ...[reviews, responses, feedback, cases, caseSteps, writtenAnswers, claims, invitations, reviewChecks, openings],
  ...[people, memberships, entitlements, registrations, accessRequests, expectedPeople, accessChanges],
  ...[memberPreferences, takenBackClaims],
];

/** Part of every text that only people of the practice may read. */
const CANARY = 'canary-of-a-practice';

const AT = '2026-11-02T10:00:00.000Z';

interface Keys {
  readonly own: CryptoKey;
  readonly foreign: CryptoKey;
}

/** Two practices, the people of the table, and an app. Each case gets its own reviews and people. */
class World {
  readonly #owner: Database;
  #cases = 0;
  #checks = 0;
  readonly #ofCase: string[] = [];
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

  static async build(owner: Database, options: TestedOptions): Promise<World> {
    const [pair, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
    const verify = tokenVerifier({issuer: ISSUER, audience: AUDIENCE, keys: () => pair.publicKey});
    await countWrites(owner);
    const review = () => aReview({comment: 'Seen by everybody.'});
    const built = [await storePractice(owner, [review()], CANARY), await storePractice(owner, [review()], CANARY)] as const;
    return new World(owner, appOn({...options, verify}), {own: pair.privateKey, foreign: foreign.privateKey}, built);
  }

  /** Returns the service's answer and whether the request changed the database. */
  async play({role, endpoint, situation}: Case): Promise<{response: Response; body: string; hasWritten: boolean}> {
    const person = await this.#person(role);
    const practice = situation === 'other practice' ? this.other : this.own;
    const object = situation === 'other practice’s object under own address' ? this.other : practice;
    const review = await this.#reviewFor(endpoint, object);
    await this.#remove(situation, person.id);
    const token = await this.#token(person.subject, endpoint, situation);
    const things = {...review, ...(await this.#others(endpoint, person, situation, object))};
    const [path, init] = requestFor(endpoint, practice, object, things);
    const before = await this.#writes();
    const response = await this.#app.request(`/${path}`, {
      ...init,
      headers: {...init.headers, ...(token && {Authorization: `Bearer ${token}`})},
    });
    const body = await response.text();
    const hasWritten = (await this.#writes()) !== before;
    await this.#clearUp();
    return {response, body, hasWritten};
  }

  /** A new person for each case, so cases cannot affect each other. */
  async #person(role: Role): Promise<StoredPerson> {
    const {belongs, entitled, manages, decides, processes} = rightsOf(role);
    if (role === 'stranger') return {id: randomUUID(), name: '', subject: randomUUID()};
    const person = await this.#storeFor('Dana Reyes', decides, processes);
    const inPractice = {personId: person.id, practiceId: this.own.id};
    if (belongs) await this.#owner.insert(memberships).values(inPractice);
    if (manages) await this.#owner.insert(accessManagers).values(inPractice);
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

  /** A review that allows the step, with a case if the step needs one; for other steps, no review. */
  async #reviewFor(endpoint: Endpoint, {id: practiceId, providerId}: StoredPractice): Promise<ReviewOfCase> {
    const {id} = aReview();
    if (!ABOUT_A_REVIEW.includes(endpoint)) return {id, caseNumber: '000000'};
    await storeReviews(this.#owner, providerId, [aReview({id, comment: 'Seen by everybody.'})]);
    const caseNumber = String(++this.#cases).padStart(6, '0');
    if (endpoint === 'respond' || endpoint === 'report') return {id, caseNumber};
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
      ...{caseNumber, reviewId: id, practiceId, kind: 'response', state: 'pending', text: CANARY, textFolded: CANARY, submittedAt: AT},
      ...{contactName: CANARY, contactPhone: CANARY, contactEmail: CANARY, shownName: CANARY},
    });
    return {id, caseNumber};
  }

  /** Stores what the endpoint needs besides reviews: a claim with an open survey, a suppressed review, or people of the practice. */
  async #others(endpoint: Endpoint, {subject}: StoredPerson, situation: Situation, practice: StoredPractice): Promise<OthersOfCase> {
    const others = {claimId: `c_${randomUUID()}`, registrationId: `g_${randomUUID()}`, checkNumber: '222222', colleagueId: 'u_nobody'};
    const practiceId = practice.id;
    const isAboutAnswer = endpoint === 'own answer' || endpoint === 'change answer' || endpoint === 'withdraw answer';
    if (endpoint === 'survey' || endpoint === 'answer survey' || endpoint === 'withdraw claim' || isAboutAnswer)
      await this.#storeClaim(others.claimId, situation === 'own claim' ? subject : randomUUID(), practice);
    if (isAboutAnswer) await this.#storeAnswer(others.claimId, practice);
    if (endpoint === 'release review') {
      const hidden = aReview({status: 'suppressed', comment: CANARY});
      await storeReviews(this.#owner, practice.providerId, [hidden]);
      others.checkNumber = `2${String(++this.#checks).padStart(5, '0')}`;
      const check = {findings: [], state: 'waiting' as const, since: AT, version: 'first'};
      await this.#owner.insert(reviewChecks).values({caseNumber: others.checkNumber, reviewId: hidden.id, ...check});
    }
    if (endpoint === 'grant' || endpoint === 'take away' || endpoint === 'decline access' || endpoint === 'remove person') {
      const {id: personId} = await this.#storeFor(CANARY);
      await this.#owner.insert(memberships).values({personId, practiceId});
      if (endpoint === 'take away') await this.#owner.insert(entitlements).values({personId, practiceId});
      if (endpoint === 'decline access') await this.#owner.insert(accessRequests).values({personId, practiceId, askedAt: AT});
      others.colleagueId = personId;
    }
    if (endpoint === 'withdraw expected') {
      const {id: registeredBy} = await this.#storeFor(CANARY);
      const registered = {email: `${randomUUID()}@practice.example`, registeredAt: AT, registeredBy};
      await this.#owner.insert(expectedPeople).values({id: others.registrationId, practiceId, ...registered});
    }
    if (endpoint === 'decide registration') {
      const {id: personId} = await this.#storeFor(CANARY);
      const asked = {name: CANARY, email: CANARY, phone: CANARY, requestedAt: AT};
      await this.#owner.insert(registrations).values({id: others.registrationId, practiceId, personId, ...asked});
    }
    return others;
  }

  async #storeClaim(id: string, memberSubject: string, {providerId}: StoredPractice): Promise<void> {
    await this.#owner.insert(claims).values({
      ...{id, providerId, memberIssuer: ISSUER, memberSubject, email: CANARY, city: 'Denver', state: 'CO'},
      ...{visitedOn: '2026-11-02', visit: 'routine', processedAt: AT},
    });
    await this.#owner.insert(invitations).values({
      ...{claimId: id, memberIssuer: ISSUER, memberSubject, providerId, visitedOn: '2026-11-02', expiresOn: '2099-01-01'},
    });
  }

  async #storeAnswer(claimId: string, {providerId}: StoredPractice): Promise<void> {
    const place = {city: 'Denver', state: 'CO'};
    await this.#owner.insert(reviews).values({
      ...{id: `r_${randomUUID()}`, providerId, claimId, recommended: true, comment: CANARY, commentFolded: CANARY.toLowerCase(), ...place},
      ...{reviewedOn: '2026-11-03', status: 'published', publishedAt: AT},
    });
    const answered = {answeredAt: AT, comment: 'published' as const};
    await this.#owner.transaction(async (owner) => {
      await owner.execute(sql`alter table invitations no force row level security`);
      await owner.update(invitations).set(answered).where(eq(invitations.claimId, claimId));
      await owner.execute(sql`alter table invitations force row level security`);
    });
  }

  /** A person whose practice rows are deleted after the case. */
  async #storeFor(name: string, decides?: boolean, processes?: boolean): Promise<StoredPerson> {
    const person = await storePerson(this.#owner, name, decides, processes);
    this.#ofCase.push(person.id);
    return person;
  }

  async #clearUp(): Promise<void> {
    const ofCase = this.#ofCase.splice(0);
    if (ofCase.length === 0) return;
    // One statement, because there are thousands of cases.
    const deleted = [memberships, entitlements, accessManagers, registrations].map(
      (table, index) => sql`${sql.raw(`gone_${index}`)} as (delete from ${table} where ${inArray(table.personId, ofCase)})`,
    );
    await this.#owner.execute(sql`with ${sql.join(deleted, sql`, `)} select`);
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
      .sign(situation === 'token signed with another key' ? this.#keys.foreign : this.#keys.own);
  }

  /** The number of rows that were added, changed or deleted so far in the tables that requests write to. */
  async #writes(): Promise<string> {
    const result = await this.#owner.execute(sql`select rows from writes`);
    return (result as {rows: [{rows: string}]}).rows[0].rows;
  }
}

/** Counts committed writes in the table `writes`. */
async function countWrites(owner: Database): Promise<void> {
  await owner.execute(sql`create table writes as select 0::bigint as rows`);
  await owner.execute(sql`
    create function count_write() returns trigger security definer language plpgsql
    as $$ begin update writes set rows = rows + 1; return null; end $$`);
  for (const table of WRITTEN)
    await owner.execute(
      sql`create trigger count_write after insert or update or delete on ${table} for each row execute function count_write()`,
    );
}

interface ReviewOfCase {
  readonly id: string;
  readonly caseNumber: string;
}

interface OthersOfCase {
  readonly claimId: string;
  /** Belongs to the practice, and is entitled if the case removes the entitlement. */
  readonly colleagueId: string;
  readonly registrationId: string;
  /** The case number of a suppressed review. */
  readonly checkNumber: string;
}

function requestFor(
  endpoint: Endpoint,
  practice: StoredPractice,
  {providerId}: StoredPractice,
  review: ReviewOfCase & OthersOfCase,
): [string, RequestInit] {
  const contact = {name: 'Dana Reyes', phone: '303-555-0142', email: 'dana@practice.example'};
  const submission = {text: 'Thank you for telling us.', contact, reasonCode: 'inaccurate'};
  const write = (method: string, body: unknown = submission, version?: string): RequestInit => ({
    method,
    headers: {'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: randomUUID(), ...(version && {'If-Match': `"${version}"`})},
    body: JSON.stringify(body),
  });
  const requests: Record<Endpoint, () => [string, RequestInit]> = {
    me: () => [ME_PATH, {}],
    'new reviews': () => [NEW_REVIEWS_PATH, {}],
    'ask for access': () => [accessRequestPath(practice.id), {method: 'PUT'}],
    emails: () => [PRACTICE_EMAILS_PATH, {}],
    'choose emails': () => [PRACTICE_EMAILS_PATH, write('PUT', {newReviews: true, decisions: true})],
    providers: () => [practiceProvidersPath(practice.id), {}],
    reviews: () => [practiceReviewsPath(practice.id, providerId), {}],
    'all reviews': () => [allPracticeReviewsPath(practice.id), {}],
    trend: () => [rateTrendPath(practice.id, providerId), {}],
    history: () => [historyPath(practice.id, review.id), {}],
    respond: () => [responsePath(practice.id, review.id), write('POST')],
    'edit response': () => [responsePath(practice.id, review.id), write('PUT', submission, 'first')],
    report: () => [reportsPath(practice.id, review.id), write('POST')],
    decide: () => [decisionPath(review.caseNumber), write('POST', {decision: 'publish-response'})],
    'open case': () => [openingPath(review.caseNumber), {method: 'POST'}],
    'release review': () => [decisionPath(review.checkNumber), write('POST', {decision: 'release-review', reasonCode: 'mistaken-finding'})],
    queue: () => [QUEUE_PATH, {}],
    claims: () => [CLAIMS_PATH, {}],
    survey: () => [claimSurveyPath(review.claimId), {}],
    'answer survey': () => [claimAnswerPath(review.claimId), write('POST', anAnswer())],
    'own answer': () => [claimAnswerPath(review.claimId), {}],
    'change answer': () => [claimAnswerPath(review.claimId), write('PUT', anAnswer())],
    'withdraw answer': () => [claimAnswerPath(review.claimId), {method: 'DELETE'}],
    'survey emails': () => [EMAILS_PATH, {}],
    'stop survey emails': () => [EMAILS_PATH, write('PUT', {wanted: false})],
    'process claim': () => [CLAIMS_PATH, write('POST', aClaim(providerId))],
    'withdraw claim': () => [claimPath(review.claimId), {method: 'DELETE'}],
    access: () => [ACCESS_PATH, {}],
    grant: () => [entitlementPath(practice.id, review.colleagueId), {method: 'PUT'}],
    'take away': () => [entitlementPath(practice.id, review.colleagueId), {method: 'DELETE'}],
    'decline access': () => [colleagueRequestPath(practice.id, review.colleagueId), {method: 'DELETE'}],
    'remove person': () => [colleaguePath(practice.id, review.colleagueId), {method: 'DELETE'}],
    'register people': () => [
      EXPECTED_PATH,
      write('POST', {practiceIds: [practice.id], people: [{email: `${randomUUID()}@practice.example`}]}),
    ],
    'withdraw expected': () => [expectedPersonPath(practice.id, review.registrationId), {method: 'DELETE'}],
    'decide registration': () => [registrationDecisionPath(practice.id, review.registrationId), write('POST', {decision: 'approve'})],
  };
  return requests[endpoint]();
}

/** Plays every case of each endpoint and reports all failures together. */
function everyCase(title: string, options: (opened: TestDatabase) => TestedOptions, faultIn: (played: Played) => string | undefined): void {
  onPostgres(title, (opened) => {
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

/** Checks status and code against the table, and that a refusal writes nothing and reveals nothing about a practice. */
function exactFault({each, response, body, hasWritten}: Played): string | undefined {
  const [status, code] = expectedAnswer(each);
  const said = response.ok ? undefined : (JSON.parse(body) as {code: string}).code;
  if (response.status !== status || said !== code) return `answered ${response.status} ${said ?? ''}, not ${status} ${code ?? ''}`;
  if (hasWritten !== (changes(each) && !code)) return hasWritten ? 'has written' : 'has written nothing';
  return code && body.includes(CANARY) ? 'reveals practice data in its refusal' : undefined;
}

/**
 * Without the policy, a refusal may have another code or be an empty answer. What counts is that no practice data is read or
 * written. Reads without the scope are skipped: only the policy limits what a token may read.
 */
function leak({each, response, body, hasWritten}: Played): string | undefined {
  const [status, code] = expectedAnswer(each);
  if (!code) return response.status === status ? undefined : `answered ${response.status}, not ${status}`;
  if (hasWritten) return 'has written';
  const mayRead = each.situation === 'missing scope' && !changes(each);
  return !mayRead && body.includes(CANARY) ? `has read, with ${response.status}` : undefined;
}

describe('Authorization', () => {
  it('has in its table every operation that needs a right', () => {
    const ids = {claimId: 'c', colleagueId: 'u', registrationId: 'g', checkNumber: '222222', id: 'r', caseNumber: '222222'};
    const practice = {id: 'o', providerId: 'p'} as StoredPractice;
    const requests = ENDPOINT_NAMES.map((endpoint) => requestFor(endpoint, practice, practice, ids));
    const isTested = (method: string, template: string) => {
      const path = new RegExp(`^${template.slice(1).replace(/\{\w+\}/g, '[^/]+')}$`);
      return requests.some(([tested, init]) => path.test(tested) && (init.method ?? 'GET') === method.toUpperCase());
    };
    const {paths} = openApiDocument() as {paths: Record<string, Record<string, {security: {bearer: string[]}[]}>>};
    const operations = Object.entries(paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, {security}]) => ({method, template, needsRight: security.some(({bearer}) => bearer.length)})),
    );
    assert.deepEqual(
      operations.filter(({method, template, needsRight}) => needsRight && !isTested(method, template)),
      [],
    );
  });

  it('has a table of at least 300 cases', () => {
    assert.ok(CASES.length >= 300, `${CASES.length} cases`);
    const allowed = CASES.filter((each) => !expectedAnswer(each)[1]);
    assert.ok(allowed.length > 40 && allowed.length < CASES.length / 3, `${allowed.length} of ${CASES.length} are allowed`);
    assert.ok(ROLES.every((role) => CASES.some((each) => each.role === role && NO_GOOD_TOKEN.includes(each.situation))));
  });

  everyCase('Authorization with both layers', ({database}) => ({database}), exactFault);
  everyCase('Authorization with only the policy', ({owner}) => ({database: owner}), exactFault);
  everyCase('Authorization with only row-level security', ({database}) => ({database, policy: allowEverything}), leak);
});

onPostgres('Authorization with neither layer', (opened) => {
  it('lets forbidden requests through, which proves that the layers refuse them', async () => {
    const world = await World.build(opened.owner, {database: opened.owner, policy: allowEverything});
    const read = await world.play({role: 'stranger', endpoint: 'history', situation: 'other practice'});
    assert.ok(read.body.includes(CANARY));
    const written = await world.play({role: 'staff', endpoint: 'report', situation: 'other practice'});
    assert.ok(written.hasWritten);
  });
});
