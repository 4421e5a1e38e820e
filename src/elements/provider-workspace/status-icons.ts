import type {TemplateResult} from 'lit';
import type {FeedbackStatus} from '../../domain/feedback.js';
import {circle, circleCheck, clock, eyeOff, flag, pencilLine, scale} from '../../styles/icons.js';

/** The icon beside the name of a status. */
export const STATUS_ICONS: Readonly<Record<FeedbackStatus, () => TemplateResult>> = {
  none: circle,
  'response-pending': clock,
  'revisions-required': pencilLine,
  'response-published': circleCheck,
  'report-pending': flag,
  'review-maintained': scale,
  'feedback-removed': eyeOff,
};
