import type pg from 'pg';

/* Invented reviews of any number, made inside the database: sending millions would take longer than storing them. */

/** A provider with few reviews, and one with a tenth of all, but at most this many. */
export const SMALL = 'p-small';
export const LARGE = 'p-large';
const MOST = 100_000;

/** Reviews of every other provider. */
const FEW = 30;

export const PRACTICE = 'o-large';

/** Who is entitled there, in the issuer's name for the person. */
export const STAFF = 'staff';

/** Rows per statement. */
const BATCH = 20_000;

const SENTENCES = [
  'Listened to every question and explained the options without rushing.',
  'The wait was longer than the visit, and nobody told us why.',
  'Kind staff, clean rooms, and the results came the next day.',
  'I had to call three times before anybody answered about the bill.',
  'Remembered what we talked about last year and asked how it went.',
  'The instructions were clear, also for my mother, who reads slowly.',
  'Parking is difficult, so come early. The visit itself was fine.',
  'Took my worry seriously and found the cause at the first visit.',
];

/** Fills a migrated, empty database with a directory of this many reviews, and a practice of 20 providers with the large one. */
export async function fill(administrator: pg.Client, reviews: number): Promise<void> {
  const large = Math.min(MOST, reviews / 10);
  const others = Math.ceil((reviews - large) / FEW);
  await administrator.query(
    `insert into providers (id, name, credentials, specialty, about, languages, street, city, state, zip, phone, accepting_new_patients)
     select id, 'Dr. ' || id, 'MD', 'Cardiology', 'About.', '{English}', '1 Main Street', 'Denver', 'CO', '80211', '(303) 555-0100', true
     from (select '${SMALL}' as id union all select '${LARGE}' union all select 'p-' || n from generate_series(1, $1::int) as n) as named`,
    [others],
  );
  await administrator.query(`insert into practices values ('${PRACTICE}', '000000001', 'Larkmead')`);
  await administrator.query(
    `insert into practice_providers select id, '${PRACTICE}' from providers where id in ('${SMALL}', '${LARGE}') or id ~ '^p-[0-9]{1,2}$' limit 20`,
  );
  await administrator.query(`insert into people (id, issuer, subject, name) values ('u-staff', 'bench', '${STAFF}', 'Dana Reyes')`);
  for (const table of ['memberships', 'entitlements']) await administrator.query(`insert into ${table} values ('u-staff', '${PRACTICE}')`);
  await store(administrator, 's', 1, FEW, `'${SMALL}'`);
  await store(administrator, 'l', 1, large, `'${LARGE}'`);
  await store(administrator, 'o', 1, reviews - large - FEW, `'p-' || (1 + n % ${others})`);
  await administrator.query('analyze');
}

/** One in five does not recommend, one in ten has no comment, and one in four has a response. */
async function store(administrator: pg.Client, prefix: string, first: number, last: number, provider: string): Promise<void> {
  for (let from = first; from <= last; from += BATCH) {
    const numbers = `generate_series(${from}, ${Math.min(last, from + BATCH - 1)}) as n`;
    const day = `date '2019-01-01' + ((n * 7919) % 2700)::int`;
    // Plans of checks and triggers, made when the tables were almost empty, would read them from beginning to end.
    await administrator.query('discard plans');
    await administrator.query('begin');
    await administrator.query(
      `insert into claims (id, provider_id, city, state, visited_on, visit, processed_at)
       select '${prefix}' || n, ${provider}, 'Denver', 'CO', ${day}, 'routine', now() from ${numbers}`,
    );
    await administrator.query(
      `insert into reviews (id, provider_id, claim_id, recommended, comment, comment_folded, city, state, reviewed_on, status, published_at)
       select '${prefix}' || n, ${provider}, '${prefix}' || n, n % 5 > 0, text, lower(text), 'Denver', 'CO', ${day}, 'published', now()
       from (
         select n, case when n % 10 <> 3 then
           ($1::text[])[n % 8 + 1] || ' ' || ($1::text[])[n / 8 % 8 + 1] || ' Visit ' || n || '.'
         end as text from ${numbers}
       ) as written`,
      [SENTENCES],
    );
    await administrator.query(
      `insert into responses select '${prefix}' || n, 'Dana R.', ${day}, 'Thank you for your words.' from ${numbers} where n % 4 = 0`,
    );
    await administrator.query('commit');
  }
}
