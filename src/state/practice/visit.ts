import type {PracticeClient} from '../../api/practice/client.js';
import type {Contact, Submission, SubmissionKind} from '../../domain/submission.js';
import {SUBMISSION_KINDS} from '../../domain/feedback.js';
import {newIdempotencyKey} from '../shared/idempotency-key.js';

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
  readonly #drafts = new Map<string, Draft>();
  readonly #listeners = new Set<DraftListener>();

  get(reviewId: string, kind: SubmissionKind): Draft | undefined {
    return this.#drafts.get(draftKey(reviewId, kind));
  }

  all(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  /** Takes up what a host kept, where nothing newer is known. What is no draft at all is left out, and nobody is told. */
  restore(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const {reviewId, kind, text} = draft;
      const isDraft = typeof reviewId === 'string' && SUBMISSION_KINDS.includes(kind) && typeof text === 'string';
      if (isDraft && !this.get(reviewId, kind)) this.#drafts.set(draftKey(reviewId, kind), draft);
    }
  }

  put(draft: Draft): void {
    this.#drafts.set(draftKey(draft.reviewId, draft.kind), draft);
    this.#tell(draft.reviewId, draft.kind);
  }

  remove(reviewId: string, kind: SubmissionKind): void {
    if (this.#drafts.delete(draftKey(reviewId, kind))) this.#tell(reviewId, kind);
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

/**
 * What was sent and has had no receipt yet. The same content goes out under the same key, however often and from however
 * many dialogs it is tried: the service sees one submission.
 */
export class AttemptBook {
  readonly #attempts = new Map<string, {readonly submission: Submission; readonly key: string}[]>();

  keyFor(reviewId: string, kind: SubmissionKind, submission: Submission): string {
    const draft = draftKey(reviewId, kind);
    const attempts = this.#attempts.get(draft) ?? [];
    const same = attempts.find((attempt) => isSame(attempt.submission, submission));
    const key = same?.key ?? newIdempotencyKey();
    if (!same) this.#attempts.set(draft, [...attempts, {submission, key}]);
    return key;
  }

  /** True when a submission with this text was tried. */
  hasText(reviewId: string, kind: SubmissionKind, text: string): boolean {
    return !!this.#attempts.get(draftKey(reviewId, kind))?.some((attempt) => attempt.submission.text === text);
  }

  forget(reviewId: string, kind: SubmissionKind): void {
    this.#attempts.delete(draftKey(reviewId, kind));
  }
}

function isSame(a: Submission, b: Submission): boolean {
  return a.text === b.text && (['name', 'phone', 'email'] as const).every((field) => a.contact[field] === b.contact[field]);
}

/** What one person's visit remembers, in memory only. It outlives the element: a single-page portal takes that away and brings it back. */
export class Visit {
  readonly drafts = new DraftBook();
  readonly attempts = new AttemptBook();
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
