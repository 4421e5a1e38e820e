import type {QuarterCounts} from 'directory-reviews/contract';
import {asc, eq, sql} from 'drizzle-orm';
import {reviewCounts} from '../database/counts-schema.js';
import type {Database} from '../database/database.js';
import {votesOf} from '../reviews/provider-counts.js';

/** Maximum number of quarters: three years. */
const QUARTERS = 12;

/** A provider's votes by calendar quarter, from the first one with a review to the one containing `today` (`YYYY-MM-DD`). */
export async function rateTrend(database: Database, providerId: string, today: string): Promise<QuarterCounts[]> {
  const {recommended, notRecommended} = votesOf();
  const counted = await database
    .select({number: reviewCounts.quarter, recommended, notRecommended})
    .from(reviewCounts)
    .where(eq(reviewCounts.providerId, providerId))
    .groupBy(reviewCounts.quarter)
    .having(sql`${recommended} + ${notRecommended} > 0`)
    .orderBy(asc(reviewCounts.quarter));
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
