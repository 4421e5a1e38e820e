import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {QueueCase} from '../../api/queue/schemas.js';
import type {Mark, QueueDecision} from '../../domain/queue.js';
import {type DecisionReason, needsReason} from '../../domain/reasons.js';
import {remainingInBrowser, TEXT_LIMIT} from '../../domain/text-limit.js';
import type {CaseMessage} from '../../i18n/queue/case.js';
import type {Words} from '../../i18n/shared/words.js';
import {MARK_LIMIT, type QueueCaseState} from '../../state/queue/case-store.js';
import {asksForAnotherTry, asksForSignIn, type Failure} from '../../state/shared/failure.js';
import {check} from '../../styles/icons/check.js';
import {pencilLine} from '../../styles/icons/pencil-line.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';
import {markedWords} from './found-text.js';
import {reasonQuestion} from './reason-question.js';
import type {WordMarker} from './word-marker.js';

export interface DecisionHandlers {
  readonly onDecide: (decision: QueueDecision) => void;
  /** Starts to give the reason for a decision, or no longer does. */
  readonly onPrepare: (decision: QueueDecision | undefined) => void;
  readonly onChoose: (reason: DecisionReason) => void;
  readonly onReason: (event: InputEvent) => void;
  readonly onMark: (range: Mark, marked: boolean) => void;
}

export interface DecisionContext extends DecisionHandlers {
  readonly state: QueueCaseState;
  readonly marker: WordMarker;
  readonly words: Words<CaseMessage>;
}

/** The form for revisions, if it is open, and the bar with the decisions or the question why, which stays in view. */
export function decisionForm(found: QueueCase, context: DecisionContext) {
  const {state, words} = context;
  const {failure} = state;
  const {decisions, response} = found;
  const preparing = decisions.find((decision) => decision === state.preparing);
  const isRevising = preparing === 'require-revisions' && response;
  return html`${isRevising ? revisions(response, context) : nothing}
    <section class="decision" part="decision" aria-label=${words.say('decision')}>
      <div role="alert">${failure?.during === 'deciding' ? failureNote(failure, words) : nothing}</div>
      ${
        needsReason(preparing)
          ? reasonQuestion(preparing, context)
          : html`<div class="buttons">${isRevising ? revisionButtons(context) : inOrder(found).map((each, index) => decisionButton(each, !index, found, context))}</div>`
      }
    </section>`;
}

/** First the decision that can do no harm, which is to ask for revisions if the editorial check has found something. */
function inOrder({decisions, response}: QueueCase): readonly QueueDecision[] {
  const isRevision = (decision: QueueDecision) => decision === 'require-revisions' && !!response?.findings.length;
  return decisions.toSorted((a, b) => Number(isRevision(b)) - Number(isRevision(a)));
}

const ICONS: Partial<Record<QueueDecision, () => unknown>> = {
  'publish-response': check,
  'require-revisions': pencilLine,
  'maintain-review': check,
};

/** Never `disabled`, so a button keeps the focus while it works and when it fails. */
function decisionButton(
  decision: QueueDecision,
  isFirst: boolean,
  {response}: QueueCase,
  {state, words, onDecide, onPrepare}: DecisionContext,
) {
  const {deciding} = state;
  const isAsIs = decision === 'publish-response' && response?.findings.length;
  return html`<button
    class=${isFirst ? 'primary' : decision === 'remove-feedback' ? 'danger' : nothing}
    type="button"
    value=${decision}
    aria-disabled=${deciding ? 'true' : 'false'}
    @click=${() => (decision === 'require-revisions' || needsReason(decision) ? onPrepare(decision) : onDecide(decision))}
  >${ICONS[decision]?.()}<span>${words.say(deciding === decision ? 'deciding' : isAsIs ? 'publishAsIs' : decision)}</span></button>`;
}

function revisionButtons({state: {deciding}, words, onPrepare}: DecisionContext) {
  return html`<button
      class="primary"
      type="submit"
      form="revisions"
      aria-disabled=${deciding ? 'true' : 'false'}
    >${words.say(deciding === 'require-revisions' ? 'deciding' : 'sendRevisions')}</button>
    <button type="button" @click=${() => onPrepare(undefined)}>${words.say('cancelRevisions')}</button>`;
}

function failureNote(failure: Failure, words: Words<CaseMessage>) {
  const {code} = failure;
  const sentence = asksForSignIn(failure)
    ? 'deskSessionEnded'
    : code === 'case-changed'
      ? 'caseChanged'
      : code === 'offline'
        ? 'dialogOffline'
        : asksForAnotherTry(failure)
          ? 'noReplyToDecision'
          : 'decisionRefused';
  return html`<div class="note failed"><p><strong>${words.say('notDecided')}</strong></p><p>${words.say(sentence)}</p></div>`;
}

/** What the practice should change: a reason, and marks in its text. */
function revisions(
  {text, language}: NonNullable<QueueCase['response']>,
  {state, marker, words, onDecide, onReason, onMark}: DecisionContext,
) {
  const {reason, marks, fault, deciding} = state;
  const left = remainingInBrowser(reason);
  const isReasonFault = !!fault && fault !== 'too-many-marks';
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    onDecide('require-revisions');
  };
  return html`<form id="revisions" part="revisions" novalidate @submit=${onSubmit}>
    <div class="field">
      <p class="top">
        <label for="reason">${words.say('revisionReason')}</label>
        <span id="length" class=${left < 0 ? 'fault' : 'muted'}>${lengthSentence(left, words)}</span>
      </p>
      <textarea
        id="reason"
        rows="2"
        dir="auto"
        required
        aria-invalid=${isReasonFault || left < 0 ? 'true' : 'false'}
        aria-describedby="reason-about length ${isReasonFault ? 'fault' : ''}"
        ?readonly=${!!deciding}
        .value=${live(reason)}
        @input=${onReason}
      ></textarea>
      <p id="reason-about" class="muted">${words.say('revisionExplained')}</p>
    </div>
    <div class="field">
      <p class="label">${words.say('wordsToMark')}</p>
      ${marker.render({text, language, marks, onMark}, words)}
      <p id="words-about" class="muted">${words.say('wordsExplained')}</p>
      ${markedWords({text, language}, marks, words)}
    </div>
    ${fault ? html`<p id="fault" class="fault" role="alert">${words.say(fault, {limit: TEXT_LIMIT, marks: MARK_LIMIT})}</p>` : nothing}
  </form>`;
}
