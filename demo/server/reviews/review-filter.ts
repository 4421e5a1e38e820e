import {foldForSearch, type ReviewQuery} from 'directory-reviews/rules';
import {and, eq, isNotNull, sql, type SQL} from 'drizzle-orm';
import {responses, reviews} from '../database/schema.js';

/** Reviews that count: in the recommendation rate always, in lists only with a comment. */
export const published = eq(reviews.status, 'published');
export const listed = and(published, isNotNull(reviews.comment))!;

/** The response members may see. One still being decided stands in its case and not in this table. */
export const publishedResponse = eq(responses.reviewId, reviews.id);

/** What a query leaves of the listed reviews. It needs `responses` joined by `publishedResponse`. */
export function matches({recommended, withResponse, search}: ReviewQuery): SQL {
  return and(
    listed,
    recommended === undefined ? undefined : eq(reviews.recommended, recommended),
    withResponse ? isNotNull(responses.reviewId) : undefined,
    search ? sql`strpos(${reviews.commentFolded}, ${foldForSearch(search)}) > 0` : undefined,
  )!;
}
