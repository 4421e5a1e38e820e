import type {PracticeClient} from '../../api/practice/client.js';
import type {Contact, SubmissionKind} from '../../domain/submission.js';
import {SUBMISSION_KINDS} from '../../domain/feedback.js';
import type {AttemptBook} from './attempt-book.js';

/** What somebody has typed for a review and not submitted yet. */
export interface Draft {
  readonly reviewId: string;
  readonly kind: SubmissionKind;
  readonly text: string;
  readonly contact: Partial<Contact>;
}

/** Told after a draft was put or removed. */
export type DraftListener = (reviewId: string, kind: SubmissionKind) => void;

const draftKey = (reviewId: string, kind: SubmissionKind) => `${kind} ${reviewId}`;

/** The drafts of a visit: at most one for each review and kind of submission. */
export class DraftBook {
  /** `undefined` is what was discarded or submitted: nothing older may come back for it. */
  readonly #drafts = new Map<string, Draft | undefined>();
  readonly #listeners = new Set<DraftListener>();

  get(reviewId: string, kind: SubmissionKind): Draft | undefined {
    return this.#drafts.get(draftKey(reviewId, kind));
  }

  all(): readonly Draft[] {
    return [...this.#drafts.values()].filter((draft) => draft !== undefined);
  }

  /** Takes up what a host kept, where nothing newer is known. What is no draft at all is left out, and nobody is told. */
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

  /** @returns the function that ends the subscription. */
  subscribe(listener: DraftListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(reviewId: string, kind: SubmissionKind): void {
    for (const listener of this.#listeners) listener(reviewId, kind);
  }
}

/** What one person's visit remembers, in memory only. It outlives the element: a single-page portal takes that away and brings it back. */
export class Visit {
  readonly drafts = new DraftBook();
  /** From the first submission on. */
  attempts: AttemptBook | undefined;
  /** As it was used last. */
  contact: Partial<Contact> | undefined;
  choice: {readonly practiceId: string; readonly providerId?: string | undefined} | undefined;
}

const byClient = new WeakMap<PracticeClient, Map<string, Visit>>();
const byAddress = new Map<string, Map<string, Visit>>();

/** The visit of a person at a service: of a client, or at an address. Another person has another visit. */
export function visitOf(source: PracticeClient | string, personId: string): Visit {
  const visits = visitsAt(source);
  let visit = visits.get(personId);
  if (!visit) visits.set(personId, (visit = new Visit()));
  return visit;
}

function visitsAt(source: PracticeClient | string): Map<string, Visit> {
  let visits = typeof source === 'string' ? byAddress.get(source) : byClient.get(source);
  if (!visits) {
    visits = new Map();
    if (typeof source === 'string') byAddress.set(source, visits);
    else byClient.set(source, visits);
  }
  return visits;
}
