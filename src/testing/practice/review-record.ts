import type {CaseStep, PracticeReview} from '../../api/practice/schemas.js';
import {actionsOn, type Decision, feedbackAfter, feedbackOf, type FeedbackStep} from '../../domain/feedback.js';
import {DECISION_REASONS} from '../../domain/reasons.js';
import {responderName} from '../../domain/responder-name.js';
import type {Submission, SubmissionKind} from '../../domain/submission.js';
import {WITHHELD_FOR} from '../../domain/withholding.js';

/** A review in memory, with its history. */
export interface PracticeRecord {
  review: PracticeReview;
  /** Steps, oldest first. */
  readonly steps: CaseStep[];
}

/** The steps that led to the review's response and report, oldest first. */
export function stepsBefore({response, report}: PracticeReview): CaseStep[] {
  const steps: CaseStep[] = [];
  if (response) {
    const {caseNumber, responder: by, submittedAt, text, decidedAt, decisionReason, state} = response;
    steps.push({at: submittedAt, step: 'respond', caseNumber, by, text});
    if (state === 'published' && decidedAt) steps.push({at: decidedAt, step: 'publish-response', caseNumber});
    if (state === 'revisions-required' && decidedAt)
      steps.push({at: decidedAt, step: 'require-revisions', caseNumber, text: decisionReason});
  }
  if (report) {
    const {caseNumber, reporter: by, submittedAt, reasonCode, reason, decidedAt, state} = report;
    steps.push({at: submittedAt, step: 'report', caseNumber, by, reasonCode, text: reason});
    const step = state === 'removed' ? 'remove-feedback' : 'maintain-review';
    if (state !== 'pending' && decidedAt) steps.push({at: decidedAt, step, caseNumber, reasonCode: DECISION_REASONS[step][0]});
  }
  return steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Whether the review counts in the rate: always, unless the reason of its removal says that it is no vote. */
export function votes({review, steps}: PracticeRecord): boolean {
  if (review.status !== 'feedback-removed') return true;
  const code = steps.findLast(({step}) => step === 'remove-feedback')?.reasonCode;
  return WITHHELD_FOR.some((reason) => reason === code);
}

/** Records a submission. Returns `undefined` if the review does not currently allow it. */
export function submitted(
  review: PracticeReview,
  kind: SubmissionKind,
  {text, contact, reasonCode}: Submission,
  caseNumber: string,
  at: string,
) {
  const by = responderName(contact.name)!;
  const {response} = review;
  const publishedText = response?.state === 'published' ? response.text : response?.publishedText;
  const change: Partial<PracticeReview> =
    kind === 'report'
      ? {report: {caseNumber, state: 'pending', reporter: by, submittedAt: at, reasonCode, reason: text}}
      : {
          response: {
            caseNumber,
            state: 'pending',
            responder: by,
            submittedAt: at,
            text,
            ...(publishedText && publishedText !== text && {publishedText}),
          },
        };
  return stepped(review, kind, change);
}

/** Records a representative's decision. Returns `undefined` if the decision is not possible. */
export function decided(review: PracticeReview, decision: Decision, at: string, reason?: string): PracticeReview | undefined {
  const {response, report} = review;
  switch (decision) {
    case 'publish-response':
      if (!response) return undefined;
      return stepped(review, decision, {response: {...withoutDecision(response), state: 'published', decidedAt: at, publishedText: null}});
    case 'require-revisions':
      if (!response) return undefined;
      return stepped(review, decision, {response: {...response, state: 'revisions-required', decidedAt: at, decisionReason: reason}});
    case 'maintain-review':
      return report ? stepped(review, decision, {report: {...report, state: 'maintained', decidedAt: at}}) : undefined;
    case 'remove-feedback':
      return report ? stepped(review, decision, {report: {...report, state: 'removed', decidedAt: at}, comment: null}) : undefined;
  }
}

function withoutDecision({decisionReason: _, ...response}: NonNullable<PracticeReview['response']>) {
  return response;
}

let versions = 1;

function stepped(review: PracticeReview, step: FeedbackStep, change: Partial<PracticeReview>): PracticeReview | undefined {
  const feedback = feedbackAfter(feedbackOf(review), step);
  if (!feedback) return undefined;
  return {...review, ...change, status: feedback.status, actions: actionsOn(feedback), version: `v${++versions}`};
}
