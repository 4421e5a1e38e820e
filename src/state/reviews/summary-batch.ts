import type {ReviewSummary} from '../../domain/review.js';

type LoadSummaries = (providerIds: readonly string[]) => Promise<ReadonlyMap<string, ReviewSummary>>;

/** Collects the providers asked for in one turn of the page, so that fifty rates cost one request. */
export class SummaryBatch {
  readonly #load: LoadSummaries;
  #next: {ids: Set<string>; summaries: Promise<ReadonlyMap<string, ReviewSummary>>} | undefined;

  constructor(load: LoadSummaries) {
    this.#load = load;
  }

  /** `undefined` where the service knows no such provider. */
  async summary(providerId: string): Promise<ReviewSummary | undefined> {
    this.#next ??= this.#begin();
    this.#next.ids.add(providerId);
    return (await this.#next.summaries).get(providerId);
  }

  #begin() {
    const ids = new Set<string>();
    const turn = new Promise((resolve) => setTimeout(resolve));
    const summaries = turn.then(() => {
      this.#next = undefined;
      return this.#load([...ids]);
    });
    return {ids, summaries};
  }
}
