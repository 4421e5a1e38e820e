interface Entry {
  readonly id: string;
}

/**
 * The entries of a page to append to a list. A review can appear twice if others were published between two page loads; it keeps
 * its first position. Every entry has a unique id.
 */
export function entriesAfter<Listed extends Entry>(list: readonly Entry[], page: readonly Listed[]): Listed[] {
  const ids = new Set(list.map(({id}) => id));
  // A placeholder may have the same id as a readable review, which must not be dropped because of it.
  const readable = new Set(page.flatMap((review) => ('comment' in review ? review.id : [])));
  return page.flatMap((review) => {
    const id = 'comment' in review ? review.id : uniqueId(review.id, ids, readable);
    if (ids.has(id)) return [];
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
