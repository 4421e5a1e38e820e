import type {TemplateResult} from 'lit';
import type {FeedbackStatus} from '../../domain/feedback.js';
import {circle} from '../../styles/icons/circle.js';
import {circleCheck} from '../../styles/icons/circle-check.js';
import {clock} from '../../styles/icons/clock.js';
import {eyeOff} from '../../styles/icons/eye-off.js';
import {flag} from '../../styles/icons/flag.js';
import {pencilLine} from '../../styles/icons/pencil-line.js';
import {scale} from '../../styles/icons/scale.js';

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
