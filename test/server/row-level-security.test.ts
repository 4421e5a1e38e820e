import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {before, it} from 'node:test';
import {eq, type SQL, sql} from 'drizzle-orm';
import {tokenHash} from '../../demo/server/collection/invitation-token.js';
import {expectedPeople, registrations} from '../../demo/server/database/access-schema.js';
import {asInvited} from '../../demo/server/database/as-invited.js';
import {asMailer} from '../../demo/server/database/as-mailer.js';
import {asPerson} from '../../demo/server/database/as-person.js';
import {asUnsubscribingReader} from '../../demo/server/database/as-unsubscribing.js';
import {reviewChecks} from '../../demo/server/database/collection-schema.js';
import type {Database} from '../../demo/server/database/database.js';
import {refusalIn} from '../../demo/server/database/database-errors.js';
import {reviews} from '../../demo/server/database/schema.js';
import {
  accessRequestPath,
  entitlementPath,
  EXPECTED_PATH,
  ME_PATH,
  PRACTICE_EMAILS_PATH,
  REGISTRATIONS_PATH,
  SCOPES,
} from '../../src/api/shared/routes.js';
import type {ProcessedClaim} from '../../src/api/survey/schemas.js';
import {anAnswer, Collection} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {
  identityOf,
  storeClaimsSystem,
  type StoredPerson,
  type StoredPractice,
  storePerson,
  storePractice,
  verify,
} from './practice-world.js';
import {appOn} from './requests.js';
import {aReview} from './stored-reviews.js';

/** An SQL expression that identifies a row, for each table. */
const TABLES = {
  people: 'id',
  practices: 'id',
  practice_providers: 'provider_id',
  memberships: "person_id || ' ' || practice_id",
  access_managers: "person_id || ' ' || practice_id",
  entitlements: "person_id || ' ' || practice_id",
  reviews: 'id',
  responses: 'review_id',
  feedback: 'review_id',
  inbox_entries: 'review_id',
  cases: 'case_number',
  case_steps: "case_number || ' ' || step",
  written_answers: "person_id || ' ' || key",
  claims: 'id',
  invitations: 'claim_id',
  receipt_mails: 'claim_id',
  review_checks: 'case_number',
  answer_steps: 'review_id',
  openings: "case_number || ' ' || person_id",
  registrations: 'id',
  access_requests: "person_id || ' ' || practice_id",
  expected_people: 'id',
  access_changes: "person_id || ' ' || change",
  visits: 'person_id',
  withheld_votes: 'review_id',
  review_counts: 'provider_id',
  inbox_counts: 'provider_id',
  member_preferences: 'member_subject',
  taken_back_claims: 'source',
  claim_versions: 'source',
  left_out_members: 'member_subject',
  email_addresses: 'person_id',
  email_choices: "person_id || ' ' || kind",
  review_news: 'review_id',
  practice_mails: "person_id || ' ' || event",
} as const;
type Table = keyof typeof TABLES;

/** Tables with any number of rows for what identifies them. */
const MANY_PER_KEY = ['review_counts', 'inbox_counts'];
type Seen = Record<Table, string[]>;

interface World extends StoredPractice {
  readonly published: string;
  readonly removed: string;
  readonly open: string;
  /** Two suppressed reviews: one stored directly, and one written by a member in the survey. */
  readonly hidden: readonly [string, string];
  readonly caseNumbers: readonly string[];
  readonly checkNumber: string;
  /** An answered claim and an open one. */
  readonly claims: readonly [ProcessedClaim, ProcessedClaim];
  /** The token of the second claim's invitation. */
  readonly token: string;
  /** Has requested to join the practice. */
  readonly newcomer: StoredPerson;
  readonly registrationId: string;
  /** Registered by the manager, and not signed in yet. */
  readonly expectedId: string;
}

onEachDatabase('Row-level security', (opened) => {
  let own: World;
  let other: World;
  let representative: StoredPerson;

  /** A practice with a published response, a removed review and an untouched one, created through the service. */
  async function world(name: string): Promise<World> {
    const [published, removed, open, hidden] = [aReview(), aReview(), aReview(), aReview({status: 'suppressed'})] as const;
    const practice = await storePractice(opened.owner, [published, removed, open, hidden], name);
    const app = appOn({database: opened.database, verify});
    const dana = new Caller(app, {...identityOf(practice.staff.subject), email: `dana@${practice.id}.example`});
    await dana.ask(ME_PATH);
    assert.equal((await dana.write('PUT', PRACTICE_EMAILS_PATH, {newReviews: true, decisions: true})).status, 200);
    const [staff, decider] = [new Caller(app, practice.staff), new Caller(app, representative)];
    const response = await staff.submit('respond', practice.id, published.id);
    await decider.decide(response.caseNumber, 'publish-response');
    const before = await staff.submit('respond', practice.id, removed.id);
    await decider.decide(before.caseNumber, 'publish-response');
    const report = await staff.submit('report', practice.id, removed.id);
    await decider.decide(report.caseNumber, 'remove-feedback');
    const caseNumbers = [response, before, report].map(({caseNumber}) => caseNumber);
    const collection = await Collection.begin(opened, practice.providerId);
    const answered = await collection.invite();
    assert.equal((await collection.answer(answered.token, {...anAnswer('Darn, darn good.'), receiptByEmail: true})).status, 201);
    const {claim, token} = await collection.invite();
    const [suppressed] = await opened.owner.select().from(reviews).where(eq(reviews.claimId, answered.claim.claimId));
    const [check] = await opened.owner.select().from(reviewChecks).where(eq(reviewChecks.reviewId, suppressed!.id));
    await decider.open(check!.caseNumber);
    await staff.page(practice.id, practice.providerId);
    const newcomer = await storePerson(opened.owner, 'Nia Park');
    const asked = {tin: practice.tin, name: 'Nia Park', email: 'nia@practice.example', phone: '303-555-0199'};
    assert.equal((await new Caller(app, newcomer).write('POST', REGISTRATIONS_PATH, asked)).status, 202);
    const [registration] = await opened.owner.select().from(registrations).where(eq(registrations.personId, newcomer.id));
    const manager = new Caller(app, practice.manager);
    assert.equal((await manager.write('PUT', entitlementPath(practice.id, practice.manager.id), {})).status, 200);
    const registered = {practiceIds: [practice.id], people: [{email: `${practice.id}@practice.example`}]};
    assert.equal((await manager.write('POST', EXPECTED_PATH, registered)).status, 200);
    const [expected] = await opened.owner.select().from(expectedPeople).where(eq(expectedPeople.practiceId, practice.id));
    assert.equal((await new Caller(app, practice.colleague).write('PUT', accessRequestPath(practice.id), {})).status, 200);
    return {
      ...{...practice, published: published.id, removed: removed.id, open: open.id, hidden: [hidden.id, suppressed!.id], caseNumbers},
      ...{
        checkNumber: check!.caseNumber,
        claims: [answered.claim, claim],
        token,
        newcomer,
        registrationId: registration!.id,
        expectedId: expected!.id,
      },
    };
  }

  before(async () => {
    representative = await storePerson(opened.owner, 'Jordan Blake', true);
    own = await world('Own');
    other = await world('Other');
  });

  async function seenIn(database: Database): Promise<Seen> {
    const seen = {} as Seen;
    for (const [table, column] of Object.entries(TABLES)) {
      const result = (await database.execute(sql.raw(`select ${column} as seen from ${table} order by 1`))) as {
        rows: {seen: string}[];
      };
      const rows = result.rows.map((row) => row.seen);
      seen[table as Table] = MANY_PER_KEY.includes(table) ? [...new Set(rows)] : rows;
    }
    return seen;
  }

  const seenBy = (person: StoredPerson, scopes?: readonly string[]) =>
    asPerson(opened.database, identityOf(person.subject, scopes), seenIn);

  /** Compares the visible rows with the expected ones. Tables without expectations must look empty. */
  function assertSees(seen: Seen, expected: Partial<Record<Table, readonly string[]>>): void {
    for (const table of Object.keys(TABLES) as Table[]) assert.deepEqual(seen[table].toSorted(), (expected[table] ?? []).toSorted(), table);
  }

  const everybodys = () => ({
    reviews: [own.published, own.open, other.published, other.open],
    responses: [own.published, other.published],
    // Votes without texts, which are in everybody's rate.
    withheld_votes: [own.removed, own.hidden[1], other.removed, other.hidden[1]],
    review_counts: [own.providerId, other.providerId],
  });
  const choicesOf = ({staff}: World) => ['decisions', 'new-reviews'].map((kind) => `${staff.id} ${kind}`);
  const steps = ({caseNumbers: [response, before, report]}: World) =>
    [`${response} respond`, `${response} publish-response`, `${before} respond`, `${before} publish-response`].concat(
      `${report} report`,
      `${report} remove-feedback`,
    );

  it('shows members only what is published', async () => {
    assertSees(await seenIn(opened.database), everybodys());
  });

  it('shows an entitled person only their own practice', async () => {
    for (const [mine, foreign] of [
      [own, other],
      [other, own],
    ] as const) {
      const {staff, manager, id} = mine;
      const seen = await seenBy(staff);
      assert.equal(seen.written_answers.length, 3);
      assertSees(
        {...seen, written_answers: []},
        {
          people: [staff.id, manager.id],
          practices: [id],
          practice_providers: [mine.providerId],
          memberships: [`${staff.id} ${id}`],
          entitlements: [`${staff.id} ${id}`],
          access_managers: [`${manager.id} ${id}`],
          reviews: [...everybodys().reviews, mine.removed],
          responses: [...everybodys().responses, mine.removed],
          withheld_votes: everybodys().withheld_votes,
          review_counts: everybodys().review_counts,
          feedback: [mine.published, mine.removed],
          inbox_entries: [mine.published, mine.removed, mine.open],
          inbox_counts: [mine.providerId],
          cases: mine.caseNumbers,
          case_steps: steps(mine),
          visits: [staff.id],
          email_addresses: [staff.id],
          email_choices: choicesOf(mine),
        },
      );
      assert.ok(!JSON.stringify({...seen, withheld_votes: []}).includes(foreign.removed));
    }
  });

  it('shows a person without the entitlement the access managers, but no feedback', async () => {
    const {colleague, manager, id} = own;
    assertSees(await seenBy(colleague), {
      ...everybodys(),
      people: [colleague.id, manager.id],
      practices: [id],
      memberships: [`${colleague.id} ${id}`],
      access_managers: [`${manager.id} ${id}`],
      access_requests: [`${colleague.id} ${id}`],
    });
  });

  it('shows representatives every case and the practices involved', async () => {
    const seen = await seenBy(representative);
    assert.equal(seen.written_answers.length, 6);
    assertSees(
      {...seen, written_answers: []},
      {
        people: [representative.id],
        practices: [own.id, other.id],
        reviews: [...everybodys().reviews, own.removed, other.removed, ...own.hidden, ...other.hidden],
        responses: [...everybodys().responses, own.removed, other.removed],
        withheld_votes: everybodys().withheld_votes,
        review_counts: everybodys().review_counts,
        review_checks: [own.checkNumber, other.checkNumber],
        openings: [own, other].map(({checkNumber}) => `${checkNumber} ${representative.id}`),
        feedback: [own.published, own.removed, other.published, other.removed],
        cases: [...own.caseNumbers, ...other.caseNumbers],
        case_steps: [...steps(own), ...steps(other)],
      },
    );
  });

  it('shows no feedback to a token without the scope', async () => {
    for (const [person, scopes] of [
      [own.staff, []],
      [own.staff, [SCOPES.decide]],
      [representative, [SCOPES.read, SCOPES.write]],
    ] as const) {
      const {feedback, inbox_entries: entries, cases, case_steps: history, reviews} = await seenBy(person, scopes);
      assert.deepEqual([feedback, entries, cases, history, reviews.length], [[], [], [], [], 4]);
    }
  });

  it('shows an access manager the practice’s people, requests to join and access changes', async () => {
    const {manager, staff, colleague, id, newcomer: _} = own;
    const seen = await seenBy(manager, [SCOPES.manage]);
    assertSees(
      {...seen, written_answers: []},
      {
        ...everybodys(),
        people: [manager.id, staff.id, colleague.id],
        practices: [id],
        memberships: [manager, staff, colleague].map((person) => `${person.id} ${id}`),
        entitlements: [manager, staff].map((person) => `${person.id} ${id}`),
        access_managers: [`${manager.id} ${id}`],
        registrations: [own.registrationId],
        access_requests: [`${colleague.id} ${id}`],
        expected_people: [own.expectedId],
        access_changes: [`${manager.id} grant-entitlement`],
      },
    );
    const reading = await seenBy(manager, [SCOPES.read]);
    assert.deepEqual(
      [reading.memberships, reading.registrations, reading.access_requests, reading.access_changes],
      [[`${manager.id} ${id}`], [], [], []],
    );
  });

  it('shows members their own claims, and the holder of a token the claim it was sent for', async () => {
    const [answered, open] = own.claims;
    const ofAnswer = await opened.owner.select().from(reviewChecks).where(eq(reviewChecks.reviewId, own.hidden[1]));
    const member = (claim: ProcessedClaim, scopes?: readonly string[]) =>
      asPerson(opened.database, identityOf(claim.member.subject, scopes), seenIn);
    assertSees(await member(answered), {
      ...everybodys(),
      reviews: [...everybodys().reviews, own.hidden[1]],
      // To change or withdraw the answer.
      review_checks: ofAnswer.map(({caseNumber}) => caseNumber),
      claims: [answered.claimId],
      invitations: [answered.claimId],
      receipt_mails: [answered.claimId],
    });
    assertSees(await member(open, [SCOPES.read, SCOPES.process]), everybodys());
    const invited = {...everybodys(), claims: [open.claimId], invitations: [open.claimId]};
    assertSees(await asInvited(opened.database, tokenHash(own.token), seenIn), invited);
    assertSees(await asInvited(opened.database, '', seenIn), everybodys());
  });

  it('shows the sender of invitations and the claims system those and their claims', async () => {
    const all = [...own.claims, ...other.claims].map(({claimId}) => claimId);
    const receipts = [own, other].map(({claims: [answered]}) => answered.claimId);
    const mailed = await asMailer(opened.database, seenIn);
    assert.deepEqual(
      mailed.practice_mails.map((mail) => mail.split(' ')[0]).sort(),
      [own, other].flatMap(({staff: {id}}) => [id, id, id]).sort(),
      'a decision each',
    );
    assertSees(
      {...mailed, practice_mails: []},
      {
        ...{...everybodys(), claims: all, invitations: all, receipt_mails: receipts},
        ...{email_addresses: [own.staff.id, other.staff.id], email_choices: [own, other].flatMap(choicesOf)},
      },
    );
    const system = await storeClaimsSystem(opened.owner);
    const seen = await seenBy(system, [SCOPES.process]);
    assert.ok(all.every((id) => seen.claims.includes(id) && seen.invitations.includes(id)));
    assertSees({...seen, claims: [], invitations: []}, {...everybodys(), people: [system.id]});
    // Also the review behind a claim that was taken back, to tell a representative.
    const [{claimId: reversed}] = own.claims;
    await opened.owner.execute(sql`update claims set withdrawn_at = now() where id = ${reversed}`);
    const afterwards = await seenBy(system, [SCOPES.process]);
    await opened.owner.execute(sql`update claims set withdrawn_at = null where id = ${reversed}`);
    assertSees(
      {...afterwards, claims: [], invitations: []},
      {
        ...{...everybodys(), people: [system.id]},
        reviews: [...everybodys().reviews, own.hidden[1]],
      },
    );
  });

  it('shows a stranger what members see', async () => {
    assertSees(await asPerson(opened.database, identityOf(randomUUID()), seenIn), everybodys());
  });

  it('forgets the person when the transaction ends', async () => {
    await Promise.all(Array.from({length: 20}, () => seenBy(own.staff)));
    for (const seen of await Promise.all(Array.from({length: 20}, () => seenIn(opened.database)))) assertSees(seen, everybodys());
  });

  /** Fails unless the database refuses the statement or it affects no row. */
  async function assertRefused(statement: SQL, person?: StoredPerson, scopes?: readonly string[]): Promise<void> {
    const tried = async (database: Database) => ((await database.execute(statement)) as {rows: unknown[]}).rows.length;
    const run = person ? asPerson(opened.database, identityOf(person.subject, scopes), tried) : opened.database.transaction(tried);
    const outcome = await run.catch((error: unknown) => {
      assert.ok(refusalIn(error), String((error as Error).cause));
      return 0;
    });
    assert.equal(outcome, 0);
  }

  const insertFeedback = (practiceId: string, reviewId: string, status = 'response-pending') =>
    sql`insert into feedback (review_id, practice_id, response, report, status, needs_response, version)
        values (${reviewId}, ${practiceId}, 'pending', 'none', ${status}, false, 'v') returning review_id`;
  const insertCase = (practiceId: string, reviewId: string, state = 'pending') =>
    sql`insert into cases (case_number, review_id, practice_id, kind, state, text, contact_name, contact_phone, contact_email, shown_name, submitted_at)
        values ('AAAAAA', ${reviewId}, ${practiceId}, 'report', ${state}, 'x', 'x', 'x', 'x', 'x', now()) returning case_number`;
  const insertStep = (practice: World, person: StoredPerson, step: string) =>
    sql`insert into case_steps (case_number, practice_id, step, person_id, person_name, at)
        values (${practice.caseNumbers[0]}, ${practice.id}, ${step}, ${person.id}, 'x', now()) returning case_number`;

  it('lets a practice submit only on its own reviews, and decide nothing', async () => {
    const {staff} = own;
    await assertRefused(insertFeedback(other.id, other.open), staff);
    await assertRefused(insertFeedback(own.id, other.open), staff);
    await assertRefused(insertFeedback(own.id, own.open, 'response-published'), staff);
    await assertRefused(insertFeedback(own.id, own.open), own.colleague);
    await assertRefused(insertCase(other.id, other.open), staff);
    await assertRefused(insertCase(own.id, other.open), staff);
    await assertRefused(insertCase(own.id, own.open, 'published'), staff);
    await assertRefused(sql`update feedback set status = 'response-published' where review_id = ${own.published} returning 1`, staff);
    await assertRefused(sql`update feedback set version = 'v' where review_id = ${other.published} returning 1`, staff);
    await assertRefused(sql`update cases set state = 'published' where practice_id = ${own.id} returning 1`, staff);
    await assertRefused(sql`update cases set state = 'pending' where practice_id = ${other.id} returning 1`, staff);
    await assertRefused(sql`update cases set practice_id = ${own.id} where practice_id = ${other.id} returning 1`, staff);
    await assertRefused(sql`update reviews set status = 'removed' where id = ${own.open} returning 1`, staff);
    await assertRefused(sql`update reviews set status = 'published' where id = ${own.removed} returning 1`, staff);
    await assertRefused(sql`insert into responses values (${own.open}, 'Dana R.', now(), 'x') returning 1`, staff);
    await assertRefused(sql`update responses set text = 'x' returning 1`, staff);
    await assertRefused(sql`delete from responses returning 1`, staff);
  });

  it('limits writes to the scopes of the token', async () => {
    const {staff} = own;
    await assertRefused(insertFeedback(own.id, own.open), staff, [SCOPES.read, SCOPES.decide]);
    await assertRefused(insertCase(own.id, own.open), staff, [SCOPES.read]);
    await assertRefused(insertStep(own, staff, 'respond'), staff, [SCOPES.read]);
    await assertRefused(sql`update cases set state = 'pending' returning 1`, staff, [SCOPES.read]);
    await assertRefused(sql`update reviews set status = 'removed' returning 1`, representative, [SCOPES.read, SCOPES.write]);
  });

  it('forbids changes to histories, and steps in another person’s name', async () => {
    await assertRefused(insertStep(own, own.colleague, 'respond'), own.staff);
    await assertRefused(insertStep(own, own.staff, 'publish-response'), own.staff);
    await assertRefused(insertStep(other, own.staff, 'respond'), own.staff);
    await assertRefused(insertStep(own, representative, 'respond'), representative);
    for (const person of [own.staff, representative]) {
      await assertRefused(sql`update case_steps set text = 'x' returning 1`, person);
      await assertRefused(sql`delete from case_steps returning 1`, person);
      await assertRefused(sql`delete from cases returning 1`, person);
      await assertRefused(sql`delete from feedback returning 1`, person);
      await assertRefused(sql`update written_answers set body = 'x' returning 1`, person);
    }
    const foreign = sql`insert into written_answers values (${other.staff.id}, 'a-key-of-its-own-01', 'x', 201, 'x', now()) returning 1`;
    await assertRefused(foreign, own.staff);
    await assertRefused(sql`delete from written_answers where person_id = ${other.staff.id} returning 1`, own.staff);
  });

  it('lets people ask for themselves, and only access managers decide', async () => {
    const {staff, colleague, manager, newcomer, id} = own;
    const ask = (person: StoredPerson, practiceId = id, decided = 'null') =>
      sql`insert into access_requests (practice_id, person_id, asked_at, decided_at) values (${practiceId}, ${person.id}, now(), ${sql.raw(decided)}) returning 1`;
    await assertRefused(ask(colleague), staff);
    await assertRefused(ask(colleague), manager);
    await assertRefused(ask(staff, other.id), staff);
    await assertRefused(ask(newcomer), newcomer);
    await assertRefused(ask(staff), staff, [SCOPES.read]);
    await assertRefused(ask(staff, id, 'now()'), staff);
    const decide = (by: StoredPerson, practiceId = id) =>
      sql`update access_requests set decision = 'decline', decided_at = now(), decided_by = ${by.id} where practice_id = ${practiceId} returning 1`;
    for (const person of [colleague, staff, other.manager, representative]) await assertRefused(decide(person), person);
    await assertRefused(decide(manager, other.id), manager);
    await assertRefused(decide(staff), manager);
    await assertRefused(decide(manager), manager, [SCOPES.read, SCOPES.write]);
    await assertRefused(sql`update access_requests set person_id = ${staff.id} returning 1`, manager);
    await assertRefused(sql`delete from access_requests returning 1`, manager);
    await assertRefused(sql`delete from access_requests returning 1`, colleague);
  });

  it('lets access managers register people, and only those join who sign in with the verified address', async () => {
    const {staff, manager, newcomer, id, expectedId} = own;
    const register = (by: StoredPerson, practiceId = id) =>
      sql`insert into expected_people (id, practice_id, email, registered_at, registered_by) values (${`e_${randomUUID()}`}, ${practiceId}, ${`${randomUUID()}@x.example`}, now(), ${by.id}) returning 1`;
    await assertRefused(register(manager, other.id), manager);
    await assertRefused(register(staff), manager);
    for (const person of [staff, other.manager, representative]) await assertRefused(register(person), person);
    const end = (by: StoredPerson, ending: string) =>
      sql`update expected_people set ending = ${ending}, ended_at = now(), ended_by = ${by.id} where id = ${expectedId} returning 1`;
    await assertRefused(end(manager, 'joined'), manager);
    for (const person of [staff, newcomer, other.manager]) await assertRefused(end(person, 'withdrawn'), person);
    await assertRefused(sql`update expected_people set email = 'x@x.example' returning 1`, manager);
    await assertRefused(sql`delete from expected_people returning 1`, manager);
    const join = sql`insert into memberships values (${newcomer.id}, ${id}) returning 1`;
    await assertRefused(join, newcomer);
    const seen = await asPerson(opened.database, {...identityOf(newcomer.subject), email: `${id}@practice.example`}, seenIn);
    assert.deepEqual(seen.expected_people, [expectedId]);
  });

  it('lets access managers grant and remove only in their own practice, and only for its people', async () => {
    const {manager} = own;
    const entitle = (person: StoredPerson, {id}: World) => sql`insert into entitlements values (${person.id}, ${id}) returning 1`;
    await assertRefused(entitle(other.colleague, other), manager);
    await assertRefused(entitle(own.newcomer, own), manager);
    await assertRefused(entitle(own.colleague, own), manager, [SCOPES.read, SCOPES.write, SCOPES.decide]);
    await assertRefused(sql`delete from entitlements where practice_id = ${other.id} returning 1`, manager);
    for (const table of ['memberships', 'access_managers']) {
      const remove = (from: World) => sql`delete from ${sql.raw(table)} where practice_id = ${from.id} returning 1`;
      await assertRefused(remove(other), manager);
      await assertRefused(remove(own), manager, [SCOPES.read, SCOPES.write, SCOPES.decide]);
      for (const person of [own.staff, own.colleague, representative]) await assertRefused(remove(own), person);
    }
    await assertRefused(sql`insert into memberships values (${own.newcomer.id}, ${own.id}) returning 1`, manager);
    await assertRefused(
      sql`update registrations set decision = 'approve', decided_at = now() where id = ${other.registrationId} returning 1`,
      manager,
    );
    await assertRefused(sql`update access_changes set change = 'x' returning 1`, manager);
    await assertRefused(sql`delete from access_changes returning 1`, manager);
    await assertRefused(
      sql`insert into access_changes (practice_id, by_id, person_id, change, at) values (${other.id}, ${manager.id}, ${manager.id}, 'x', now()) returning 1`,
      manager,
    );
    await assertRefused(sql`update registrations set decision = 'approve', decided_at = now() returning 1`, own.newcomer);
    await assertRefused(
      sql`insert into registrations values ('g1', ${own.id}, ${own.colleague.id}, 'x', 'x', 'x', now()) returning 1`,
      own.colleague,
    );
    const self = sql`insert into people values ('u_new', 'https://sign-in.test', 'somebody', 'x', true) returning 1`;
    await assertRefused(self, own.staff);
  });

  it('lets only invited members write a review, once and about that visit', async () => {
    const [, open] = own.claims;
    const hash = tokenHash(own.token);
    const write = (claimId: string, providerId = own.providerId, status = 'published') =>
      sql`insert into reviews (id, provider_id, claim_id, recommended, city, state, reviewed_on, status, published_at)
          values ('r_new', ${providerId}, ${claimId}, true, 'x', 'x', now(), ${status}::review_status, now()) returning 1`;
    const refusedByToken = async (statement: SQL) => {
      const tried = asInvited(
        opened.database,
        hash,
        async (database) => ((await database.execute(statement)) as {rows: unknown[]}).rows.length,
      );
      const outcome = await tried.catch((error: unknown) => (assert.ok(refusalIn(error), String((error as Error).cause)), 0));
      assert.equal(outcome, 0);
    };
    await refusedByToken(write(own.claims[0].claimId));
    await refusedByToken(write(other.claims[1].claimId));
    await refusedByToken(write(open.claimId, other.providerId));
    await refusedByToken(write(open.claimId, own.providerId, 'removed'));
    await refusedByToken(sql`update invitations set answered_at = null, comment = null returning 1`);
    await refusedByToken(
      sql`update invitations set answered_at = now(), comment = 'none' where claim_id = ${other.claims[1].claimId} returning 1`,
    );
    await refusedByToken(sql`update reviews set status = 'removed' returning 1`);
    await refusedByToken(
      sql`insert into review_checks values ('222222', ${own.published}, '[]', 'waiting', now(), null, null, null, null, 'v') returning 1`,
    );
    for (const person of [undefined, own.staff, own.manager, representative, own.newcomer])
      await assertRefused(write(open.claimId), person);
    const system = await storeClaimsSystem(opened.owner);
    for (const statement of [
      write(open.claimId),
      sql`update invitations set answered_at = now(), comment = 'none' returning 1`,
      sql`update invitations set canceled_at = now() where answered_at is not null returning 1`,
      sql`update reviews set status = 'removed' returning 1`,
      sql`insert into review_checks (case_number, kind, review_id, findings, state, since, version)
          values ('222222', 'reversed-claim', ${own.published}, '[]', 'waiting', now(), 'v') returning 1`,
    ])
      await assertRefused(statement, system);
    for (const change of [sql`claims set withdrawn_at = now()`, sql`invitations set canceled_at = now()`]) {
      for (const person of [undefined, own.staff, own.manager, representative, own.newcomer])
        await assertRefused(sql`update ${change} returning 1`, person);
      await refusedByToken(sql`update ${change} returning 1`);
    }
    const claim = sql`insert into claims values ('c1', ${own.providerId}, 'i', 's', 'e', 'c', 's', now(), 'routine', now()) returning 1`;
    for (const person of [undefined, own.staff, representative]) await assertRefused(claim, person);
  });

  it('lets people of practices choose about their own emails, and say only which address is verified', async () => {
    const {staff, colleague, manager, newcomer} = own;
    const choose = (person: StoredPerson, wanted = true) =>
      sql`insert into email_choices values (${person.id}, 'decisions', ${wanted}, now()) on conflict (person_id, kind) do update set wanted = excluded.wanted returning 1`;
    for (const person of [undefined, colleague, manager, representative, other.staff]) await assertRefused(choose(staff), person);
    for (const person of [colleague, newcomer, representative]) await assertRefused(choose(person), person);
    await assertRefused(choose(staff), staff, [SCOPES.read, SCOPES.manage]);
    const address = (person: StoredPerson, email: string) =>
      sql`insert into email_addresses values (${person.id}, ${email}, now()) on conflict (person_id) do update set email = excluded.email returning 1`;
    for (const person of [undefined, staff, manager, representative]) await assertRefused(address(colleague, 'x@x.example'), person);
    await assertRefused(address(staff, 'x@x.example'), staff);
    await assertRefused(address(newcomer, 'nia@practice.example'), manager);
    await assertRefused(sql`delete from email_addresses returning 1`, staff);
    await assertRefused(sql`delete from email_choices returning 1`, staff);

    const stop = async (person: StoredPerson, kind: 'new-reviews' | 'decisions', statement: SQL) => {
      const tried = asUnsubscribingReader(opened.database, {personId: person.id, kind}, async (database) => {
        await database.execute(statement);
        return (await seenIn(database)).email_choices;
      });
      return tried.catch((error: unknown) => (assert.ok(refusalIn(error)), 'refused'));
    };
    assert.equal(await stop(staff, 'decisions', choose(staff, true)), 'refused', 'turns nothing on');
    assert.equal(await stop(staff, 'new-reviews', choose(staff, false)), 'refused', 'turns no other kind off');
    assert.equal(await stop(other.staff, 'decisions', choose(staff, false)), 'refused', 'and nobody else’s');
    assert.deepEqual(await stop(staff, 'decisions', choose(staff, false)), [`${staff.id} decisions`]);
  });

  it('lets nobody but who decides or publishes have people of practices told, and nobody else read it', async () => {
    const mail = (kind: string, event: string, {staff, id, caseNumbers: [caseNumber]} = own) =>
      sql`insert into practice_mails (person_id, kind, event, practice_id, case_number, decision, at)
          values (${staff.id}, ${kind}, ${event}, ${id}, ${caseNumber!}, 'publish-response', now()) returning 1`;
    const news = (reviewId: string) => sql`insert into review_news values (${reviewId}, now()) returning 1`;
    for (const person of [undefined, own.staff, own.manager, own.newcomer, representative]) {
      for (const statement of [mail('new-reviews', own.open), mail('decisions', '1')]) await assertRefused(statement, person);
      await assertRefused(sql`update practice_mails set sent_at = now() returning 1`, person);
      await assertRefused(sql`delete from practice_mails returning 1`, person);
      await assertRefused(sql`update review_news set told_at = null returning 1`, person);
      await assertRefused(sql`select * from app_readers(${own.providerId})`, person);
      await assertRefused(sql`select 1 where app_reads(${own.staff.id}, ${own.id})`, person);
    }
    for (const person of [undefined, own.staff, own.manager, own.newcomer]) await assertRefused(news(own.open), person);
    const read = (database: Database) => database.execute(sql`select * from app_readers(${own.providerId})`);
    const {rows} = (await asMailer(opened.database, read)) as {rows: {reader: string}[]};
    assert.deepEqual(rows.map(({reader}) => reader).sort(), [own.staff.id, own.manager.id].sort());
  });

  it('lets members choose about their own emails alone', async () => {
    const [{member: answered}, {member: invited}] = own.claims;
    const choose = (subject: string) =>
      sql`insert into member_preferences values ('https://sign-in.test', ${subject}, false, now()) returning 1`;
    for (const person of [undefined, own.staff, representative, await storeClaimsSystem(opened.owner)])
      await assertRefused(choose(invited.subject), person);
    const chosen = async (subject: string) => {
      const tried = asInvited(opened.database, tokenHash(own.token), async (database) => {
        await database.execute(choose(subject));
        return (await seenIn(database)).member_preferences;
      });
      return tried.catch((error: unknown) => (assert.ok(refusalIn(error)), 'refused'));
    };
    assert.equal(await chosen(answered.subject), 'refused');
    assert.deepEqual(await chosen(invited.subject), [invited.subject]);
    assert.deepEqual((await asMailer(opened.database, seenIn)).member_preferences, [invited.subject]);
    assert.deepEqual((await asPerson(opened.database, identityOf(answered.subject), seenIn)).member_preferences, []);
    await assertRefused(sql`update member_preferences set wants_emails = true returning 1`, own.staff);
    await opened.owner.execute(sql`delete from member_preferences`);
  });

  it('shows only the claims system what the plan said of claims and members, and whom to leave out also who sends emails', async () => {
    const system = await storeClaimsSystem(opened.owner);
    const takenBack = sql`insert into taken_back_claims values ('https://sign-in.test', 'c1', now()) returning 1`;
    const leftOut = sql`insert into left_out_members values ('https://sign-in.test', 'm1', 'deceased', now()) returning 1`;
    const version = sql`insert into claim_versions values ('https://sign-in.test', 'c1', now()) returning 1`;
    for (const row of [takenBack, version, leftOut]) {
      for (const person of [undefined, own.staff, representative, own.newcomer]) await assertRefused(row, person);
      await asPerson(opened.database, identityOf(system.subject, [SCOPES.process]), (database) => database.execute(row));
    }
    const {taken_back_claims: claims, claim_versions: versions, left_out_members: members} = await seenBy(system, [SCOPES.process]);
    assert.deepEqual([claims, versions, members], [['c1'], ['c1'], ['m1']]);
    const mailed = await asMailer(opened.database, seenIn);
    assert.deepEqual([mailed.taken_back_claims, mailed.claim_versions, mailed.left_out_members], [[], [], ['m1']]);
    for (const table of [sql`taken_back_claims`, sql`claim_versions`, sql`left_out_members`]) {
      await assertRefused(sql`delete from ${table} returning 1`, own.staff);
      await opened.owner.execute(sql`delete from ${table}`);
    }
  });

  it('lets only representatives release and remove, each in their own name', async () => {
    const release = sql`update review_checks set state = 'released', decided_at = now(), decided_by = ${own.staff.id} returning 1`;
    for (const person of [own.staff, own.manager, representative]) await assertRefused(release, person);
    await assertRefused(
      sql`update reviews set status = 'published', published_at = now() where status = 'suppressed' returning 1`,
      own.staff,
    );
    await assertRefused(sql`update reviews set status = 'published' where id = ${own.removed} returning 1`, representative);
    await assertRefused(sql`insert into openings values ('AAAAAA', ${own.staff.id}, 'x', now()) returning 1`, representative);
    await assertRefused(sql`insert into openings values ('AAAAAA', ${own.staff.id}, 'x', now()) returning 1`, own.staff);
    await assertRefused(sql`insert into visits values (${other.staff.id}, now(), now()) returning 1`, own.colleague);
  });

  it('lets no one change permissions through the service', async () => {
    for (const person of [undefined, own.staff, own.colleague, representative]) {
      await assertRefused(sql`insert into entitlements values (${own.colleague.id}, ${own.id}) returning 1`, person);
      await assertRefused(sql`insert into memberships values (${own.staff.id}, ${other.id}) returning 1`, person);
      await assertRefused(sql`insert into access_managers values (${own.staff.id}, ${own.id}) returning 1`, person);
      await assertRefused(sql`update people set is_representative = true returning 1`, person);
      await assertRefused(sql`update practice_providers set practice_id = ${own.id} returning 1`, person);
      await assertRefused(sql`insert into reviews select * from reviews returning 1`, person);
      await assertRefused(sql`delete from reviews returning 1`, person);
      await assertRefused(sql`update inbox_entries set needs_response = false returning 1`, person);
      await assertRefused(sql`delete from inbox_entries returning 1`, person);
      for (const table of [sql`review_counts`, sql`inbox_counts`]) {
        await assertRefused(sql`update ${table} set provider_id = ${other.providerId} returning 1`, person);
        await assertRefused(sql`delete from ${table} returning 1`, person);
      }
      await assertRefused(sql`select add_review_counts('{}')`, person);
      await assertRefused(sql`select add_inbox_counts('{}')`, person);
      await assertRefused(sql`select keep_inbox_entries('{}')`, person);
    }
  });

  it('cannot be disabled by the service’s role', async () => {
    for (const statement of [
      'alter table cases disable row level security',
      'alter table cases no force row level security',
      'drop policy seen on cases',
      'create policy mine on cases using (true)',
      'alter role directory_reviews_service bypassrls',
      'create function public.app_entitled(text) returns text language sql return 1',
    ]) {
      await assert.rejects(opened.database.execute(sql.raw(statement)), statement);
    }
    await assert.rejects(
      opened.database.transaction(async (transaction) => {
        await transaction.execute(sql`set local row_security = off`);
        await transaction.execute(sql`select * from cases`);
      }),
      (error: Error) => /affected by row-level security/.test(refusalIn(error) ?? ''),
    );
  });

  it('shows the service nothing more when it claims to be the owner at work', async () => {
    const seen = await opened.database.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('app.upkeep', 'on', true)`);
      return seenIn(transaction);
    });
    assertSees(seen, everybodys());
  });

  it('is forced on every table with personal data', async () => {
    const result = await opened.owner.execute(
      sql`select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const {rows} = result as {rows: {name: string; forced: boolean}[]};
    const open = rows.filter(({forced}) => !forced).map(({name}) => name);
    assert.deepEqual(open.toSorted(), ['providers', 'sign_in_keys', 'sign_in_records']);
    // The service has no right to use the table of the import.
    assert.equal(rows.length - open.length, Object.keys(TABLES).length + 1);
  });
});
