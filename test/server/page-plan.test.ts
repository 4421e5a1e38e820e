import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {fillPlaceholders, sql} from 'drizzle-orm';
import type {Place} from '../../demo/server/reviews/cursor.js';
import {pageStatement} from '../../demo/server/reviews/page-statement.js';
import type {ReviewQuery} from '../../src/domain/review-query.js';
import {THOROUGH} from '../sample.js';
import {onPostgres} from './databases.js';
import {aReview, storeProvider, storeReviews} from './stored-reviews.js';

const LARGE = THOROUGH ? 30_000 : 2_000;
const OTHERS = 150;
const LIMIT = 30;

/** Reviews per statement. */
const BATCH = 1_000;

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
}

const QUERIES: readonly ReviewQuery[] = [
  {},
  {sort: 'oldest'},
  {recommended: true},
  {recommended: false, sort: 'oldest'},
  {withResponse: true},
  {withResponse: true, recommended: false, sort: 'oldest'},
];

const PLACES: readonly (Place | undefined)[] = [
  undefined,
  ...(['after', 'from', 'before', 'upto'] as const).map((side) => ({side, date: '2025-01-15', id: 'r'})),
];

onPostgres(`A page of a provider with ${LARGE} reviews`, (opened) => {
  let providerId: string;

  before(async () => {
    const reviews = (count: number) =>
      Array.from({length: count}, (_, i) =>
        aReview({
          recommended: i % 5 > 0,
          comment: i % 10 ? `Kind and on time, visit ${i}.` : null,
          date: new Date(Date.UTC(2024, 0, 1 + ((i * 7) % 700))).toISOString().slice(0, 10),
          published: i % 4 ? undefined : 'Thank you.',
        }),
      );
    providerId = await storeProvider(opened.owner);
    for (let stored = 0; stored < LARGE; stored += BATCH) await storeReviews(opened.owner, providerId, reviews(BATCH));
    for (let other = 0; other < OTHERS; other++) await storeProvider(opened.owner, reviews(16));
    // PostgreSQL would do this by itself later.
    await opened.owner.execute(sql`analyze`);
  });

  /** The plan of a page, as members have it read. */
  async function planOf(query: ReviewQuery, place?: Place): Promise<Node> {
    const {statement, values} = pageStatement(opened.database, providerId, query, {limit: LIMIT, place});
    const {sql: text, params} = statement.getQuery();
    const given = fillPlaceholders(params, values);
    const chunks = text.split(/\$\d+/).flatMap((part, index) => [sql.raw(part), ...(index < given.length ? [sql`${given[index]}`] : [])]);
    const {rows} = (await opened.database.execute(sql`explain (analyze, format json) ${sql.join(chunks)}`)) as {
      rows: [{'QUERY PLAN': [{Plan: Node}]}];
    };
    return rows[0]['QUERY PLAN'][0].Plan;
  }

  for (const query of QUERIES) {
    it(`reads about a page of reviews for ${JSON.stringify(query)}, on every side of a place`, async () => {
      for (const place of PLACES) {
        const plan = nodesOf(await planOf(query, place));
        assert.deepEqual(scanned(plan), []);
        const read = rowsOf(plan, 'reviews');
        // By the page, by the policy of responses, and one on the other side of the place.
        assert.ok(read <= 3 * (LIMIT + 1) + 1, `${read} reviews read ${place?.side}`);
        const counts = rowsOf(plan, 'review_counts');
        assert.ok(counts < 50, `${counts} numbers read`);
      }
    });
  }

  it('reads each comment once for a search, with and without hits', async () => {
    for (const search of ['kind', 'nobody wrote this']) {
      const plan = nodesOf(await planOf({search}));
      assert.deepEqual(scanned(plan), []);
      const read = rowsOf(plan, 'reviews');
      assert.ok(read <= LARGE + LIMIT, `${read} reviews read`);
    }
  });
});

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Of the tables that grow with every review, those that are read from beginning to end. */
function scanned(plan: readonly Node[]): string[] {
  const tables = plan.flatMap((node) => (node['Node Type'] === 'Seq Scan' && node['Actual Loops'] ? node['Relation Name']! : []));
  return tables.filter((table) => ['reviews', 'responses', 'invitations', 'claims'].includes(table));
}

function rowsOf(plan: readonly Node[], table: string): number {
  const own = plan.filter((node) => node['Relation Name'] === table);
  return own.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0);
}
