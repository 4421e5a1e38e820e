import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {before, it} from 'node:test';
import {sql, type SQL} from 'drizzle-orm';
import {asPerson} from '../../demo/server/database/as-person.js';
import type {Database} from '../../demo/server/database/database.js';
import {refusalIn} from '../../demo/server/database/database-errors.js';
import {SCOPES} from '../../src/api/routes.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, storePerson, storePractice, verify, type StoredPerson, type StoredPractice} from './practice-world.js';
import {appOn} from './requests.js';
import {aReview} from './stored-reviews.js';

/** What is looked for in each table: the column that tells rows apart. */
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
  cases: 'case_number',
  case_steps: "case_number || ' ' || step",
  written_answers: "person_id || ' ' || key",
} as const;
type Table = keyof typeof TABLES;
type Seen = Record<Table, string[]>;

interface World extends StoredPractice {
  readonly published: string;
  readonly removed: string;
  readonly open: string;
  readonly caseNumbers: readonly string[];
}

onEachDatabase('Row-level security', (opened) => {
  let own: World;
  let other: World;
  let representative: StoredPerson;

  /** A practice with a published response, a removed review and one nobody has touched, all by way of the service. */
  async function world(name: string): Promise<World> {
    const [published, removed, open, hidden] = [aReview(), aReview(), aReview(), aReview({status: 'suppressed'})] as const;
    const practice = await storePractice(opened.owner, [published, removed, open, hidden], name);
    const app = appOn({database: opened.database, verify});
    const [staff, decider] = [new Caller(app, practice.staff), new Caller(app, representative)];
    const response = await staff.submit('respond', practice.id, published.id);
    await decider.decide(response.caseNumber, 'publish-response');
    const before = await staff.submit('respond', practice.id, removed.id);
    await decider.decide(before.caseNumber, 'publish-response');
    const report = await staff.submit('report', practice.id, removed.id);
    await decider.decide(report.caseNumber, 'remove-feedback');
    const caseNumbers = [response, before, report].map(({caseNumber}) => caseNumber);
    return {...practice, published: published.id, removed: removed.id, open: open.id, caseNumbers};
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
      seen[table as Table] = result.rows.map((row) => row.seen);
    }
    return seen;
  }

  const seenBy = (person: StoredPerson, scopes?: readonly string[]) =>
    asPerson(opened.database, identityOf(person.subject, scopes), seenIn);

  /** Compares what is seen with what should be; tables that are not named should be empty. */
  function assertSees(seen: Seen, expected: Partial<Record<Table, readonly string[]>>): void {
    for (const table of Object.keys(TABLES) as Table[]) assert.deepEqual(seen[table].toSorted(), (expected[table] ?? []).toSorted(), table);
  }

  const everybodys = () => ({
    reviews: [own.published, own.open, other.published, other.open],
    responses: [own.published, other.published],
  });
  const steps = ({caseNumbers: [response, before, report]}: World) =>
    [`${response} respond`, `${response} publish-response`, `${before} respond`, `${before} publish-response`].concat(
      `${report} report`,
      `${report} remove-feedback`,
    );

  it('shows members what is published, and nothing else', async () => {
    assertSees(await seenIn(opened.database), everybodys());
  });

  it('shows an entitled person the practice, and nothing of another one', async () => {
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
          feedback: [mine.published, mine.removed],
          cases: mine.caseNumbers,
          case_steps: steps(mine),
        },
      );
      assert.ok(!JSON.stringify(seen).includes(foreign.removed));
    }
  });

  it('shows a person without the entitlement who grants it, but no feedback', async () => {
    const {colleague, manager, id} = own;
    assertSees(await seenBy(colleague), {
      ...everybodys(),
      people: [colleague.id, manager.id],
      practices: [id],
      memberships: [`${colleague.id} ${id}`],
      access_managers: [`${manager.id} ${id}`],
    });
  });

  it('shows representatives every case, and of practices nothing', async () => {
    const seen = await seenBy(representative);
    assert.equal(seen.written_answers.length, 6);
    assertSees(
      {...seen, written_answers: []},
      {
        people: [representative.id],
        reviews: [...everybodys().reviews, own.removed, other.removed],
        responses: [...everybodys().responses, own.removed, other.removed],
        feedback: [own.published, own.removed, other.published, other.removed],
        cases: [...own.caseNumbers, ...other.caseNumbers],
        case_steps: [...steps(own), ...steps(other)],
      },
    );
  });

  it('shows no feedback to a token that does not reach it, whoever comes with it', async () => {
    for (const [person, scopes] of [
      [own.staff, []],
      [own.staff, [SCOPES.decide]],
      [representative, [SCOPES.read, SCOPES.write]],
    ] as const) {
      const {feedback, cases, case_steps: history, reviews} = await seenBy(person, scopes);
      assert.deepEqual([feedback, cases, history, reviews.length], [[], [], [], 4]);
    }
  });

  it('shows a stranger what members see', async () => {
    assertSees(await asPerson(opened.database, identityOf(randomUUID()), seenIn), everybodys());
  });

  it('forgets who asked when the transaction ends', async () => {
    await Promise.all(Array.from({length: 20}, () => seenBy(own.staff)));
    for (const seen of await Promise.all(Array.from({length: 20}, () => seenIn(opened.database)))) assertSees(seen, everybodys());
  });

  /** Fails unless the database refuses the statement. What it does not let be seen, it changes in no row. */
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
    sql`insert into cases (case_number, review_id, practice_id, kind, state, text, contact_name, contact_phone, contact_email, submitted_at)
        values ('AAAAAA', ${reviewId}, ${practiceId}, 'report', ${state}, 'x', 'x', 'x', 'x', now()) returning case_number`;
  const insertStep = (practice: World, person: StoredPerson, step: string) =>
    sql`insert into case_steps (case_number, practice_id, step, person_id, person_name, at)
        values (${practice.caseNumbers[0]}, ${practice.id}, ${step}, ${person.id}, 'x', now()) returning case_number`;

  it('lets a practice submit on its own reviews only, and decide nothing', async () => {
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

  it('lets a token write no more than it reaches', async () => {
    const {staff} = own;
    await assertRefused(insertFeedback(own.id, own.open), staff, [SCOPES.read, SCOPES.decide]);
    await assertRefused(insertCase(own.id, own.open), staff, [SCOPES.read]);
    await assertRefused(insertStep(own, staff, 'respond'), staff, [SCOPES.read]);
    await assertRefused(sql`update cases set state = 'pending' returning 1`, staff, [SCOPES.read]);
    await assertRefused(sql`update reviews set status = 'removed' returning 1`, representative, [SCOPES.read, SCOPES.write]);
  });

  it('keeps histories as they were written, each step by the one who took it', async () => {
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

  it('lets nobody who is served say who may do what', async () => {
    for (const person of [undefined, own.staff, own.manager, representative]) {
      await assertRefused(sql`insert into entitlements values (${own.colleague.id}, ${own.id}) returning 1`, person);
      await assertRefused(sql`insert into memberships values (${own.staff.id}, ${other.id}) returning 1`, person);
      await assertRefused(sql`insert into access_managers values (${own.staff.id}, ${own.id}) returning 1`, person);
      await assertRefused(sql`update people set is_representative = true returning 1`, person);
      await assertRefused(sql`update practice_providers set practice_id = ${own.id} returning 1`, person);
      await assertRefused(sql`insert into reviews select * from reviews returning 1`, person);
      await assertRefused(sql`delete from reviews returning 1`, person);
    }
  });

  it('cannot be switched off by the role it holds for', async () => {
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

  it('is forced on every table that holds what belongs to somebody', async () => {
    const result = await opened.owner.execute(
      sql`select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const {rows} = result as {rows: {name: string; forced: boolean}[]};
    const open = rows.filter(({forced}) => !forced).map(({name}) => name);
    assert.deepEqual(open.toSorted(), ['providers', 'sign_in_keys', 'sign_in_records']);
    assert.equal(rows.length - open.length, Object.keys(TABLES).length);
  });
});
