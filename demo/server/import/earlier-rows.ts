import {hasComment, isCorrection} from './row-digest.js';

/** A row as it was loaded earlier. */
export interface EarlierRow {
  readonly reviewId: string;
  readonly sourceId: string | null;
  readonly file: string;
  readonly position: number;
  readonly digest: string;
}

/** A row that is being loaded. */
export interface FreshRow {
  readonly sourceId: string | undefined;
  readonly position: number;
  readonly digest: string;
}

/**
 * Finds the reviews that the rows of a file have been loaded as, by the rows' positions. A row that has an id is the review with that
 * id. Any other row is known by the file's name and its place in it:
 *
 * - It is the review whose row was the same, wherever it is in the file now.
 * - If there is none, it is the review that was at its place, if that looks like the same answer with a typo corrected. Places are
 *   counted from the row before that is the same, so that rows may have been added or left out further up.
 *
 * Different exports may have the same name. If fewer than half of the rows are found, this is another file: nothing is corrected, and
 * rows without a comment, which many patients have in common, are other patients' answers.
 *
 * @param earlier What was loaded from a file of this name, in its order.
 * @param fresh The rows of the file, in its order.
 * @param bySource Reviews by the ids of the rows.
 */
export function earlierRows(
  earlier: readonly EarlierRow[],
  fresh: readonly FreshRow[],
  bySource: ReadonlyMap<string, EarlierRow>,
): Map<number, EarlierRow> {
  const found = new Map<number, EarlierRow>();
  const taken = new Set<string>();
  const take = (row: FreshRow, match: EarlierRow) => {
    found.set(row.position, match);
    taken.add(match.reviewId);
  };
  for (const row of fresh) {
    const match = row.sourceId === undefined ? undefined : bySource.get(row.sourceId);
    if (match && !taken.has(match.reviewId)) take(row, match);
  }
  // A row that was given an id since then is still the same.
  const isFree = (match: EarlierRow, row: FreshRow) =>
    !taken.has(match.reviewId) && (row.sourceId === undefined || match.sourceId === null);
  const identified = found.size;

  const same = new Map<string, EarlierRow[]>();
  for (const row of earlier.toReversed()) {
    const rows = same.get(row.digest);
    if (rows) rows.push(row);
    else same.set(row.digest, [row]);
  }
  for (const row of fresh) {
    if (found.has(row.position)) continue;
    const matches = same.get(row.digest);
    while (matches?.length && taken.has(matches.at(-1)!.reviewId)) matches.pop();
    const match = matches?.at(-1);
    if (match && isFree(match, row)) take(row, match);
  }

  const places = new Map(earlier.map((row, place) => [row.reviewId, place]));
  const corrected: number[] = [];
  let next = 0;
  for (const row of fresh) {
    const match = found.get(row.position);
    if (match) next = (places.get(match.reviewId) ?? next - 1) + 1;
    else {
      const place = correctedPlace(earlier, next, (each) => isFree(each, row) && isCorrection(each.digest, row.digest));
      if (place === undefined) continue;
      take(row, earlier[place]!);
      corrected.push(row.position);
      next = place + 1;
    }
  }
  if (!identified && found.size * 2 < Math.min(earlier.length, fresh.length)) {
    for (const position of corrected) found.delete(position);
    for (const [position, {digest}] of found) if (!hasComment(digest)) found.delete(position);
  }
  return found;
}

/** Rows that are looked at for a correction, from the place where it should be. */
const NEAR = 20;

function correctedPlace(rows: readonly EarlierRow[], from: number, isWanted: (row: EarlierRow) => boolean): number | undefined {
  for (let place = from; place < Math.min(rows.length, from + NEAR); place++) if (isWanted(rows[place]!)) return place;
  return undefined;
}
