import {type DecisionBody, RESPONDER_UNITS} from 'directory-reviews/contract';
import {
  canonicalText,
  type FieldFault,
  reasonFault,
  remainingCharacters,
  responderName,
  type Submission,
  SUBMISSION_FIELDS,
  submissionFaults,
  type SubmissionKind,
} from 'directory-reviews/rules';

/** The faults of a submission: the rules the browser checks too, plus the storage limit of the name that members see. */
export function storableFaults(submission: Submission, kind: SubmissionKind): FieldFault[] {
  const faults = submissionFaults(submission, kind);
  const add = (field: FieldFault['field'], when: boolean) => {
    if (when && !faults.some((found) => found.field === field)) faults.push({field, fault: 'too-long'});
  };
  add('name', (responderName(submission.contact.name)?.length ?? 0) > RESPONDER_UNITS);
  return SUBMISSION_FIELDS.flatMap((field) => faults.filter((found) => found.field === field));
}

/** A request for changes needs a reason in words; a decision about a review needs one of its reasons. */
export function decisionFaults({decision, reasonCode, reason = ''}: DecisionBody): FieldFault[] {
  const fault = reasonFault(decision, reasonCode);
  if (fault) return [{field: 'reasonCode', fault}];
  const excess = -remainingCharacters(reason);
  if (excess > 0) return [{field: 'text', fault: 'too-long', excess}];
  return decision === 'require-revisions' && !canonicalText(reason) ? [{field: 'text', fault: 'missing'}] : [];
}
