import assert from 'node:assert/strict';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {PGlite} from '@electric-sql/pglite';
import {generateDrizzleJson, generateMigration} from 'drizzle-kit/api';
import {drizzle} from 'drizzle-orm/pglite';
import {migrate} from 'drizzle-orm/pglite/migrator';
import {MIGRATIONS} from '../../demo/server/database/database.js';
import {foldTexts} from '../../demo/server/database/fold-texts.js';
import config from '../../demo/server/drizzle.config.js';

/** Applies the migrations before the one of that name, then `before`, and then the rest. */
async function migrateWith(name: string, before: string, check: (client: PGlite) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reviews-migrations-'));
  const client = await PGlite.create();
  try {
    await cp(MIGRATIONS, folder, {recursive: true});
    const journal = join(folder, 'meta/_journal.json');
    const {entries, ...rest} = JSON.parse(await readFile(journal, 'utf8')) as {entries: {tag: string}[]};
    const count = entries.findIndex(({tag}) => tag.endsWith(`_${name}`));
    await writeFile(journal, JSON.stringify({...rest, entries: entries.slice(0, count)}));
    await migrate(drizzle(client), {migrationsFolder: folder});
    await client.exec(before);
    await migrate(drizzle(client), {migrationsFolder: MIGRATIONS});
    await check(client);
  } finally {
    await client.close();
    await rm(folder, {recursive: true, force: true});
  }
}

describe('The migrations', () => {
  it('produce the schema in the code', async () => {
    const files = await Promise.all([config.schema!].flat().map((file) => import(pathToFileURL(resolve(file)).href) as Promise<object>));
    const {entries} = JSON.parse(await readFile(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as {entries: {idx: number}[]};
    const latest = join(MIGRATIONS, `meta/${String(entries.at(-1)!.idx).padStart(4, '0')}_snapshot.json`);
    const made = JSON.parse(await readFile(latest, 'utf8')) as {readonly id: string};
    const missing = await generateMigration(made, generateDrizzleJson(Object.assign({}, ...files) as Record<string, unknown>, made.id));
    assert.deepEqual(missing, [], '`drizzle-kit generate --config demo/server/drizzle.config.ts` writes the migration that is missing');
  });

  it('keep every published response of the first schema, and drop the pending ones', async () => {
    const before = `
      insert into providers values ('p1', 'Name', 'MD', 'Cardiology', 'About.', '{English}', 'Street', 'Denver', 'CO', '80211', '1', true);
      insert into reviews select id, 'p1', true, 'Kind.', 'kind.', 'Denver', 'CO', '2025-06-01', 'published' from unnest('{r1,r2,r3}'::text[]) id;
      insert into reviews values ('r4', 'p1', false, 'Darn.', 'darn.', 'Denver', 'CO', '2025-06-02', 'suppressed');
      insert into responses values
        ('r1', 'published', 'Dana R.', '2025-07-01', 'Thank you.'), ('r1', 'pending', 'Dana R.', '2025-08-01', 'Edited.'),
        ('r2', 'published', 'Luis M.', '2025-07-02', 'Gracias.'), ('r3', 'pending', 'Luis M.', '2025-07-03', 'Waiting.');`;
    await migrateWith('practices', before, async (client) => {
      const {rows} = await client.query('select review_id, responder, responded_on::text as responded_on, text from responses order by 1');
      assert.deepEqual(rows, [
        {review_id: 'r1', responder: 'Dana R.', responded_on: '2025-07-01', text: 'Thank you.'},
        {review_id: 'r2', responder: 'Luis M.', responded_on: '2025-07-02', text: 'Gracias.'},
      ]);
      const verified = await client.query(
        `select reviews.id, claims.visited_on::text as visited_on, extract(epoch from published_at)::int as published, review_checks.case_number
         from reviews join claims on claims.id = claim_id left join review_checks on review_id = reviews.id where reviews.id in ('r1', 'r4') order by 1`,
      );
      assert.deepEqual(verified.rows, [
        {id: 'r1', visited_on: '2025-06-01', published: Date.UTC(2025, 5, 1) / 1000, case_number: null},
        {id: 'r4', visited_on: '2025-06-02', published: null, case_number: '200001'},
      ]);
    });
  });

  it('give earlier cases a shown name, and never more of it than first name and initial', async () => {
    const before = `
      insert into providers values ('p1', 'Name', 'MD', 'Cardiology', 'About.', '{English}', 'Street', 'Denver', 'CO', '80211', '1', true);
      insert into practices values ('o1', '900000017', 'Larkmead');
      create temp table given as select * from (values
        (1, 'Dana Reyes', 'Dana R.'), (2, 'Reyes, Dana', 'Reyes, D.'), (3, 'Élise Roy', 'Élise R.'), (4, ' Dr. Dana Reyes ', 'Dr. R.')
      ) as given (number, name, responder);
      insert into claims select 'c' || number, 'p1', null, null, null, 'Denver', 'CO', '2025-06-01', 'routine', now() from given;
      insert into reviews (id, provider_id, claim_id, recommended, comment, comment_folded, city, state, reviewed_on, status, published_at)
        select 'r' || number, 'p1', 'c' || number, true, 'Kind.', 'kind.', 'Denver', 'CO', '2025-06-01', 'published', now() from given;
      insert into cases (case_number, review_id, practice_id, kind, state, text, contact_name, contact_phone, contact_email, submitted_at)
        select 'CASE0' || number, 'r' || number, 'o1', 'response', 'published', 'Thanks.', name, '303-555-0142', 'd@juniper.example', now() from given;
      insert into responses select 'r' || number, responder, '2025-06-02', 'Thanks.' from given;`;
    await migrateWith('shown_names', before, async (client) => {
      const {rows} = await client.query<Record<string, string>>(
        'select shown_name, responder from cases join responses using (review_id) order by review_id',
      );
      assert.deepEqual(
        rows.map((row) => Object.values(row)),
        ['Dana R.', 'R.', 'É.', 'D.'].map((shown) => [shown, shown]),
      );
    });
  });

  it('enter the reviews so far in the inbox of their practice, and fold the responses', async () => {
    const before = `
      insert into providers values ('p1', 'Name', 'MD', 'Cardiology', 'About.', '{English}', 'Street', 'Denver', 'CO', '80211', '1', true),
        ('p2', 'Name', 'MD', 'Cardiology', 'About.', '{English}', 'Street', 'Denver', 'CO', '80211', '1', true);
      insert into practices values ('o1', '900000017', 'Larkmead');
      insert into practice_providers values ('p1', 'o1');
      create temp table given as select * from (values
        ('r1', 'p1', 'Kind.', 'published'), ('r2', 'p1', 'Kind.', 'removed'), ('r3', 'p1', 'Darn.', 'suppressed'), ('r4', 'p1', null, 'published'),
        ('r5', 'p1', 'Kind.', 'published'), ('r6', 'p2', 'Kind.', 'published')
      ) as given (id, provider, comment, status);
      insert into claims select id, provider, null, null, null, 'Denver', 'CO', '2025-06-01', 'routine', now() from given;
      insert into reviews (id, provider_id, claim_id, recommended, comment, comment_folded, city, state, reviewed_on, status, published_at)
        select id, provider, id, id = 'r1', comment, comment, 'Denver', 'CO', '2025-06-01', status::review_status, now() from given;
      insert into cases (case_number, review_id, practice_id, kind, state, text, contact_name, contact_phone, contact_email, shown_name, submitted_at)
        values ('CASE01', 'r5', 'o1', 'response', 'pending', 'Señora!', 'Dana', '303-555-0142', 'd@juniper.example', 'D.', now());
      insert into feedback values ('r5', 'o1', 'pending', 'none', 'response-pending', false, 'v1');`;
    await migrateWith('inbox_entries', before, async (client) => {
      const {rows} = await client.query<Record<string, unknown>>(
        'select review_id, practice_id, provider_id, recommended, status, needs_response from inbox_entries order by 1',
      );
      assert.deepEqual(
        rows.map((row) => Object.values(row)),
        [
          ['r1', 'o1', 'p1', true, 'none', true],
          ['r2', 'o1', 'p1', false, 'feedback-removed', false],
          ['r5', 'o1', 'p1', false, 'response-pending', false],
        ],
      );
      await foldTexts(drizzle(client));
      assert.deepEqual((await client.query('select text_folded from cases')).rows, [{text_folded: 'senora'}]);
    });
  });

  it('count the reviews so far, and the entries in the inbox', async () => {
    const before = `
      insert into providers (id, name, credentials, specialty, about, languages, street, city, state, zip, phone, accepting_new_patients)
        values ('p1', 'Name', 'MD', 'Cardiology', 'About.', '{English}', 'Street', 'Denver', 'CO', '80211', '1', true);
      insert into practices values ('o1', '900000017', 'Larkmead');
      insert into practice_providers values ('p1', 'o1');
      create temp table given as select * from (values
        ('r1', true, 'Kind.', '2025-03-31', 'published'), ('r2', true, 'Kind.', '2025-04-01', 'published'),
        ('r3', true, null, '2025-06-30', 'published'), ('r4', false, 'Darn.', '2025-04-01', 'removed'), ('r5', false, 'Darn.', '2025-04-01', 'suppressed')
      ) as given (id, recommended, comment, day, status);
      insert into claims (id, provider_id, city, state, visited_on, visit, processed_at)
        select id, 'p1', 'Denver', 'CO', day::date, 'routine', now() from given;
      insert into reviews (id, provider_id, claim_id, recommended, comment, comment_folded, city, state, reviewed_on, status, published_at)
        select id, 'p1', id, recommended, comment, comment, 'Denver', 'CO', day::date, status::review_status, now() from given;
      insert into responses values ('r1', 'Dana R.', '2025-07-01', 'Thank you.'), ('r4', 'Dana R.', '2025-07-01', 'We called you.');
      insert into withheld_votes values ('r4', 'p1', false, '2025-04-01', 'inaccurate');`;
    await migrateWith('kept_counts', before, async (client) => {
      const {rows: counts} = await client.query<Record<string, unknown>>(
        'select quarter, recommended, published, listed, responded, privacy, language, inaccurate from review_counts order by 1, 2',
      );
      assert.deepEqual(
        counts.map((row) => Object.values(row)),
        [
          [8100, true, 1, 1, 1, 0, 0, 0],
          [8101, false, 0, 0, 0, 0, 0, 1],
          [8101, true, 2, 1, 0, 0, 0, 0],
        ],
      );
      const {rows: entries} = await client.query<Record<string, unknown>>(
        'select recommended, status, needs_response, entries from inbox_counts order by 1',
      );
      assert.deepEqual(
        entries.map((row) => Object.values(row)),
        [
          [false, 'feedback-removed', false, 1],
          [true, 'none', true, 2],
        ],
      );
      const {rows: responded} = await client.query('select id from reviews where has_response order by 1');
      assert.deepEqual(responded, [{id: 'r1'}, {id: 'r4'}]);
    });
  });

  it('leave one question about each visit of those that were asked twice', async () => {
    // Each visit has two claims: neither is answered, the second one is, and both are. The last visit has one claim.
    const before = `
      insert into providers values ('p1', 'Name', 'MD', 'Cardiology', 'About.', '{English}', 'Street', 'Denver', 'CO', '80211', '1', true);
      create temp table given as select * from (values
        ('open1', 'm1', null), ('open2', 'm1', null), ('second1', 'm2', null), ('second2', 'm2', '2025-06-09'),
        ('both1', 'm3', '2025-06-09'), ('both2', 'm3', '2025-06-08'), ('single', 'm4', null)
      ) as given (id, member, answered);
      insert into claims (id, provider_id, member_issuer, member_subject, email, city, state, visited_on, visit, processed_at)
        select id, 'p1', 'plan', member, 'm@example.org', 'Denver', 'CO', '2025-06-01', 'routine', '2025-06-05' from given;
      insert into invitations (claim_id, member_issuer, member_subject, token_hash, expires_on, sent_at, answered_at, comment)
        select id, 'plan', member, 'hash-' || id, '2025-07-05', '2025-06-06', answered::timestamptz, case when answered is not null then 'none' end
        from given;
      insert into reviews (id, provider_id, claim_id, recommended, city, state, reviewed_on, status, published_at)
        select 'r-' || id, 'p1', id, true, 'Denver', 'CO', '2025-06-09', 'published', answered::timestamptz from given where answered is not null;`;
    await migrateWith('claims', before, async (client) => {
      const {rows} = await client.query<Record<string, unknown>>(
        `select claim_id, is_repeat, canceled_at is not null as canceled, answered_at is not null as answered, reason, source_id
         from invitations join claims on claims.id = claim_id order by claim_id`,
      );
      assert.deepEqual(
        rows.map((row) => Object.values(row)),
        [
          ['both1', true, false, true, 'asked-already', 'both1'],
          ['both2', false, false, true, null, 'both2'],
          ['open1', false, false, false, null, 'open1'],
          ['open2', true, true, false, 'asked-already', 'open2'],
          ['second1', true, true, false, 'asked-already', 'second1'],
          ['second2', false, false, true, null, 'second2'],
          ['single', false, false, false, null, 'single'],
        ],
      );
      assert.deepEqual((await client.query('select count(*)::int as count from reviews')).rows, [{count: 3}], 'every answer stays');
    });
  });

  it('keep it that claims were taken back', async () => {
    const before = `
      insert into providers values ('p1', 'Name', 'MD', 'Cardiology', 'About.', '{English}', 'Street', 'Denver', 'CO', '80211', '1', true);
      insert into claims (id, provider_id, member_issuer, member_subject, city, state, visited_on, visit, processed_at, withdrawn_at)
        values ('c1', 'p1', 'plan', 'm1', 'Denver', 'CO', '2025-06-01', 'routine', '2025-06-05', '2025-06-06'),
          ('c2', 'p1', 'plan', 'm1', 'Denver', 'CO', '2025-06-01', 'routine', '2025-06-05', null);`;
    await migrateWith('versions_of_claims', before, async (client) => {
      const {rows} = await client.query('select * from taken_back_claims');
      assert.deepEqual(rows, [{member_issuer: 'plan', source: 'c1', updated_at: null}]);
    });
  });
});
