import {html, nothing} from 'lit';
import type {PracticeReview} from '../../api/practice/schemas.js';
import {showsText} from '../../domain/shown-text.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {asksForAnotherTry, asksForSignIn} from '../../state/shared/failure.js';
import {circleAlert} from '../../styles/icons/circle-alert.js';
import {logIn} from '../../styles/icons/log-in.js';
import {withCaseNumber} from '../../ui/text/case-number.js';
import {sayIsolated} from '../../ui/text/isolated.js';

/** False once the review has moved to a state that no longer allows this submission. */
export function canSubmit({kind, review, failure}: SubmissionState): boolean {
  return failure?.code !== 'action-not-allowed' || review.actions.includes(kind);
}

/** Whether nothing can be submitted before a sign-in. */
export function needsSignIn({failure}: SubmissionState, sessionEnded: boolean): boolean {
  return sessionEnded || (!!failure && asksForSignIn(failure));
}

/**
 * The notice under the dialog's header: that a sign-in is needed, or why the submission failed and what happened meanwhile. Announced
 * when it appears.
 */
export function notice(state: SubmissionState, sessionEnded: boolean, words: Words<SubmissionMessage>, onSignIn: () => void) {
  return html`<div role="alert">${
    needsSignIn(state, sessionEnded) ? signedOut(state, words, onSignIn) : state.failure ? failed(state, words) : nothing
  }</div>`;
}

/** Before there is a text, a sign-in submits nothing. */
function signedOut({text}: SubmissionState, words: Words<SubmissionMessage>, onSignIn: () => void) {
  const submits = showsText(text);
  return html`<div class="banner">
    ${logIn()}
    <p>${
      submits
        ? html`<strong>${words.say('signedOutTitle')}</strong> ${words.say('signInToSubmitExplained')}`
        : words.say('dialogSessionEnded')
    }</p>
    <button class="primary" type="button" @click=${onSignIn}>${words.say(submits ? 'signInToSubmit' : 'dialogSignIn')}</button>
  </div>`;
}

function failed(state: SubmissionState, words: Words<SubmissionMessage>) {
  return html`<div class="banner failed">
    ${circleAlert()}
    <div>
      <p><strong>${words.say('notSubmitted')}</strong></p>
      ${whatHappened(state, words)}
      <p>${words.say('textIsKept')}</p>
    </div>
  </div>`;
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
