import type {Submission, SubmissionKind} from '../../domain/submission.js';
import {newIdempotencyKey} from '../shared/idempotency-key.js';

interface Attempt {
  readonly text: string;
  readonly content: string;
  readonly key: string;
  /** Number of tries that are pending or may have reached the service: all except those it refused. */
  open: number;
  /** The service has this key on record for a different request. */
  isKeySpent: boolean;
}

/**
 * Submissions that were sent and have no receipt yet. The same content is always sent with the same key, regardless of the number
 * of tries and dialogs, so the service sees one submission.
 */
export class AttemptBook {
  readonly #attempts = new Map<string, Attempt[]>();

  /** Returns the key for a try. The try counts as possibly arrived until the service refuses it. */
  keyFor(reviewId: string, kind: SubmissionKind, submission: Submission): string {
    const content = JSON.stringify(submission);
    let attempt = this.#find(reviewId, kind, content);
    if (!attempt) {
      attempt = {text: submission.text, content, key: newIdempotencyKey(), open: 0, isKeySpent: false};
      this.#attempts.set(`${kind} ${reviewId}`, [...this.#of(reviewId, kind), attempt]);
    }
    attempt.open++;
    return attempt.key;
  }

  /** Records that the service definitively refused a try. */
  refuse(reviewId: string, kind: SubmissionKind, submission: Submission): void {
    const attempt = this.#find(reviewId, kind, JSON.stringify(submission));
    if (attempt) attempt.open--;
  }

  /** Makes the next try use a new key. */
  spendKey(reviewId: string, kind: SubmissionKind, submission: Submission): void {
    const attempt = this.#find(reviewId, kind, JSON.stringify(submission));
    if (attempt) attempt.isKeySpent = true;
  }

  /** The texts of tries that may have reached the service. */
  openTexts(reviewId: string, kind: SubmissionKind): readonly string[] {
    return this.#of(reviewId, kind).flatMap(({open, text}) => (open > 0 ? text : []));
  }

  forget(reviewId: string, kind: SubmissionKind): void {
    this.#attempts.delete(`${kind} ${reviewId}`);
  }

  #of(reviewId: string, kind: SubmissionKind): readonly Attempt[] {
    return this.#attempts.get(`${kind} ${reviewId}`) ?? [];
  }

  #find(reviewId: string, kind: SubmissionKind, content: string): Attempt | undefined {
    return this.#of(reviewId, kind).find((attempt) => attempt.content === content && !attempt.isKeySpent);
  }
}
