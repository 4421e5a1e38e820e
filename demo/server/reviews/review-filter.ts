import {type ReviewQuery, searchForms} from 'directory-reviews/rules';
import {and, eq, isNotNull, or, type Placeholder, type SQL, sql} from 'drizzle-orm';
import type {AnyPgColumn} from 'drizzle-orm/pg-core';
import {responses, reviews} from '../database/schema.js';

/** Only published reviews with a comment are listed. Without parameters, so that the indexes of such reviews fit any plan. */
const listed = and(sql`${reviews.status} = 'published'`, isNotNull(reviews.comment))!;

/** The response that members see. An undecided one is in its case, not in this table. */
export const publishedResponse = eq(responses.reviewId, reviews.id);

/** The condition for listed reviews that match a query. */
export function matches({search, ...query}: ReviewQuery): SQL {
  return matchesForms({...query, forms: search ? searchForms(search) : undefined});
}

/** The same for the forms of a search, or for placeholders of a prepared statement. */
export function matchesForms({recommended, withResponse, forms}: FormsQuery): SQL {
  return and(
    listed,
    recommended === undefined ? undefined : eq(reviews.recommended, recommended),
    withResponse ? sql`${reviews.hasResponse}` : undefined,
    forms && containsAny(reviews.commentFolded, forms),
  )!;
}

interface FormsQuery extends Pick<ReviewQuery, 'withResponse'> {
  readonly recommended?: boolean | Placeholder | undefined;
  readonly forms?: readonly (string | Placeholder)[] | undefined;
}

/** Whether a column of searchable texts contains a search. One of which folding leaves nothing, such as a lone hyphen, finds nothing. */
export function contains(folded: AnyPgColumn, search: string): SQL {
  return containsAny(folded, searchForms(search));
}

function containsAny(folded: AnyPgColumn, forms: readonly (string | Placeholder)[]): SQL {
  return or(...forms.map((form) => sql`strpos(${folded}, ${form}) > 0`)) ?? sql`false`;
}
