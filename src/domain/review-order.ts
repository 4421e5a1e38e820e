/** What reviews may be ordered by. */
export interface Ordered {
  readonly recommended: boolean;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Decides between reviews of one day, so that the order is the same on every page. */
  readonly id: string;
}

/** What an order compares, one key after the other: all rising, or all falling. `false` is less than `true`. */
export interface ReviewOrder<Key extends keyof Ordered = keyof Ordered> {
  readonly by: readonly Key[];
  readonly rising: boolean;
}

/** For `sort` and `toSorted`. */
export function compareBy<Key extends keyof Ordered>({by, rising}: ReviewOrder<Key>) {
  return (a: Pick<Ordered, Key>, b: Pick<Ordered, Key>): number => {
    const key = by.find((each) => a[each] !== b[each]);
    return key === undefined ? 0 : a[key] < b[key] === rising ? -1 : 1;
  };
}
