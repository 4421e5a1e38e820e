import type {Withheld} from 'directory-reviews/contract';
import {WITHHELD_FOR, type WithheldFor, type WithheldVotes} from 'directory-reviews/rules';
import {eq} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {reviews, withheldVotes} from '../database/schema.js';
import {plan} from '../shared/plan-profile.js';

/** What this plan does with the votes of withheld comments. */
export const ON_VOTES: WithheldVotes = plan.withheldVotes ?? 'count';

/** As the contract says it: `null` if none is withheld. */
export function withheldIn(
  {privacy, language, inaccurate}: Readonly<Record<WithheldFor, number>>,
  onVotes: WithheldVotes,
): Withheld | null {
  const numbers = {privacy, language, inaccurate};
  return WITHHELD_FOR.some((reason) => numbers[reason]) ? {...numbers, votesCount: onVotes === 'count'} : null;
}

/** From now on, the review's comment is withheld for this reason and its vote counts. Without a reason, its vote no longer does. */
export async function withhold(database: Database, reviewId: string, reason: WithheldFor | undefined): Promise<void> {
  if (!reason) return release(database, reviewId);
  const [review] = await database.select().from(reviews).where(eq(reviews.id, reviewId));
  const {providerId, recommended, reviewedOn} = review!;
  await database
    .insert(withheldVotes)
    .values({reviewId, providerId, recommended, reviewedOn, reason})
    .onConflictDoUpdate({target: withheldVotes.reviewId, set: {reason}});
}

/** The review's comment is no longer withheld. */
export async function release(database: Database, reviewId: string): Promise<void> {
  await database.delete(withheldVotes).where(eq(withheldVotes.reviewId, reviewId));
}
