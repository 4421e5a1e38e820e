import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {DEMO_ISSUER, demoPeople, REPRESENTATIVE} from '../../demo/server/seed/demo-people.js';
import {seed} from '../../demo/server/seed/seed.js';
import {DAY, isoDay, LAST_DAY} from '../../demo/server/seed/seed-reviews.js';
import type {Verify} from '../../demo/server/shared/identity.js';
import {opaqueId} from '../../demo/server/shared/opaque-id.js';
import {Me, ReviewedProviders} from '../../src/api/practice/schemas.js';
import {Queue} from '../../src/api/queue/schemas.js';
import {CLAIMS_PATH, ME_PATH, practiceProvidersPath, QUEUE_PATH, SCOPES} from '../../src/api/shared/routes.js';
import {MemberClaims} from '../../src/api/survey/schemas.js';
import {FEEDBACK_STATUSES} from '../../src/domain/feedback.js';
import {submissionFaults} from '../../src/domain/submission.js';
import {remainingCharacters} from '../../src/domain/text-limit.js';
import {screen} from '../../src/screening/index.js';
import {onPostgres} from './databases.js';
import {Caller} from './practice-requests.js';
import {type App, appOn} from './requests.js';

onPostgres("The demo's practices", (opened) => {
  let app: App;
  const verify: Verify = (token) => Promise.resolve(JSON.parse(Buffer.from(token, 'base64url').toString()) as never);
  before(async () => {
    await seed(opened.owner);
    app = appOn({database: opened.database, verify});
  });

  const as = (subject: string) => new Caller(app, {issuer: DEMO_ISSUER, subject, scopes: Object.values(SCOPES)});
  const me = async (subject: string) => Me.parse(await (await as(subject).ask(ME_PATH)).json());
  const rows = async <Row>(query: ReturnType<typeof sql>) => ((await opened.owner.execute(query)) as {rows: Row[]}).rows;

  it('have a person of every role to sign in as', async () => {
    const kinds: Record<string, [entitled: number, without: number]> = {
      'dana.reyes': [2, 0],
      'eleanor.whitcombe': [1, 0],
      'miles.okonkwo': [0, 1],
      'ingrid.solberg': [1, 1],
      'gail.tran': [1, 0],
      'lucia.ferrer': [0, 1],
      'jordan.blake': [0, 0],
      'sam.whitaker': [0, 0],
    };
    assert.deepEqual(
      demoPeople.map(({subject}) => subject),
      Object.keys(kinds),
    );
    for (const [subject, expected] of Object.entries(kinds)) {
      const {practices} = await me(subject);
      const entitled = practices.filter((practice) => practice.entitled).length;
      assert.deepEqual([entitled, practices.length - entitled], expected, subject);
    }
    const [own] = (await me('miles.okonkwo')).practices;
    assert.deepEqual(own?.accessManagers, ['Ingrid Solberg']);
    assert.deepEqual((await me('lucia.ferrer')).practices[0]?.accessManagers, []);
    assert.deepEqual(
      await rows(sql`select subject from people where is_representative`),
      [REPRESENTATIVE].map((subject) => ({subject})),
    );
  });

  it('cover every status, with cases that the rules allow and steps in order of time', async () => {
    for (const subject of ['dana.reyes', 'gail.tran', 'yani.castro']) {
      for (const practice of (await me(subject)).practices) {
        const response = await as(subject).ask(practiceProvidersPath(practice.id));
        const {providers} = ReviewedProviders.parse(await response.json());
        for (const {id, name, recommended, notRecommended} of providers) {
          const {counts, reviews} = await as(subject).page(practice.id, id, {sort: 'newest'}, {limit: 100});
          if (recommended + notRecommended < 30) continue;
          for (const status of FEEDBACK_STATUSES) {
            // Removals are random, so 30 reviews may include none.
            if (status !== 'feedback-removed') assert.ok(counts.byStatus[status], `${name}: ${status}`);
          }
          for (const {id: reviewId, status} of reviews.slice(0, 20)) {
            const {steps, review} = await as(subject).history(practice.id, reviewId);
            const times = steps.map(({at}) => at);
            assert.deepEqual(times, times.toSorted());
            assert.ok(times.every((at) => at.slice(0, 10) >= review.date && at < isoDay(LAST_DAY + 2 * DAY)));
            assert.equal(steps.length > 0, status !== 'none');
          }
        }
      }
    }
    const largest = await as('dana.reyes').page(opaqueId('o', 'Larkmead Family Health'), opaqueId('p', 'Eleanor Whitcombe'), {
      status: 'feedback-removed',
    });
    assert.ok(largest.counts.filtered > 50);
  });

  it('have a member with claims of every kind, and a claims system that is not offered at sign-in', async () => {
    const {claims} = MemberClaims.parse(await (await as('sam.whitaker').ask(CLAIMS_PATH)).json());
    assert.deepEqual(
      claims.map(({survey}) => survey),
      ['open', 'open', null, 'expired'],
    );
    assert.deepEqual(await rows(sql`select subject from people where is_claims_system`), [{subject: 'claims.system'}]);
    assert.ok(!demoPeople.some(({subject}) => subject === 'claims.system'), 'it is not offered at sign-in');
  });

  it('have a case with findings for every suppressed comment, and only recent ones wait', async () => {
    const [found] = await rows<{suppressed: number; checked: number; found: number; waiting: number; longest: number}>(sql`
      select count(*)::int as suppressed, count(case_number)::int as checked,
             count(case_number) filter (where jsonb_array_length(findings) > 0)::int as found,
             count(case_number) filter (where review_checks.state = 'waiting')::int as waiting,
             max(${isoDay(LAST_DAY)}::date - since::date) filter (where review_checks.state = 'waiting')::int as longest
      from reviews left join review_checks on review_id = reviews.id where reviews.status = 'suppressed' and comment is not null`);
    assert.ok(found!.suppressed > 20, String(found!.suppressed));
    assert.equal(found!.checked, found!.suppressed);
    assert.equal(found!.found, found!.suppressed, 'each has findings');
    assert.ok(found!.waiting >= 3 && found!.waiting <= 15, String(found!.waiting));
    assert.ok(found!.longest > 3 && found!.longest <= 14, String(found!.longest));
  });

  it('have published responses in which the editorial check finds nothing', async () => {
    const texts = await rows<{text: string}>(sql`select distinct text from responses`);
    assert.ok(texts.length > 10);
    for (const {text} of texts) assert.deepEqual(screen(text, 'response'), [], text);
  });

  it('have few cases that are overdue', async () => {
    const {counts} = Queue.parse(await (await as(REPRESENTATIVE).ask(QUEUE_PATH)).json());
    assert.ok(counts.total >= 10, String(counts.total));
    assert.ok(counts.overdue <= 5, `${counts.overdue} of ${counts.total}`);
  });

  it('have a case for every published response, and only valid texts', async () => {
    const [found] = await rows<{loose: number; texts: string[]; contacts: [string, string, string][]}>(sql`
      select (select count(*)::int from responses join practice_providers p on p.provider_id = (select provider_id from reviews r where r.id = review_id)
                join reviews r on r.id = review_id and r.status <> 'suppressed'
                where not exists (select from cases c where c.review_id = responses.review_id and c.kind = 'response')) as loose,
             (select json_agg(distinct text) from case_steps where text is not null) as texts,
             (select json_agg(distinct jsonb_build_array(contact_name, contact_phone, contact_email)) from cases) as contacts`);
    assert.equal(found!.loose, 0);
    for (const text of found!.texts) assert.ok(remainingCharacters(text) >= 0);
    for (const [name, phone, email] of found!.contacts)
      assert.deepEqual(submissionFaults({text: 'x', contact: {name, phone, email}}, 'respond'), []);
  });

  it('are added once to a seeded directory that has no practices yet', async () => {
    const before = await rows(sql`select count(*) from cases`);
    await opened.owner.execute(
      sql`truncate case_steps, cases, feedback, entitlements, memberships, access_managers, practice_providers, practices, people, written_answers,
          review_checks, openings, registrations, access_requests, expected_people, access_changes, visits, inbox_entries, inbox_counts,
          email_addresses, email_choices, practice_mails`,
    );
    assert.equal(await seed(opened.owner), false);
    assert.deepEqual(await rows(sql`select count(*) from cases`), before);
    await opened.owner.execute(sql`delete from entitlements`);
    assert.equal(await seed(opened.owner), false);
    assert.deepEqual(await rows(sql`select count(*)::int as count from entitlements`), [{count: 0}]);
  });
});
