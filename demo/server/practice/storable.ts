import {RESPONDER_UNITS, RESPONSE_UNITS, type DecisionBody} from 'directory-reviews/contract';
import {
  canonicalText,
  characterCount,
  responderName,
  SUBMISSION_FIELDS,
  submissionFaults,
  TEXT_LIMIT,
  type FieldFault,
  type Submission,
} from 'directory-reviews/rules';

/**
 * The faults of a submission: the rules the browser checks too, plus storage limits. Ordinary text stays far below these limits,
 * but one counted character can hold any number of combining marks.
 */
export function storableFaults(submission: Submission): FieldFault[] {
  const faults = submissionFaults(submission);
  const add = (field: FieldFault['field'], when: boolean) => {
    if (when && !faults.some((found) => found.field === field)) faults.push({field, fault: 'too-long'});
  };
  add('text', exceeds(submission.text));
  add('name', (responderName(submission.contact.name)?.length ?? 0) > RESPONDER_UNITS);
  return SUBMISSION_FIELDS.flatMap((field) => faults.filter((found) => found.field === field));
}

/** A request for changes needs a reason. */
export function decisionFaults({decision, reason = ''}: DecisionBody): FieldFault[] {
  if (exceeds(reason)) return [{field: 'text', fault: 'too-long'}];
  return decision === 'require-revisions' && !canonicalText(reason) ? [{field: 'text', fault: 'missing'}] : [];
}

function exceeds(text: string): boolean {
  return characterCount(text) > TEXT_LIMIT || canonicalText(text).length > RESPONSE_UNITS;
}
