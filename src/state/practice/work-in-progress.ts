import type {PracticeClient} from '../../api/practice/client.js';
import {SUBMISSION_KINDS} from '../../domain/feedback.js';
import type {Contact, SubmissionKind} from '../../domain/submission.js';
import type {AttemptBook} from './attempt-book.js';

/** Typed text for a review that has not been submitted yet. */
export interface Draft {
  readonly reviewId: string;
  readonly kind: SubmissionKind;
  readonly text: string;
  readonly contact: Partial<Contact>;
  /** Code of the reason chosen in a report. */
  readonly reasonCode?: string | undefined;
}

/** Called after a draft was put or removed. */
export type DraftListener = (reviewId: string, kind: SubmissionKind) => void;

const draftKey = (reviewId: string, kind: SubmissionKind) => `${kind} ${reviewId}`;

/** One person's drafts: at most one for each review and kind of submission. */
export class DraftBook {
  /** `undefined` marks a discarded or submitted draft, so `restore` does not bring back an older one. */
  readonly #drafts = new Map<string, Draft | undefined>();
  readonly #listeners = new Set<DraftListener>();

  get(reviewId: string, kind: SubmissionKind): Draft | undefined {
    return this.#drafts.get(draftKey(reviewId, kind));
  }

  all(): readonly Draft[] {
    return [...this.#drafts.values()].filter((draft) => draft !== undefined);
  }

  /** Restores drafts that the host kept, unless a newer one is known. Skips invalid drafts and does not notify listeners. */
  restore(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const {reviewId, kind, text} = draft;
      const key = draftKey(reviewId, kind);
      const isDraft = typeof reviewId === 'string' && SUBMISSION_KINDS.includes(kind) && typeof text === 'string';
      if (isDraft && !this.#drafts.has(key)) this.#drafts.set(key, draft);
    }
  }

  put(draft: Draft): void {
    this.#drafts.set(draftKey(draft.reviewId, draft.kind), draft);
    this.#tell(draft.reviewId, draft.kind);
  }

  remove(reviewId: string, kind: SubmissionKind): void {
    const wasThere = this.get(reviewId, kind);
    this.#drafts.set(draftKey(reviewId, kind), undefined);
    if (wasThere) this.#tell(reviewId, kind);
  }

  /** @returns a function that unsubscribes. */
  subscribe(listener: DraftListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(reviewId: string, kind: SubmissionKind): void {
    for (const listener of this.#listeners) listener(reviewId, kind);
  }
}

/** One person's work in progress, kept in memory only. It outlives the element, because single-page portals remove and recreate elements. */
export class WorkInProgress {
  readonly drafts = new DraftBook();
  /** Set from the first submission on. */
  attempts: AttemptBook | undefined;
  /** Case numbers of the reports that this person has submitted. */
  readonly reports = new Set<string>();
  /** The contact as last submitted. */
  contact: Partial<Contact> | undefined;
  choice: {readonly practiceId: string; readonly providerId?: string | undefined} | undefined;
}

const byClient = new WeakMap<PracticeClient, Map<string, WorkInProgress>>();
const byAddress = new Map<string, Map<string, WorkInProgress>>();

/** The work of one person at a service, which is identified by its client or address. */
export function workOf(source: PracticeClient | string, personId: string): WorkInProgress {
  const byPerson = workAt(source);
  let work = byPerson.get(personId);
  if (!work) byPerson.set(personId, (work = new WorkInProgress()));
  return work;
}

function workAt(source: PracticeClient | string): Map<string, WorkInProgress> {
  let byPerson = typeof source === 'string' ? byAddress.get(source) : byClient.get(source);
  if (!byPerson) {
    byPerson = new Map();
    if (typeof source === 'string') byAddress.set(source, byPerson);
    else byClient.set(source, byPerson);
  }
  return byPerson;
}
