import type {Review} from 'directory-reviews/contract';
import {REVIEW_ORDERS, type ReviewQuery, searchForms} from 'directory-reviews/rules';
import {and, eq, type SQL, sql} from 'drizzle-orm';
import {builtOnce} from '../database/built-once.js';
import {reviewCounts} from '../database/counts-schema.js';
import type {Database} from '../database/database.js';
import {providers, responses, reviews} from '../database/schema.js';
import type {Place, Side} from './cursor.js';
import {beyond, orderBy, REVIEW_COLUMNS} from './order.js';
import {COUNTS, shownCounts} from './provider-counts.js';
import {matchesForms, publishedResponse} from './review-filter.js';

/** What `matches` and is on a page, in the order in which it was read. */
export interface ReadList {
  /** One more than the page has, if there is one. */
  readonly reviews: readonly Review[];
  /** The number of reviews that a search finds. */
  readonly found: number | null;
  /** Whether there are reviews on the other side of the place. */
  readonly behind: boolean;
}

/** How a statement differs from that of another page: its parameters are the rest. */
interface Shape {
  readonly sort: NonNullable<ReviewQuery['sort']>;
  readonly byVote: boolean;
  readonly withResponse: boolean;
  /** The number of forms that are searched for; none without a search. */
  readonly forms: number | undefined;
  readonly side: Side | undefined;
  readonly rows: number;
}

/** Reviews per page in a statement. A page that has fewer leaves out the rest, so that there are few statements to prepare. */
const SIZES = [10, 30, 100];

/** The other side of a place. */
export const BACK: Record<Side, Side> = {after: 'upto', from: 'before', before: 'from', upto: 'after'};

export const towardsStart = (side: Side) => side === 'before' || side === 'upto';

/** The read order: reversed for a page before a place. */
export function orderOf(side: Side, sort: ReviewQuery['sort'] = 'newest') {
  const {by, rising} = REVIEW_ORDERS[sort];
  return {by, rising: rising !== towardsStart(side)};
}

/**
 * Reads a provider's numbers and a page of reviews in one statement, and so at one moment. `undefined`: there is no such provider. A
 * provider of sensitive care has no list.
 */
export async function readPage(
  database: Database,
  providerId: string,
  query: ReviewQuery,
  paging: {readonly limit: number; readonly place?: Place | undefined},
) {
  const {statement, values} = pageStatement(database, providerId, query, paging);
  const [row] = await statement.execute(values);
  return row;
}

/** The statement that reads a page, and its parameters. */
export function pageStatement(
  database: Database,
  providerId: string,
  {sort = 'newest', recommended, withResponse = false, search}: ReviewQuery,
  {limit, place}: {readonly limit: number; readonly place?: Place | undefined},
) {
  const forms = search ? searchForms(search) : undefined;
  const shape: Shape = {
    ...{sort, byVote: recommended !== undefined, withResponse, forms: forms?.length, side: place?.side},
    rows: (SIZES.find((size) => limit <= size) ?? limit) + 1,
  };
  const texts = Object.fromEntries((forms ?? []).map((form, index) => [`form${index}`, form]));
  const statement = builtOnce(database, `page ${Object.values(shape).join(' ')}`, (name) => statementOf(database, shape, name));
  return {statement, values: {providerId, recommended, date: place?.date, id: place?.id, ...texts}};
}

function statementOf(database: Database, shape: Shape, name: string) {
  return database
    .select({...COUNTS, list: sql<ReadList | null>`case when ${providers.isSensitive} then null else ${listOf(shape)} end`})
    .from(providers)
    .leftJoin(reviewCounts, shownCounts)
    .where(eq(providers.id, sql.placeholder('providerId')))
    .groupBy(providers.id)
    .prepare(name);
}

const FOUND_COLUMNS = {
  recommended: sql.raw('found.recommended'),
  date: sql.raw('found.reviewed_on'),
  id: sql.raw('found.id'),
};

/** A search reads each comment once. Without one, the database reads the page from an index in its order. */
function listOf({sort, byVote, withResponse, forms, side, rows}: Shape): SQL {
  const place = {date: sql.placeholder('date'), id: sql.placeholder('id')};
  const onSide = (wanted: Side) => beyond(FOUND_COLUMNS, orderOf(wanted, sort), place, {including: wanted === 'from' || wanted === 'upto'});
  const order = orderOf(side ?? 'after', sort);
  const matching = and(
    eq(reviews.providerId, sql.placeholder('providerId')),
    matchesForms({
      recommended: byVote ? sql.placeholder('recommended') : undefined,
      withResponse,
      forms: forms === undefined ? undefined : Array.from({length: forms}, (_, index) => sql.placeholder(`form${index}`)),
    }),
  );
  return sql`(
    with found as ${sql.raw(forms === undefined ? 'not materialized' : 'materialized')} (
      select id, recommended, reviewed_on from ${reviews} where ${matching}
    ), page as (
      select id from found where ${side ? onSide(side) : sql`true`}
      order by ${sql.join(orderBy(FOUND_COLUMNS, order), sql`, `)} limit ${sql.raw(String(rows))}
    )
    select json_build_object(
      'reviews', coalesce(json_agg(${REVIEW} order by ${sql.join(orderBy(REVIEW_COLUMNS, order), sql`, `)}), '[]'),
      'found', ${forms === undefined ? sql`null` : sql`(select count(*) from found)`},
      'behind', ${side ? sql`exists (select from found where ${onSide(BACK[side])})` : sql`false`}
    )
    from page join ${reviews} on ${reviews.id} = page.id left join ${responses} on ${publishedResponse}
  )`;
}

const RESPONSE = sql`case when ${responses.reviewId} is not null then
  json_build_object('responder', ${responses.responder}, 'date', ${responses.respondedOn}, 'text', ${responses.text}) end`;

const REVIEW = sql`json_build_object('id', ${reviews.id}, 'recommended', ${reviews.recommended}, 'comment', ${reviews.comment},
  'city', ${reviews.city}, 'state', ${reviews.state}, 'date', ${reviews.reviewedOn}, 'response', ${RESPONSE})`;
