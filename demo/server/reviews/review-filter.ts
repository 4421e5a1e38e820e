import {type ReviewQuery, searchForms} from 'directory-reviews/rules';
import {and, eq, isNotNull, or, type SQL, sql} from 'drizzle-orm';
import type {AnyPgColumn} from 'drizzle-orm/pg-core';
import {responses, reviews} from '../database/schema.js';

/** Published reviews count in the recommendation rate; only those with a comment are listed. */
export const published = eq(reviews.status, 'published');
export const listed = and(published, isNotNull(reviews.comment))!;

/** The response that members see. An undecided one is in its case, not in this table. */
export const publishedResponse = eq(responses.reviewId, reviews.id);

/** The condition for listed reviews that match a query. It needs `responses` joined by `publishedResponse`. */
export function matches({recommended, withResponse, search}: ReviewQuery): SQL {
  return and(
    listed,
    recommended === undefined ? undefined : eq(reviews.recommended, recommended),
    withResponse ? isNotNull(responses.reviewId) : undefined,
    search ? contains(reviews.commentFolded, search) : undefined,
  )!;
}

/** Whether a column of searchable texts contains a search. One of which folding leaves nothing, such as a lone hyphen, finds nothing. */
export function contains(folded: AnyPgColumn, search: string): SQL {
  return or(...searchForms(search).map((form) => sql`strpos(${folded}, ${form}) > 0`)) ?? sql`false`;
}
