import type {Ordered, ReviewOrder} from 'directory-reviews/rules';
import {type AnyColumn, asc, desc, type Placeholder, type SQL, sql} from 'drizzle-orm';
import {reviews} from '../database/schema.js';

/** The columns of what can be sorted by. */
type Columns<Key extends string> = Readonly<Record<Key, AnyColumn | SQL>>;

export const REVIEW_COLUMNS = {
  recommended: reviews.recommended,
  date: reviews.reviewedOn,
  id: reviews.id,
} as const satisfies Columns<keyof Ordered>;

/** The `order by` columns of a sort order. */
export function orderBy<Key extends string>(columns: Columns<Key>, {by, rising}: ReviewOrder<Key>): SQL[] {
  return by.map((key) => (rising ? asc : desc)(columns[key]));
}

/** The condition for rows after a place in a sort order; `including` adds the place itself. */
export function beyond<Key extends string>(
  columns: Columns<Key>,
  {by, rising}: ReviewOrder<Key>,
  place: Readonly<Record<Key, string | boolean | Placeholder>>,
  {including = false} = {},
): SQL {
  const names = by.map((key) => sql`${columns[key]}`);
  const values = by.map((key) => sql`${place[key]}`);
  const operator = sql.raw(`${rising ? '>' : '<'}${including ? '=' : ''}`);
  return sql`(${sql.join(names, sql`, `)}) ${operator} (${sql.join(values, sql`, `)})`;
}
