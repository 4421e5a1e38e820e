import type {QuarterCounts} from 'directory-reviews/contract';
import {and, eq, sql} from 'drizzle-orm';
import {unionAll} from 'drizzle-orm/pg-core';
import type {Database} from '../database/database.js';
import {reviews, withheldVotes} from '../database/schema.js';
import {published} from '../reviews/review-filter.js';
import {ON_VOTES} from '../reviews/withheld.js';

/** Maximum number of quarters: three years. */
const QUARTERS = 12;

/** A provider's votes by calendar quarter, from the first one with a review to the one containing `today` (`YYYY-MM-DD`). */
export async function rateTrend(database: Database, providerId: string, today: string): Promise<QuarterCounts[]> {
  const given = database
    .select({day: reviews.reviewedOn, recommended: reviews.recommended})
    .from(reviews)
    .where(and(eq(reviews.providerId, providerId), published));
  const withheld = database
    .select({day: withheldVotes.reviewedOn, recommended: withheldVotes.recommended})
    .from(withheldVotes)
    .where(and(eq(withheldVotes.providerId, providerId), ON_VOTES === 'count' ? undefined : sql`false`));
  const votes = unionAll(given, withheld).as('votes');
  const number = sql<number>`(extract(year from ${votes.day}) * 4 + extract(quarter from ${votes.day}) - 1)::int`;
  const counted = await database
    .select({
      number: number.as('number'),
      recommended: sql<number>`count(*) filter (where ${votes.recommended})`.mapWith(Number),
      notRecommended: sql<number>`count(*) filter (where not ${votes.recommended})`.mapWith(Number),
    })
    .from(votes)
    .groupBy(sql`number`)
    .orderBy(sql`number`);
  const first = counted[0];
  if (!first) return [];
  // A review imported before the plan's time zone was known may be dated one day ahead.
  const last = Math.max(quarterOf(today), counted.at(-1)!.number);
  const quarters: QuarterCounts[] = [];
  for (let at = Math.max(first.number, last - QUARTERS + 1); at <= last; at++) {
    const {recommended = 0, notRecommended = 0} = counted.find(({number}) => number === at) ?? {};
    quarters.push({quarter: `${Math.floor(at / 4)}-Q${(at % 4) + 1}`, recommended, notRecommended});
  }
  return quarters;
}

/** The number of quarters since the year 0. */
function quarterOf(day: string): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return year * 4 + Math.floor((month - 1) / 3);
}
