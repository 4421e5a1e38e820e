import type {Review, ReviewsPage} from 'directory-reviews/contract';
import type {ReviewQuery, WithheldVotes} from 'directory-reviews/rules';
import {and, count, eq, type SQL} from 'drizzle-orm';
import {type Database, ONE_MOMENT} from '../database/database.js';
import {providers, reviews} from '../database/schema.js';
import {cursorOf, type Place, type Side} from './cursor.js';
import {beyond, orderBy, REVIEW_COLUMNS} from './order.js';
import {BACK, orderOf, readPage, towardsStart} from './page-statement.js';
import {countsIn, summaryIn} from './provider-counts.js';
import {matches} from './review-filter.js';
import {inItsLanguage} from './review-text.js';

/** A page of a provider's reviews; the first page without a `place`. `undefined`: there is no such provider. */
export async function reviewsPage(
  database: Database,
  providerId: string,
  query: ReviewQuery,
  {limit, place, onVotes}: {limit: number; place?: Place | undefined; onVotes?: WithheldVotes},
): Promise<ReviewsPage | undefined> {
  const read = await readPage(database, providerId, query, {limit, place});
  if (!read) return undefined;
  const {list, ...numbers} = read;
  const side = place?.side ?? 'after';
  const page = (list?.reviews ?? []).slice(0, limit).map(inItsLanguages);
  if (towardsStart(side)) page.reverse();

  const [near, far] = towardsStart(side) ? [page.at(-1), page[0]] : [page[0], page.at(-1)];
  // The way back is from the near edge of a page with reviews, or from the place itself when the page is empty.
  const turn: Place | undefined = near ? {side: TURN[side], ...near} : place && {...place, side: BACK[side]};
  const ahead = far && list!.reviews.length > limit ? cursorOf({side: towardsStart(side) ? 'before' : 'after', ...far}) : null;
  const back = turn && list?.behind ? cursorOf(turn) : null;
  return {
    summary: summaryIn(providerId, numbers, onVotes),
    counts: countsIn(numbers, query, query.search ? (list?.found ?? 0) : undefined, onVotes),
    reviews: page,
    nextCursor: towardsStart(side) ? back : ahead,
    previousCursor: towardsStart(side) ? ahead : back,
  };
}

const TURN: Record<Side, Side> = {after: 'before', from: 'before', before: 'after', upto: 'after'};

function inItsLanguages({response, ...review}: Review): Review {
  return {...inItsLanguage(review, review.comment), ...(response && {response: inItsLanguage(response, response.text)})};
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
    const [provider] = await moment.select({isSensitive: providers.isSensitive}).from(providers).where(eq(providers.id, providerId));
    if (!provider) return undefined;
    const ofList = (condition: SQL) => and(eq(reviews.providerId, providerId), matches(query), condition);
    const place = {date: reviews.reviewedOn, id: reviews.id};
    const [held] = provider.isSensitive
      ? []
      : await moment
          .select(place)
          .from(reviews)
          .where(ofList(eq(reviews.id, reviewId)));
    if (!held) return null;
    const towards = orderOf('before', query.sort);
    const before = ofList(beyond(REVIEW_COLUMNS, towards, held));
    const [{ahead} = {ahead: 0}] = await moment.select({ahead: count()}).from(reviews).where(before);
    const [first = held] =
      ahead % limit
        ? await moment
            .select(place)
            .from(reviews)
            .where(before)
            .orderBy(...orderBy(REVIEW_COLUMNS, towards))
            .limit(1)
            .offset((ahead % limit) - 1)
        : [];
    return reviewsPage(moment, providerId, query, {limit, place: {side: 'from', ...first}});
  }, ONE_MOMENT);
}
