import type {ReviewSummary} from '../../domain/review.js';

type LoadSummaries = (providerIds: readonly string[]) => Promise<ReadonlyMap<string, ReviewSummary>>;

/** Batches the providers requested in the same tick, so fifty rates need only one request. */
export class SummaryBatch {
  readonly #load: LoadSummaries;
  #next: {ids: Set<string>; summaries: Promise<ReadonlyMap<string, ReviewSummary>>} | undefined;

  constructor(load: LoadSummaries) {
    this.#load = load;
  }

  /** Resolves to `undefined` if the service does not know the provider. */
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
