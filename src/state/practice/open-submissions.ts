import {SubmissionStore, type SubmissionStoreOptions} from './submission-store.js';

/** The submissions that dialogs work on: one that is being sent is found again, and the one opened last goes on after a sign-in. */
export class OpenSubmissions {
  readonly #stores = new Map<string, SubmissionStore>();
  #latest: SubmissionStore | undefined;

  open(options: SubmissionStoreOptions): SubmissionStore {
    const place = `${options.kind} ${options.review.id}`;
    const known = this.#stores.get(place);
    this.#latest = known?.state.phase === 'sending' ? known : new SubmissionStore(options);
    this.#stores.set(place, this.#latest);
    return this.#latest;
  }

  resume(): void {
    this.#latest?.resume();
  }

  /** Somebody else is here: what is under way comes to its end, and nothing new is sent. */
  forget(): void {
    this.#latest?.leave();
    this.#latest = undefined;
    this.#stores.clear();
  }
}
