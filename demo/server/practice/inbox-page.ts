import type {AllPracticeReviewsPage} from 'directory-reviews/contract';
import {INBOX_ORDERS, type InboxOrdered, type InboxQuery} from 'directory-reviews/rules';
import {and, eq, inArray} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {inboxEntries} from '../database/inbox-schema.js';
import {practiceProviders} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {beyond, orderBy} from '../reviews/order.js';
import {inboxCursorOf, type InboxPlace} from './inbox-cursor.js';
import {finds, type InboxOf, inFolder, ofInbox} from './inbox-filter.js';
import {countsIn, type InboxNumber, numbersFound} from './inbox-numbers.js';
import {practiceReviews} from './practice-review.js';

export interface InboxPaging {
  readonly limit: number;
  /** Where the page before ended. The first page has none. */
  readonly place?: InboxPlace | undefined;
}

/** A page of the practice's list, of one provider or of all, with these numbers of entries. */
export async function inboxPage(
  database: Database,
  person: Person,
  inbox: InboxOf & {readonly numbers: readonly InboxNumber[]},
  query: InboxQuery,
  {limit, place}: InboxPaging,
): Promise<AllPracticeReviewsPage> {
  const {numbers} = inbox;
  const counts = countsIn(numbers, query.search ? await numbersFound(database, inbox, query) : numbers, query);
  // A search that finds nothing would read all entries once more.
  const found = counts.filtered ? await entriesOf(database, inbox, query, {limit: limit + 1, place}) : [];
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const ids = page.map(({id}) => id);
  const listed = ids.length ? await practiceReviews(database, person, inbox.practiceId, {where: inArray(reviews.id, ids), limit}) : [];
  return {
    counts,
    reviews: listed.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    nextCursor: last && found.length > limit ? inboxCursorOf(last) : null,
  };
}

/** True when the provider belongs to the practice. */
export async function answersFor(database: Database, {practiceId, providerId}: InboxOf): Promise<boolean> {
  const [found] = await database
    .select()
    .from(practiceProviders)
    .where(and(eq(practiceProviders.practiceId, practiceId), eq(practiceProviders.providerId, providerId)));
  return found !== undefined;
}

const COLUMNS = {
  needsResponse: inboxEntries.needsResponse,
  recommended: inboxEntries.recommended,
  date: inboxEntries.reviewedOn,
  id: inboxEntries.reviewId,
} as const satisfies Record<keyof InboxOrdered, unknown>;

/** The entries of a page, in order. Only a search reads the reviews. */
export function entriesOf(database: Database, inbox: InboxOf, query: InboxQuery, {limit, place}: InboxPaging) {
  const order = INBOX_ORDERS[query.sort ?? 'newest'];
  const after = place && beyond(COLUMNS, order, place);
  const entries = database.select(COLUMNS).from(inboxEntries).$dynamic();
  return (query.search ? entries.innerJoin(reviews, eq(reviews.id, inboxEntries.reviewId)) : entries)
    .where(and(ofInbox(inbox), finds(inbox, query), inFolder(query), after))
    .orderBy(...orderBy(COLUMNS, order))
    .limit(limit);
}
