import {
  type Decision,
  type DecisionReason,
  DECISIONS,
  feedbackAfter,
  type FeedbackStep,
  needsResponse,
  NO_FEEDBACK,
  type ReportReason,
  searchableText,
} from 'directory-reviews/rules';
import {type Finding, screen} from 'directory-reviews/screening/full';
import {buildContact} from 'directory-reviews/testing';
import {contactRow} from '../database/contact-columns.js';
import type {cases, caseSteps, feedback} from '../database/practice-schema.js';
import {DECIDED_STATES} from '../practice/decisions.js';
import {newVersion} from '../practice/steps.js';
import {keptFindings, screenFor} from '../reviews/screen.js';
import {plan} from '../shared/plan-profile.js';
import {remembered} from './remembered.js';

/** A person who acts in a story. */
export interface StoryPerson {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
}

/** One thing that happened to a review. */
export interface StoryStep {
  readonly step: FeedbackStep;
  readonly by: StoryPerson;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text?: string | undefined;
  /** Of a report, or of a decision about the review. */
  readonly reasonCode?: DecisionReason | ReportReason | undefined;
}

export interface CaseRows {
  readonly feedback: (typeof feedback.$inferInsert)[];
  readonly cases: (typeof cases.$inferInsert)[];
  readonly steps: (typeof caseSteps.$inferInsert)[];
}

type NewCase = typeof cases.$inferInsert;

const isDecision = (step: FeedbackStep): step is Decision => DECISIONS.some((decision) => decision === step);

/** The database rows of a story, created by the same rules as real steps. */
export function rowsOf(
  story: readonly StoryStep[],
  {reviewId, practiceId, phone, newNumber}: {reviewId: string; practiceId: string; phone: string; newNumber: () => string},
): CaseRows {
  let feedback = NO_FEEDBACK;
  let response: NewCase | undefined;
  let report: NewCase | undefined;
  const rows: CaseRows = {feedback: [], cases: [], steps: []};
  for (const {step, by, at: time, text = null, reasonCode} of story) {
    const next = feedbackAfter(feedback, step);
    if (!next) throw new RangeError(`A seed story has the step ${step} where it is not allowed.`);
    const isReports = next.report !== feedback.report;
    feedback = next;
    const at = new Date(time).toISOString();
    const reported = step === 'report' ? (reasonCode as ReportReason) : undefined;
    const given = {
      text: text!,
      reasonCode: reported,
      ...contactOf(by.name),
      contactPhone: phone,
      contactEmail: `${by.subject}@example.org`,
      submittedAt: at,
    };
    const opened = {
      reviewId,
      practiceId,
      state: 'pending' as const,
      decidedAt: null,
      decisionReason: null,
      findings: foundIn(step, text),
      ...given,
    };
    const textFolded = searchableText(text ?? '');
    if (step === 'respond') rows.cases.push((response = {...opened, textFolded, kind: 'response', caseNumber: newNumber()}));
    if (step === 'edit-response') Object.assign(response!, opened, {textFolded});
    if (step === 'report') rows.cases.push((report = {...opened, kind: 'report', caseNumber: newNumber()}));
    const about = (isReports ? report : response)!;
    if (isDecision(step)) Object.assign(about, {state: DECIDED_STATES[step], decidedAt: at, decisionReason: text});
    rows.steps.push({caseNumber: about.caseNumber, practiceId, step, personId: by.id, personName: by.name, reasonCode, text, at});
  }
  rows.feedback.push({reviewId, practiceId, ...feedback, needsResponse: needsResponse(feedback), version: newVersion()});
  return rows;
}

const check = screenFor(plan, screen);

/** Screens responses as the service does; reports are read only by representatives. */
function foundIn(step: FeedbackStep, text: string | null): Finding[] {
  return text && (step === 'respond' || step === 'edit-response') ? foundInResponse(text) : [];
}

const contactOf = remembered((name) => contactRow(buildContact({name})));

const foundInResponse = remembered((text) => keptFindings(check(text, 'response')));
