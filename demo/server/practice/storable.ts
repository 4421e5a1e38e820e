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
 * What is wrong with a submission: what browser and service agree on, and the bounds within which anything is stored. Nobody
 * comes near those by writing, but characters can be piled up without end in what counts as one.
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

/** A representative who asks for changes says which. */
export function decisionFaults({decision, reason = ''}: DecisionBody): FieldFault[] {
  if (exceeds(reason)) return [{field: 'text', fault: 'too-long'}];
  return decision === 'require-revisions' && !canonicalText(reason) ? [{field: 'text', fault: 'missing'}] : [];
}

function exceeds(text: string): boolean {
  return characterCount(text) > TEXT_LIMIT || canonicalText(text).length > RESPONSE_UNITS;
}
