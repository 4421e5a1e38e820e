import type {Submission, SubmissionKind} from '../../domain/submission.js';
import {newIdempotencyKey} from '../shared/idempotency-key.js';

interface Attempt {
  readonly text: string;
  readonly content: string;
  readonly key: string;
  /** Tries that are under way or may have arrived: all but those that the service has refused. */
  open: number;
  /** The service takes the key for another request. */
  isKeySpent: boolean;
}

/**
 * What was sent and has had no receipt yet. The same content goes out under the same key, however often and from however
 * many dialogs it is tried: the service sees one submission.
 */
export class AttemptBook {
  readonly #attempts = new Map<string, Attempt[]>();

  /** The key for a try, which counts as one that may have arrived until the service has refused it. */
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

  /** The service said plainly that it did not take a try. */
  refuse(reviewId: string, kind: SubmissionKind, submission: Submission): void {
    const attempt = this.#find(reviewId, kind, JSON.stringify(submission));
    if (attempt) attempt.open--;
  }

  /** The next try goes out under another key. */
  spendKey(reviewId: string, kind: SubmissionKind, submission: Submission): void {
    const attempt = this.#find(reviewId, kind, JSON.stringify(submission));
    if (attempt) attempt.isKeySpent = true;
  }

  /** The texts of tries that may have arrived. */
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
