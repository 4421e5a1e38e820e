/** The fields that reviews can be sorted by. */
export interface Ordered {
  readonly recommended: boolean;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Tie-breaker for reviews of the same day, so the order is the same on every page. */
  readonly id: string;
}

/** The keys to compare, in order of precedence, all ascending or all descending. `false` is less than `true`. */
export interface ReviewOrder<Key extends string = keyof Ordered> {
  readonly by: readonly Key[];
  readonly rising: boolean;
}

/** Returns a comparator for `sort` and `toSorted`. */
export function compareBy<Key extends string>({by, rising}: ReviewOrder<Key>) {
  return (a: Readonly<Record<Key, string | boolean>>, b: Readonly<Record<Key, string | boolean>>): number => {
    const key = by.find((each) => a[each] !== b[each]);
    return key === undefined ? 0 : a[key] < b[key] === rising ? -1 : 1;
  };
}
