import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {asPerson} from '../../demo/server/database/as-person.js';
import {practiceProviders} from '../../demo/server/database/practice-schema.js';
import type {InboxPlace} from '../../demo/server/practice/inbox-cursor.js';
import {entriesOf} from '../../demo/server/practice/inbox-page.js';
import {ALL_PROVIDERS, INBOX_SORTS, type InboxQuery} from '../../src/domain/inbox-query.js';
import {onPostgres} from './databases.js';
import {identityOf, type StoredPractice, storePractice} from './practice-world.js';
import {aReview, storeProvider} from './stored-reviews.js';

const PROVIDERS = 20;
const REVIEWS = 200;
const LIMIT = 31;

interface Node {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
}

const QUERIES: readonly InboxQuery[] = [
  ...INBOX_SORTS.map((sort) => ({sort})),
  {status: 'none'},
  {needsResponse: true},
  {recommended: false},
  {recommended: false, sort: 'needs-response'},
];

onPostgres(`A page of all providers, of ${PROVIDERS * REVIEWS} reviews`, (opened) => {
  let practice: StoredPractice;

  before(async () => {
    practice = await storePractice(opened.owner);
    for (let p = 0; p < PROVIDERS; p++) {
      const reviews = Array.from({length: REVIEWS}, (_, i) =>
        aReview({
          recommended: (i + p) % 2 > 0,
          status: i % 10 ? 'published' : 'removed',
          date: new Date(Date.UTC(2024, 0, 1 + ((i * 7 + p) % 700))).toISOString().slice(0, 10),
        }),
      );
      const providerId = await storeProvider(opened.owner, reviews);
      await opened.owner.insert(practiceProviders).values({practiceId: practice.id, providerId});
    }
    // PostgreSQL would do this by itself later.
    await opened.owner.execute(sql`analyze`);
  });

  /** The number of entries that the database reads for a page, as the person whom row-level security lets see them. */
  function entriesRead(query: InboxQuery, place?: InboxPlace): Promise<number> {
    return asPerson(opened.database, identityOf(practice.staff.subject), async (database) => {
      const page = entriesOf(database, {practiceId: practice.id, providerId: ALL_PROVIDERS}, query, {limit: LIMIT, place});
      const {rows} = (await database.execute(sql`explain (analyze, format json) ${page}`)) as {
        rows: [{'QUERY PLAN': [{Plan: Node}]}];
      };
      return readIn(rows[0]['QUERY PLAN'][0].Plan);
    });
  }

  for (const query of QUERIES) {
    it(`reads no more than about a page of entries for ${JSON.stringify(query)}, also for a later page`, async () => {
      const place = {id: 'r', date: '2025-01-15', recommended: false, needsResponse: true};
      for (const read of [await entriesRead(query), await entriesRead(query, place)]) assert.ok(read <= 3 * LIMIT, `${read} entries`);
    });
  }
});

function readIn({Plans = [], ...node}: Node): number {
  const own =
    node['Relation Name'] === 'inbox_entries' ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'] : 0;
  return Plans.reduce((sum, each) => sum + readIn(each), own);
}
