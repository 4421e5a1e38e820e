import {SubmissionStore, type SubmissionStoreOptions} from './submission-store.js';
import {WorkInProgress} from './work-in-progress.js';

/** The dialogs' submissions. Reopening one that is being sent returns the same store; the latest one opened resumes after a sign-in. */
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

  /** One that nobody sees, about any review and without a draft. */
  sample(options: Omit<SubmissionStoreOptions, 'work' | 'kind'>): SubmissionStore {
    return new SubmissionStore({...options, kind: 'respond', work: new WorkInProgress()});
  }

  resume(): void {
    this.#latest?.resume();
  }

  /** Forgets the submissions when another person signs in. Requests already sent complete, but nothing new is sent. */
  forget(): void {
    this.#latest?.leave();
    this.#latest = undefined;
    this.#stores.clear();
  }
}
