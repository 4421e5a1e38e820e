import type {ReviewSummary} from '../../domain/review.js';

type LoadSummaries = (providerIds: readonly string[], onDrift: (field: string) => void) => Promise<ReadonlyMap<string, ReviewSummary>>;

/** Reports the path of a part that violates the contract. Returns false if it cannot, because its tag is no longer in the page. */
export type TellDrift = (field: string) => boolean;

interface Batch {
  readonly ids: Set<string>;
  readonly tellers: TellDrift[];
  readonly summaries: Promise<ReadonlyMap<string, ReviewSummary>>;
}

/** Batches the providers requested in the same tick, so fifty rates need only one request. */
export class SummaryBatch {
  readonly #load: LoadSummaries;
  #next: Batch | undefined;

  constructor(load: LoadSummaries) {
    this.#load = load;
  }

  /** Resolves to `undefined` if the service does not know the provider. A violation of the contract is reported by one of the batch. */
  async summary(providerId: string, tellDrift: TellDrift): Promise<ReviewSummary | undefined> {
    const {ids, tellers, summaries} = (this.#next ??= this.#begin());
    ids.add(providerId);
    tellers.push(tellDrift);
    return (await summaries).get(providerId);
  }

  #begin(): Batch {
    const ids = new Set<string>();
    const tellers: TellDrift[] = [];
    const turn = new Promise((resolve) => setTimeout(resolve));
    const summaries = turn.then(() => {
      this.#next = undefined;
      return this.#load([...ids], (field) => void tellers.some((tell) => tell(field)));
    });
    return {ids, tellers, summaries};
  }
}
