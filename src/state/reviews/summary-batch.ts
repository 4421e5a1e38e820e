import type {ReviewSummary} from '../../domain/review.js';

type LoadSummaries = (providerIds: readonly string[], onDrift: (field: string) => void) => Promise<ReadonlyMap<string, ReviewSummary>>;

/** Reports the path of a part that violates the contract. Returns false if it cannot, because its tag is no longer in the page. */
export type TellDrift = (field: string) => boolean;

interface Batch {
  readonly ids: Set<string>;
  readonly tellers: TellDrift[];
  readonly summaries: Promise<ReadonlyMap<string, ReviewSummary>>;
}

/** Microtasks until the first batch of a task. Components that are rendered one after another are at most a few apart. */
const APART = 8;

/**
 * Batches the providers requested in the same task, so fifty rates need only one request. What is requested by then is loaded within
 * the task, so that an answer from memory is in the same frame; the rest of the task is another batch, after it.
 */
export class SummaryBatch {
  readonly #load: LoadSummaries;
  readonly #isArriving: () => boolean;
  #next: Batch | undefined;
  #isLate = false;

  /** @param isArriving Whether the page is still being parsed, which adds each tag in a microtask of its own. */
  constructor(load: LoadSummaries, isArriving = () => false) {
    this.#load = load;
    this.#isArriving = isArriving;
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
    const summaries = this.#turn().then(() => {
      this.#next = undefined;
      return this.#load([...ids], (field) => void tellers.some((tell) => tell(field)));
    });
    return {ids, tellers, summaries};
  }

  async #turn(): Promise<void> {
    const task = new Promise((resolve) => setTimeout(resolve));
    if (this.#isLate || this.#isArriving()) {
      await task;
      return;
    }
    this.#isLate = true;
    void task.then(() => (this.#isLate = false));
    for (let microtask = 0; microtask < APART; microtask++) await Promise.resolve();
  }
}
