import type {Review, ReviewsPage} from 'directory-reviews/contract';
import {REVIEW_ORDERS, type ReviewQuery} from 'directory-reviews/rules';
import {and, count, eq, type SQL, sql} from 'drizzle-orm';
import {type Database, ONE_MOMENT} from '../database/database.js';
import {responses, reviews} from '../database/schema.js';
import {cursorOf, type Place, type Side} from './cursor.js';
import {beyond, orderBy, REVIEW_COLUMNS} from './order.js';
import {countsOf} from './provider-counts.js';
import {matches, publishedResponse} from './review-filter.js';
import {inItsLanguage} from './review-text.js';

/** A page of a provider's reviews; the first page without a `place`. `undefined`: there is no such provider. */
export function reviewsPage(
  database: Database,
  providerId: string,
  query: ReviewQuery,
  options: {limit: number; place?: Place | undefined},
): Promise<ReviewsPage | undefined> {
  return database.transaction(async (moment) => {
    const counts = await countsOf(moment, providerId, query);
    // Also without a list that the counts leave out, of a provider of sensitive care.
    return counts && {...counts, ...(counts.counts.total ? await listFrom(moment, providerId, query, options) : EMPTY)};
  }, ONE_MOMENT);
}

/**
 * The page that contains a review, among the pages of `limit` reviews read from the start.
 * `undefined`: there is no such provider; `null`: the review does not match the query.
 */
export function pageHolding(
  database: Database,
  providerId: string,
  reviewId: string,
  query: ReviewQuery,
  {limit}: {limit: number},
): Promise<ReviewsPage | null | undefined> {
  return database.transaction(async (moment) => {
    const counts = await countsOf(moment, providerId, query);
    if (!counts) return undefined;
    if (!counts.counts.total) return null;
    const [held] = await rows(moment, and(eq(reviews.providerId, providerId), eq(reviews.id, reviewId), matches(query)), 'after', query, 1);
    if (!held) return null;
    const before = beyondPlace({side: 'before', ...held}, query);
    const [{ahead} = {ahead: 0}] = await moment
      .select({ahead: count()})
      .from(reviews)
      .leftJoin(responses, publishedResponse)
      .where(and(eq(reviews.providerId, providerId), matches(query), before));
    const onPage = ahead % limit;
    const start = onPage ? await listFrom(moment, providerId, query, {limit: onPage, place: {side: 'before', ...held}}) : undefined;
    const first = start?.reviews[0] ?? held;
    return {...counts, ...(await listFrom(moment, providerId, query, {limit, place: {side: 'from', ...first}}))};
  }, ONE_MOMENT);
}

type List = Pick<ReviewsPage, 'reviews' | 'nextCursor' | 'previousCursor'>;

const EMPTY: List = {reviews: [], nextCursor: null, previousCursor: null};

async function listFrom(
  database: Database,
  providerId: string,
  query: ReviewQuery,
  {limit, place}: {limit: number; place?: Place | undefined},
): Promise<List> {
  const list = and(eq(reviews.providerId, providerId), matches(query));
  const side = place?.side ?? 'after';
  const found = await rows(database, and(list, place && beyondPlace(place, query)), side, query, limit + 1);
  const more = found.length > limit;
  const page = found.slice(0, limit);
  if (towardsStart(side)) page.reverse();

  // Check the other side of this page too: reviews there may have changed since the cursor was created.
  const edge = towardsStart(side) ? page.at(-1) : page[0];
  const turn: Place | undefined = edge ? {side: TURN[side], ...edge} : place && {...place, side: BACK[side]};
  const behind = place && turn && (await rows(database, and(list, beyondPlace(turn, query)), turn.side, query, 1)).length > 0;

  const onwards = page.at(towardsStart(side) ? 0 : -1);
  const ahead = more && onwards ? cursorOf({side: towardsStart(side) ? 'before' : 'after', ...onwards}) : null;
  const back = behind ? cursorOf(turn) : null;
  return {reviews: page, nextCursor: towardsStart(side) ? back : ahead, previousCursor: towardsStart(side) ? ahead : back};
}

/** The way back: from the near edge of a page with reviews (`TURN`), or from the place itself when the page is empty (`BACK`). */
const TURN: Record<Side, Side> = {after: 'before', from: 'before', before: 'after', upto: 'after'};
const BACK: Record<Side, Side> = {after: 'upto', from: 'before', before: 'from', upto: 'after'};

const towardsStart = (side: Side) => side === 'before' || side === 'upto';

/** The read order: reversed for a page before a place. */
function orderOf(side: Side, {sort = 'newest'}: ReviewQuery) {
  const {by, rising} = REVIEW_ORDERS[sort];
  return {by, rising: rising !== towardsStart(side)};
}

function beyondPlace(place: Place, query: ReviewQuery): SQL {
  return beyond(REVIEW_COLUMNS, orderOf(place.side, query), place, {including: place.side === 'from' || place.side === 'upto'});
}

async function rows(database: Database, where: SQL | undefined, side: Side, query: ReviewQuery, limit: number): Promise<Review[]> {
  const found = await database
    .select({
      id: reviews.id,
      recommended: reviews.recommended,
      comment: sql<string>`${reviews.comment}`,
      city: reviews.city,
      state: reviews.state,
      date: reviews.reviewedOn,
      response: {responder: responses.responder, date: responses.respondedOn, text: responses.text},
    })
    .from(reviews)
    .leftJoin(responses, publishedResponse)
    .where(where)
    .orderBy(...orderBy(REVIEW_COLUMNS, orderOf(side, query)))
    .limit(limit);
  return found.map(({response, ...review}) => ({
    ...inItsLanguage(review, review.comment),
    ...(response && {response: inItsLanguage(response, response.text)}),
  }));
}
