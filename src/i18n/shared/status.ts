import type {FeedbackStatus} from '../../domain/feedback.js';
import type {ReportReason} from '../../domain/reasons.js';
import type {Catalogs, Message} from './words.js';

/** The feedback statuses and the reasons of reports by name, and sentences about them. Dates are inserted in the locale's format. */
const en = {
  none: 'No action yet',
  'response-pending': 'Response pending',
  'revisions-required': 'Revisions required',
  'response-published': 'Response published',
  'report-pending': 'Report pending',
  'review-maintained': 'Review maintained',
  'feedback-removed': 'Patient feedback removed',
  respondedOn: 'Submitted by {name} on {date}',
  publishedOn: '{name} responded on {date}',
  changesAskedOn: 'Changes requested on {date}',
  reportedOn: 'Reported by {name} on {date}',
  maintainedOn: '{plan} kept this review on {date}',
  removedOn: '{plan} removed this review on {date}',
  membersStillSee: 'Members see your earlier response until this one is approved.',
  whatToChange: 'What to change',
  yourResponse: 'Your response',
  toChange: 'to change:',
  reportReason: 'Your reason',
  reportReasonIs: 'Your reason: {reason}',
  inaccurate: 'Inaccurate',
  offensive: 'Offensive',
  'other-office': 'About another office',
  'identifies-someone': 'Identifies someone',
  commentRemoved: 'Comment removed',
} satisfies Record<FeedbackStatus | ReportReason, Message> & Record<string, Message>;

export type StatusMessage = keyof typeof en;
export const statusMessages: Catalogs<StatusMessage> = {en};
