interface Entry {
  readonly id: string;
}

/**
 * The entries of a page to append to a list. Every entry has a unique id: a review that the list has already keeps its first
 * position, and the path of its repetition is added to `drift`.
 */
export function entriesAfter<Listed extends Entry>(list: readonly Entry[], page: readonly Listed[], drift: string[]): Listed[] {
  const ids = new Set(list.map(({id}) => id));
  // A placeholder may have the same id as a readable review, which must not be dropped because of it.
  const readable = new Set(page.flatMap((review) => ('comment' in review ? review.id : [])));
  return page.flatMap((review, index) => {
    const id = 'comment' in review ? review.id : uniqueId(review.id, ids, readable);
    if (ids.has(id)) {
      drift.push(`reviews.${index}.id`);
      return [];
    }
    ids.add(id);
    return [id === review.id ? review : {...review, id}];
  });
}

/** Placeholders are numbered per page, so the same number on another page is a different review. */
function uniqueId(id: string, ...taken: readonly ReadonlySet<string>[]): string {
  let unique = id;
  for (let n = 2; taken.some((ids) => ids.has(unique)); n++) unique = `${id}-${n}`;
  return unique;
}

/**
 * The cursor that a page gives, or `null` if it leads nowhere: it is the one that the page was requested with, or the page has added
 * nothing. The list ends there, because a button for more would do nothing.
 */
export function cursorAfter(
  cursor: string | null,
  {asked, added, drift, name}: {asked: string | null; added: readonly unknown[]; drift: string[]; name: string},
): string | null {
  if (!cursor || (cursor !== asked && added.length)) return cursor;
  drift.push(name);
  return null;
}
