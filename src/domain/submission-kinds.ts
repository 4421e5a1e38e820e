/** Apart from what checks a submission: the first file of the workspace knows the drafts by their kind, and checks nothing. */
export const SUBMISSION_KINDS = ['respond', 'edit-response', 'report'] as const;
