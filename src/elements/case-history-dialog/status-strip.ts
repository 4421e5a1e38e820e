import {html, nothing} from 'lit';
import type {PracticeReview} from '../../api/practice/schemas.js';
import {type FeedbackStatus, SUBMISSION_KINDS} from '../../domain/feedback.js';
import type {SubmissionKind} from '../../domain/submission.js';
import type {CaseHistoryMessage} from '../../i18n/practice/case-history.js';
import type {Words} from '../../i18n/shared/words.js';
import {circle} from '../../styles/icons/circle.js';
import {circleCheck} from '../../styles/icons/circle-check.js';
import {clock} from '../../styles/icons/clock.js';
import {eyeOff} from '../../styles/icons/eye-off.js';
import {flag} from '../../styles/icons/flag.js';
import {pencil} from '../../styles/icons/pencil.js';
import {pencilLine} from '../../styles/icons/pencil-line.js';
import {reply} from '../../styles/icons/reply.js';
import {scale} from '../../styles/icons/scale.js';
import type {StepKind} from '../../ui/dialog/timeline.js';

const STATUSES: Readonly<Record<FeedbackStatus, readonly [StepKind, () => unknown]>> = {
  none: ['plain', circle],
  'response-pending': ['pending', clock],
  'revisions-required': ['caution', pencilLine],
  'response-published': ['done', circleCheck],
  'report-pending': ['report', flag],
  'review-maintained': ['plain', scale],
  'feedback-removed': ['plain', eyeOff],
};

const ACTIONS: Readonly<Record<SubmissionKind, readonly [CaseHistoryMessage, () => unknown]>> = {
  respond: ['respond', reply],
  'edit-response': ['editResponse', pencil],
  report: ['report', flag],
};

/** The review's status, what happens next, and the actions that are allowed now. Filled where the practice has to act. */
export function statusStrip(
  {status, actions}: PracticeReview,
  next: string | undefined,
  words: Words<CaseHistoryMessage>,
  onAct: (action: SubmissionKind) => void,
) {
  const [kind, icon] = STATUSES[status];
  const allowed = SUBMISSION_KINDS.filter((action) => actions.includes(action));
  return html`<div class="strip ${kind}">
    <div>
      <p class="status">${icon()}<span>${words.say(status)}</span></p>
      ${next ? html`<p class="muted">${next}</p>` : nothing}
    </div>
    ${allowed.map((action) => {
      const look = action === 'report' ? 'quiet' : status === 'revisions-required' ? 'primary' : 'soft';
      const [label, actionIcon] = ACTIONS[action];
      return html`<button class=${look} type="button" @click=${() => onAct(action)}>${actionIcon()}<span>${words.say(label)}</span></button>`;
    })}
  </div>`;
}
