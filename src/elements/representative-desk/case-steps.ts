import {html, nothing} from 'lit';
import type {QueueCase, QueueStep} from '../../api/queue/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import {knownReason} from '../../domain/reasons.js';
import type {CaseMessage} from '../../i18n/queue/case.js';
import type {Moments} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';
import {withCaseNumber} from '../../ui/text/case-number.js';
import {markedWords, type Written} from './found-text.js';

/** The message for the outcome of each step. */
export const OUTCOMES: Readonly<Record<QueueStep['step'], CaseMessage>> = {
  respond: 'stepRespond',
  'edit-response': 'stepEdit',
  report: 'stepReport',
  'suppress-review': 'stepSuppress',
  'reverse-claim': 'stepReverse',
  'change-answer': 'stepChange',
  'publish-response': 'response-published',
  'require-revisions': 'revisions-required',
  'maintain-review': 'review-maintained',
  'remove-feedback': 'feedback-removed',
  'release-review': 'stepRelease',
  'keep-suppressed': 'stepKeep',
  'acknowledge-reversal': 'stepAcknowledge',
};

/** The review's steps, newest first, each with its case number, person, time and text. */
export function caseSteps({steps}: QueueCase, words: Words<CaseMessage>, moments: Moments) {
  return html`<ol role="list" class="steps">
    ${steps
      .map(
        (one, index) =>
          html`<li>
          <p class="step">
            <strong>${words.say(OUTCOMES[one.step])}</strong>
            <span>${withCaseNumber(words.say('caseNumber', {caseNumber: '\n'}), one.caseNumber)}</span>
          </p>
          <p class="muted">${one.by ? html`<bdi>${withoutDirections(one.by)}</bdi> · ` : nothing}<time datetime=${one.at}>${moments.dateAndTime(one.at)}</time></p>
          ${reasonIn(one, words)}${one.text ? html`<p class="quote" lang=${one.language ?? nothing} dir="auto">${one.text}</p>` : nothing}
          ${one.comment ? html`<p class="quote" lang=${one.language ?? nothing} dir="auto">${one.comment}</p>` : nothing}
          ${one.marks ? markedWords(responseBefore(steps, index), one.marks, words) : nothing}
        </li>`,
      )
      .reverse()}
  </ol>`;
}

function reasonIn({reasonCode}: QueueStep, words: Words<CaseMessage>) {
  const reason = knownReason(reasonCode);
  return reason ? html`<p>${words.say(reason)}</p>` : nothing;
}

/** The response that a decision refers to. */
function responseBefore(steps: readonly QueueStep[], index: number): Written {
  const {caseNumber} = steps[index]!;
  const isResponse = ({step, caseNumber: number}: QueueStep) => number === caseNumber && (step === 'respond' || step === 'edit-response');
  const {text, language} = steps.slice(0, index).findLast(isResponse) ?? {};
  return {text: text ?? '', language};
}
