interface Entry {
  readonly id: string;
}

/**
 * What a page brings to a list. A review may come twice when others were published between two pages: its first place stays.
 * Every entry has an id of its own.
 */
export function entriesAfter<Listed extends Entry>(list: readonly Entry[], page: readonly Listed[]): Listed[] {
  const ids = new Set(list.map(({id}) => id));
  // A placeholder may bear the id of a review that can be read, which must not be lost for it.
  const readable = new Set(page.flatMap((review) => ('comment' in review ? review.id : [])));
  return page.flatMap((review) => {
    const id = 'comment' in review ? review.id : uniqueId(review.id, ids, readable);
    if (ids.has(id)) return [];
    ids.add(id);
    return [id === review.id ? review : {...review, id}];
  });
}

/** Placeholders are numbered by page; the same number on another page is another review. */
function uniqueId(id: string, ...taken: readonly ReadonlySet<string>[]): string {
  let unique = id;
  for (let n = 2; taken.some((ids) => ids.has(unique)); n++) unique = `${id}-${n}`;
  return unique;
}
