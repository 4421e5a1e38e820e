import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {insertRows} from '../../demo/server/database/insert-rows.js';
import {practiceProviders} from '../../demo/server/database/practice-schema.js';
import {providers} from '../../demo/server/database/schema.js';
import {ReviewedProviders} from '../../src/api/practice/schemas.js';
import {practiceProvidersPath} from '../../src/api/shared/routes.js';
import type {InboxQuery, InboxSort} from '../../src/domain/inbox-query.js';
import type {ReviewQuery} from '../../src/domain/review-query.js';
import {optionSearch} from '../../src/ui/combobox/matching.js';
import {THOROUGH} from '../sample.js';
import {onEachDatabase} from '../server/databases.js';
import {Caller} from '../server/practice-requests.js';
import {type StoredPractice, storePractice, verify} from '../server/practice-world.js';
import {type App, appOn, getPage} from '../server/requests.js';
import {expectedList, newId, type StoredReview, storeReviews} from '../server/stored-reviews.js';

const [REVIEWS, PROVIDERS] = THOROUGH ? [50_000, 2_000] : [2_000, 100];

/** Reviews per statement, as in the import. */
const BATCH = 1_000;

/** The contract's largest page. */
const LIMIT = 100;

const WORDS = ['Señora', 'kind', 'on time', 'straße', 'a  long\nwait', '100%', 'İstanbul', '😊', 'explained', 'back_door'];

/** Many reviews per day, with and without comments and responses, some suppressed or removed. */
const STORED: readonly StoredReview[] = Array.from({length: REVIEWS}, (_, i) => ({
  id: newId('r'),
  recommended: i % 4 !== 1,
  comment: i % 11 === 5 ? null : `${WORDS[i % WORDS.length]} and ${WORDS[(i * 7) % 9]}, visit ${i}.`,
  date: new Date(Date.UTC(2016, 0, 1 + ((i * 37) % 3650))).toISOString().slice(0, 10),
  status: i % 50 === 3 ? 'suppressed' : i % 50 === 7 ? 'removed' : 'published',
  published: i % 3 === 0 ? `Thank you, ${i}.` : undefined,
}));

const LISTED = expectedList(STORED, {});

/** Each sort and each filter. Only one query has no filter, because each page counts all matches. */
const QUERIES: readonly ReviewQuery[] = [
  {sort: 'newest'},
  {sort: 'oldest', recommended: false},
  {sort: 'newest', withResponse: true},
  {sort: 'oldest', recommended: true, withResponse: true},
  {sort: 'newest', recommended: false, withResponse: true},
];

/** Searches that match some comments, one or none, also in another spelling. */
const SEARCHES = ['senora', 'BACK_DOOR', 'a long wait', '100%', `visit ${REVIEWS - 2}.`, 'İSTANBUL and 😊', 'nobody wrote this'];

const onInbox = inboxList({}).length;

const INBOX_QUERIES: readonly InboxQuery[] = [
  {sort: 'oldest-negative'},
  {sort: 'newest', status: 'feedback-removed'},
  {sort: 'oldest', status: 'feedback-removed'},
  {sort: 'needs-response'},
];

onEachDatabase(`A provider with ${REVIEWS} reviews and a practice with ${PROVIDERS} providers`, (opened) => {
  let app: App;
  let practice: StoredPractice;
  let staff: Caller;

  before(async () => {
    app = appOn({...opened, database: opened.database, verify});
    practice = await storePractice(opened.owner);
    staff = new Caller(app, practice.staff);
    for (let at = 0; at < REVIEWS; at += BATCH) await storeReviews(opened.owner, practice.providerId, STORED.slice(at, at + BATCH));
    // PostgreSQL would do this by itself later.
    await opened.owner.execute(sql`analyze`);
  });

  /** Reads every page. */
  async function reviewsOf(query: ReviewQuery) {
    const first = await getPage(app, practice.providerId, query, {limit: LIMIT});
    const reviews = [...first.reviews];
    for (let cursor = first.nextCursor; cursor;) {
      const page = await getPage(app, practice.providerId, query, {limit: LIMIT, cursor});
      reviews.push(...page.reviews);
      cursor = page.nextCursor;
      assert.ok(reviews.length <= REVIEWS, 'the pages never end');
    }
    return {first, reviews};
  }

  for (const query of QUERIES) {
    const expected = expectedList(STORED, query);
    it(`pages of ${JSON.stringify(query)} have each of ${expected.length} reviews once, in order`, async () => {
      const {first, reviews} = await reviewsOf(query);
      assert.deepEqual(reviews, expected);
      assert.deepEqual([first.counts.filtered, first.counts.total], [expected.length, LISTED.length]);
    });
  }

  for (const search of SEARCHES) {
    const expected = expectedList(STORED, {search});
    it(`a search for ${JSON.stringify(search)} finds the same ${expected.length} reviews as a plain scan`, async () => {
      const {first, reviews} = await reviewsOf({search});
      assert.deepEqual(reviews, expected);
      assert.deepEqual([first.counts.filtered, first.counts.total], [expected.length, LISTED.length]);
    });
  }

  it('the rate counts every published review, including those without a comment', async (t) => {
    const {summary} = await getPage(app, practice.providerId);
    const published = STORED.filter(({status}) => status === 'published');
    const recommended = published.filter((review) => review.recommended).length;
    assert.deepEqual(summary, {providerId: practice.providerId, recommended, notRecommended: published.length - recommended});
    t.diagnostic(`${REVIEWS} reviews, ${PROVIDERS} providers, ${QUERIES.length + INBOX_QUERIES.length} lists, ${SEARCHES.length} searches`);
  });

  for (const query of INBOX_QUERIES) {
    const expected = inboxList(query);
    it(`pages of the practice's inbox with ${JSON.stringify(query)} have each of ${expected.length} reviews once, in order`, async () => {
      const ids: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await staff.page(practice.id, practice.providerId, query, {limit: LIMIT, cursor});
        assert.deepEqual([page.counts.total, page.counts.filtered], [onInbox, expected.length]);
        ids.push(...page.reviews.map(({id}) => id));
        cursor = page.nextCursor;
        assert.ok(ids.length <= REVIEWS, 'the pages never end');
      }
      assert.deepEqual(ids, expected);
    });
  }

  it(`the practice's ${PROVIDERS} providers are all listed by name, and a search finds each by its name`, async () => {
    // The names sort after the provider with all the reviews.
    const names = Array.from({length: PROVIDERS - 1}, (_, i) => `Q${String(i).padStart(4, '0')} Lindqvist`);
    const entry = {credentials: 'MD', specialty: 'Cardiology', about: 'About.', languages: ['English'], phone: '(303) 555-0100'};
    const place = {street: '1 Main Street', city: 'Denver', state: 'CO', zip: '80211', acceptingNewPatients: true};
    const rows = names.map((name) => ({id: newId('p'), name, ...entry, ...place}));
    await insertRows(opened.owner, providers, rows);
    await insertRows(
      opened.owner,
      practiceProviders,
      rows.map(({id}) => ({practiceId: practice.id, providerId: id})),
    );
    for (const {id} of rows) {
      await storeReviews(opened.owner, id, [{...STORED[0]!, id: newId('r'), published: undefined}]);
    }
    const answer = await staff.ask(practiceProvidersPath(practice.id));
    const list = ReviewedProviders.parse(await answer.json()).providers;
    assert.deepEqual(
      list.slice(1).map(({name, recommended, needsResponse}) => [name, recommended, needsResponse]),
      names.map((name) => [name, 1, 1]),
    );
    assert.equal(list[0]!.id, practice.providerId);
    const search = optionSearch(list.map(({id, name, city}) => ({value: id, label: name, hint: city})));
    for (const {id, name} of rows) {
      const found = search(name.toLowerCase()).map(({value}) => value);
      assert.deepEqual(found, [id]);
    }
    assert.equal(search('lindq').length, names.length);
  });
});

/** Ids of the reviews in the inbox, computed without a database: with a comment, and published or removed. */
function inboxList({sort = 'newest', status}: InboxQuery): string[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const byDate = (a: StoredReview, b: StoredReview) => compare(a.date, b.date) || compare(a.id, b.id);
  // The undecided responses are another practice's.
  const waits = ({status: state}: StoredReview) => state === 'published';
  const orders: Readonly<Record<InboxSort, (a: StoredReview, b: StoredReview) => number>> = {
    newest: (a, b) => byDate(b, a),
    oldest: byDate,
    'oldest-negative': (a, b) => Number(a.recommended) - Number(b.recommended) || byDate(a, b),
    'needs-response': (a, b) => Number(waits(b)) - Number(waits(a)) || byDate(b, a),
  };
  return STORED.filter((review) => review.status !== 'suppressed' && review.comment !== null)
    .filter((review) => status !== 'feedback-removed' || review.status === 'removed')
    .toSorted(orders[sort])
    .map(({id}) => id);
}
