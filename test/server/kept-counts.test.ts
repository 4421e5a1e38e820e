import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {it} from 'node:test';
import {sql} from 'drizzle-orm';
import fc from 'fast-check';
import type {Database} from '../../demo/server/database/database.js';
import {practiceProviders, practices} from '../../demo/server/database/practice-schema.js';
import {onEachDatabase, onPostgres} from './databases.js';
import {aReview, newId, storeProvider, storeReviews} from './stored-reviews.js';

/*
 * The numbers that triggers keep, compared with a plain count after any sequence of changes. The changes are those of the service and of
 * the import, and any number of rows at once.
 */

const DATES = ['2019-03-31', '2019-04-01', '2024-12-31'];
const STATUSES = ['published', 'suppressed', 'removed'] as const;
const FOLDERS = ['none', 'response-pending', 'response-published', 'report-pending'] as const;

/** The reviews of a run in this part: by the last digit of their ids. */
interface Part {
  readonly digits: readonly string[];
}

type Change = Part &
  (
    | {
        readonly kind: 'import';
        readonly dates: readonly string[];
        readonly status: (typeof STATUSES)[number];
        readonly comment: string | null;
      }
    | {
        readonly kind: 'correct';
        readonly recommended: boolean;
        readonly date: string;
        readonly comment: string | null;
        readonly moves: boolean;
      }
    | {readonly kind: 'decide'; readonly status: (typeof STATUSES)[number] | 'withdrawn'}
    | {readonly kind: 'withhold'; readonly reason: string}
    | {readonly kind: 'feedback'; readonly folder: (typeof FOLDERS)[number]}
    | {readonly kind: 'release' | 'respond' | 'withdraw-response' | 'delete' | 'move-practice'}
  );

const digits = fc.subarray([...'0123456789abcdef'], {minLength: 1});
const comment = fc.option(fc.constant('Kind.'), {freq: 4});
const status = fc.constantFrom(...STATUSES, 'published', 'published');
const date = fc.constantFrom(...DATES);

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({kind: fc.constant('import' as const), digits, dates: fc.array(date, {maxLength: 6}), status, comment}),
  },
  fc.record({kind: fc.constant('correct' as const), digits, recommended: fc.boolean(), date, comment, moves: fc.boolean()}),
  fc.record({kind: fc.constant('decide' as const), digits, status: fc.oneof(status, fc.constant('withdrawn' as const))}),
  fc.record({kind: fc.constant('withhold' as const), digits, reason: fc.constantFrom('privacy', 'language', 'inaccurate')}),
  fc.record({kind: fc.constant('feedback' as const), digits, folder: fc.constantFrom(...FOLDERS)}),
  fc.record({
    kind: fc.constantFrom(
      'release' as const,
      'respond' as const,
      'withdraw-response' as const,
      'delete' as const,
      'move-practice' as const,
    ),
    digits,
  }),
);

/** Two providers, of whom one belongs to a practice that may change. */
class World {
  private constructor(
    readonly database: Database,
    readonly providerIds: readonly [string, string],
    readonly practiceIds: readonly [string, string],
  ) {}

  static async begin(database: Database): Promise<World> {
    const providerIds = [await storeProvider(database), await storeProvider(database)] as const;
    const practiceIds = [`o_${randomUUID()}`, `o_${randomUUID()}`] as const;
    await database.insert(practices).values(practiceIds.map((id) => ({id, tin: '000000001', name: 'Larkmead'})));
    await database.insert(practiceProviders).values({practiceId: practiceIds[0], providerId: providerIds[0]});
    return new World(database, providerIds, practiceIds);
  }

  async make(made: Change): Promise<void> {
    const {providerIds, practiceIds, database} = this;
    const some = sql`reviews.provider_id in (${providerIds[0]}, ${providerIds[1]}) and right(reviews.id, 1) in ${made.digits}`;
    switch (made.kind) {
      case 'import':
        return storeReviews(
          database,
          providerIds[made.dates.length % 2]!,
          made.dates.map((day, index) => aReview({date: day, status: made.status, comment: made.comment, recommended: index % 3 > 0})),
        );
      case 'correct': {
        const provider = made.moves ? sql`${providerIds[1]}` : sql`provider_id`;
        return this.#run(sql`update reviews set recommended = ${made.recommended}, reviewed_on = ${made.date}, comment = ${made.comment},
          comment_folded = ${made.comment}, provider_id = ${provider} where ${some} and status <> 'withdrawn'`);
      }
      case 'decide':
        return this.#run(sql`update reviews set status = ${made.status}::review_status, published_at = coalesce(published_at, now())
          where ${some} and status not in ('withdrawn', 'removed')`);
      case 'withhold':
        return this.#run(sql`insert into withheld_votes (review_id, provider_id, recommended, reviewed_on, reason)
          select id, provider_id, recommended, reviewed_on, ${made.reason} from reviews where ${some} and status in ('suppressed', 'removed')
          on conflict (review_id) do update set reason = excluded.reason`);
      case 'release':
        return this.#run(sql`delete from withheld_votes using reviews where review_id = reviews.id and ${some}`);
      case 'respond':
        return this.#run(sql`insert into responses (review_id, responder, responded_on, text)
          select id, 'Dana R.', '2025-01-01', 'Thanks.' from reviews where ${some} and status <> 'withdrawn'
          on conflict (review_id) do update set text = 'Thank you.'`);
      case 'withdraw-response':
        return this.#run(sql`delete from responses using reviews where review_id = reviews.id and ${some} and status <> 'withdrawn'`);
      case 'feedback':
        return this.#run(sql`insert into feedback (review_id, practice_id, response, report, status, needs_response, version)
          select reviews.id, practice_id, 'none', 'none', ${made.folder}::feedback_status, false, 'v'
          from reviews join practice_providers using (provider_id) where ${some}
          on conflict (review_id) do update set status = excluded.status, needs_response = not feedback.needs_response`);
      case 'move-practice':
        return this.#run(sql`update practice_providers
          set practice_id = case practice_id when ${practiceIds[0]} then ${practiceIds[1]} else ${practiceIds[0]} end
          where provider_id = ${providerIds[0]}`);
      case 'delete':
        return this.#run(sql`delete from reviews where ${some} and not exists (select from withheld_votes where review_id = reviews.id)
          and not exists (select from feedback where review_id = reviews.id)`);
    }
  }

  async #run(statement: ReturnType<typeof sql>): Promise<void> {
    await this.database.execute(statement);
  }
}

/** What is kept but not counted, or counted but not kept, of these providers. */
async function differences(database: Database, providerIds: readonly string[]): Promise<unknown[]> {
  const own = sql`provider_id in (${sql.join(
    providerIds.map((id) => sql`${id}`),
    sql`, `,
  )})`;
  const quarter = sql`(extract(year from reviewed_on) * 4 + extract(quarter from reviewed_on) - 1)::int`;
  const kept = sql`
    select provider_id, quarter, recommended, sum(published), sum(listed), sum(responded), sum(privacy), sum(language), sum(inaccurate)
    from review_counts where ${own} group by 1, 2, 3
    having (sum(published), sum(listed), sum(responded), sum(privacy), sum(language), sum(inaccurate)) <> (0, 0, 0, 0, 0, 0)`;
  const counted = sql`
    select provider_id, quarter, recommended, count(*) filter (where reason is null), count(comment),
      count(*) filter (where comment is not null and exists (select from responses where review_id = votes.id)),
      count(*) filter (where reason = 'privacy'), count(*) filter (where reason = 'language'), count(*) filter (where reason = 'inaccurate')
    from (
      select id, provider_id, ${quarter} as quarter, recommended, comment, null as reason from reviews where status = 'published' and ${own}
      union all select review_id, provider_id, ${quarter}, recommended, null, reason from withheld_votes where ${own}
    ) as votes group by 1, 2, 3`;
  const keptInInbox = sql`
    select practice_id, provider_id, recommended, status, needs_response, sum(entries) from inbox_counts where ${own}
    group by 1, 2, 3, 4, 5 having sum(entries) <> 0`;
  const countedInInbox = sql`
    select practice_id, provider_id, recommended, status, needs_response, count(*) from inbox_entries where ${own} group by 1, 2, 3, 4, 5`;
  const found: unknown[] = [];
  for (const [one, other] of [
    [kept, counted],
    [keptInInbox, countedInInbox],
  ] as const) {
    for (const statement of [sql`(${one}) except (${other})`, sql`(${other}) except (${one})`])
      found.push(...((await database.execute(statement)) as {rows: unknown[]}).rows);
  }
  return found;
}

onEachDatabase('The numbers of reviews and inbox entries', (opened) => {
  it('are what a count finds, after any changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 14}), async (changes) => {
        const world = await World.begin(opened.owner);
        for (const each of changes) {
          await world.make(each);
          assert.deepEqual(await differences(opened.owner, world.providerIds), []);
        }
      }),
      {numRuns: 40},
    );
  });

  it('stay as they are when a change is undone', async () => {
    const world = await World.begin(opened.owner);
    const [providerId] = world.providerIds;
    await storeReviews(opened.owner, providerId, [aReview()]);
    const undone = opened.owner.transaction(async (transaction) => {
      await storeReviews(transaction, providerId, [aReview(), aReview({recommended: false})]);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.deepEqual(await differences(opened.owner, world.providerIds), []);
  });
});

onPostgres('The numbers of one provider', (opened) => {
  it('are right after eight transactions that change them at once, of which none waits for another', async () => {
    const {providerIds} = await World.begin(opened.owner);
    const [one, other] = providerIds;
    await storeReviews(opened.owner, one, [aReview()]);
    let begun = 0;
    let open = () => {};
    const allBegun = new Promise<void>((resolve) => void (open = resolve));
    await Promise.all(
      Array.from({length: 8}, (_, index) =>
        opened.owner.transaction(async (transaction) => {
          // In both orders: transactions that waited for one another would wait for ever.
          for (const providerId of index % 2 ? [one, other] : [other, one])
            await storeReviews(transaction, providerId, [aReview({id: newId('r'), recommended: index % 3 > 0, published: 'Thank you.'})]);
          if (++begun === 8) open();
          await allBegun;
        }),
      ),
    );
    assert.deepEqual(await differences(opened.owner, providerIds), []);
    const {rows} = (await opened.owner.execute(
      sql`select sum(published)::int as published from review_counts where provider_id in (${one}, ${other})`,
    )) as {rows: [{published: number}]};
    assert.equal(rows[0].published, 17);
  });
});
