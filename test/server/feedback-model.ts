import {type Decision, type Feedback, feedbackAfter, feedbackOnChange, NO_FEEDBACK} from '../../src/domain/feedback.js';
import type {SubmissionKind} from '../../src/domain/submission.js';

/** The expected state of one review, tracked independently of the service. */
export class FeedbackModel {
  feedback: Feedback = NO_FEEDBACK;
  /** Case numbers of the response and of the reports, oldest first. */
  responseCase: string | undefined;
  readonly reportCases: string[] = [];
  /** The text submitted last. `publishedText` is the one that members see. */
  text: string | undefined;
  publishedText: string | undefined;
  reason: string | undefined;
  /** What the member says. */
  comment = 'Kind and on time.';
  isAnswerChanged = false;
  #steps = 0;
  /** True if the practice's list was read before another person's latest step. */
  listIsStale = false;

  /** In the practice's history, which has the latest change of the answer once there is a case. */
  get steps(): number {
    return this.#steps + (this.isAnswerChanged && this.#steps ? 1 : 0);
  }

  mayDo(step: SubmissionKind | Decision): boolean {
    return feedbackAfter(this.feedback, step) !== undefined;
  }

  submitted(kind: SubmissionKind, text: string, caseNumber: string): void {
    this.#take(kind);
    if (kind === 'report') {
      this.reportCases.push(caseNumber);
      this.reason = text;
    } else {
      this.responseCase = caseNumber;
      this.text = text;
    }
  }

  decided(decision: Decision): void {
    this.#take(decision);
    if (decision === 'publish-response') this.publishedText = this.text;
    this.listIsStale = true;
  }

  /** The member has changed the comment: what was published under it is hidden, and goes back to a representative. */
  answered(comment: string): void {
    if (comment === this.comment) return;
    this.comment = comment;
    this.isAnswerChanged = true;
    this.feedback = feedbackOnChange(this.feedback) ?? this.feedback;
    this.publishedText = undefined;
    this.listIsStale = true;
  }

  /** The case a decision of this kind is about. */
  caseFor(decision: Decision): string | undefined {
    return decision === 'publish-response' || decision === 'require-revisions' ? this.responseCase : this.reportCases.at(-1);
  }

  #take(step: SubmissionKind | Decision): void {
    this.feedback = feedbackAfter(this.feedback, step)!;
    this.#steps++;
  }
}
