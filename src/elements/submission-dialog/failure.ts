import {html, nothing} from 'lit';
import type {PracticeReview} from '../../api/practice/schemas.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {asksForAnotherTry, asksForSignIn} from '../../state/shared/failure.js';
import {withCaseNumber} from '../../ui/text/case-number.js';
import {sayIsolated} from '../../ui/text/isolated.js';

/** False once the review has moved to a state that no longer allows this submission. */
export function canSubmit({kind, review, failure}: SubmissionState): boolean {
  return failure?.code !== 'action-not-allowed' || review.actions.includes(kind);
}

/** Why the submission failed, what happened meanwhile, and that typed text is kept. Announced when it appears. */
export function failureNote(state: SubmissionState, sessionEnded: boolean, words: Words<SubmissionMessage>, onSignIn: () => void) {
  const {failure} = state;
  const needsSignIn = sessionEnded || (failure && asksForSignIn(failure));
  return html`<div role="alert">${
    needsSignIn
      ? html`<div class="note failed">
          <p><strong>${words.say('dialogSessionEnded')}</strong> ${words.say('textIsKept')}</p>
          <button type="button" @click=${onSignIn}>${words.say('dialogSignIn')}</button>
        </div>`
      : failure
        ? html`<div class="note failed">
            <p><strong>${words.say('notSubmitted')}</strong></p>
            ${whatHappened(state, words)}
            <p>${words.say('textIsKept')}</p>
          </div>`
        : nothing
  }</div>`;
}

function whatHappened({kind, review, failure, earlierArrived}: SubmissionState, words: Words<SubmissionMessage>) {
  const {code, status} = failure!;
  const {response, report} = review;
  const arrived = earlierArrived === 'report' ? report : earlierArrived && response;
  if (arrived) {
    const message = kind !== 'report' && review.status === 'report-pending' ? 'earlierReportArrived' : 'earlierArrived';
    return html`<p>${withCaseNumber(words.say(message, {caseNumber: '\n'}), arrived.caseNumber)}</p>`;
  }
  if (code === 'action-not-allowed') return meanwhile(kind, review, words);
  if (code === 'review-changed' && response) {
    return html`<p>${sayIsolated(words, 'responseChanged', {who: response.responder})}</p>
      <blockquote class="quote" dir="auto">${response.text}</blockquote>`;
  }
  if (code === 'offline') return html`<p>${words.say('dialogOffline')}</p>`;
  if (code === 'review-not-found') return html`<p>${words.say('reviewGone')}</p>`;
  if (status === 403 || status === 404) return html`<p>${words.say('accessEnded')}</p>`;
  return html`<p>${words.say(asksForAnotherTry(failure!) ? 'noReply' : 'refused')}</p>`;
}

/** What someone else has done since the dialog was opened. */
function meanwhile(kind: SubmissionState['kind'], {status, response, report}: PracticeReview, words: Words<SubmissionMessage>) {
  if (status === 'feedback-removed') return html`<p>${words.say('feedbackRemoved')}</p>`;
  if (status === 'report-pending' && report) return html`<p>${sayIsolated(words, 'reportPending', {who: report.reporter})}</p>`;
  if (kind === 'respond' && response) {
    return html`<p>${sayIsolated(words, 'responseExists', {who: response.responder})}</p>
      <blockquote class="quote" dir="auto">${response.text}</blockquote>`;
  }
  return html`<p>${words.say('notAllowed')}</p>`;
}
