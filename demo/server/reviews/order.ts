import type {Ordered, ReviewOrder} from 'directory-reviews/rules';
import {asc, desc, type SQL, sql} from 'drizzle-orm';
import {reviews} from '../database/schema.js';

type Key = keyof Ordered;

const COLUMNS = {recommended: reviews.recommended, date: reviews.reviewedOn, id: reviews.id} as const satisfies Record<Key, unknown>;

const VALUES: {readonly [K in Key]: (value: Ordered[K]) => SQL} = {
  recommended: (recommended) => sql`${recommended}`,
  date: (date) => sql`${date}::date`,
  id: (id) => sql`${id}`,
};

/** The `order by` columns of a sort order. */
export function orderBy({by, rising}: ReviewOrder): SQL[] {
  return by.map((key) => (rising ? asc : desc)(COLUMNS[key]));
}

/** The condition for rows after a place in a sort order; `including` adds the place itself. */
export function beyond<K extends Key>({by, rising}: ReviewOrder<K>, place: Pick<Ordered, K>, {including = false} = {}): SQL {
  const columns = by.map((key) => sql`${COLUMNS[key]}`);
  const values = by.map((key) => VALUES[key](place[key]));
  const operator = sql.raw(`${rising ? '>' : '<'}${including ? '=' : ''}`);
  return sql`(${sql.join(columns, sql`, `)}) ${operator} (${sql.join(values, sql`, `)})`;
}
