import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {QueueCase} from '../../api/queue/schemas.js';
import type {Mark, QueueDecision} from '../../domain/queue.js';
import {remainingInBrowser, TEXT_LIMIT} from '../../domain/text-limit.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';
import {MARK_LIMIT, type QueueCaseState} from '../../state/queue/case-store.js';
import {asksForAnotherTry, asksForSignIn, type Failure} from '../../state/shared/failure.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';
import {markedWords} from './found-text.js';
import type {WordMarker} from './word-marker.js';

export interface DecisionHandlers {
  readonly onDecide: (decision: QueueDecision) => void;
  readonly onRevise: (revising: boolean) => void;
  readonly onReason: (event: InputEvent) => void;
  readonly onMark: (range: Mark, marked: boolean) => void;
}

export interface DecisionContext extends DecisionHandlers {
  readonly state: QueueCaseState;
  readonly marker: WordMarker;
  readonly words: Words<DeskMessage>;
  readonly level: number;
}

/** The possible decisions. The buttons are never `disabled`, so they keep the focus while they work and when they fail. */
export function decisionForm({decisions, response}: QueueCase, context: DecisionContext) {
  const {state, words, level, onDecide, onRevise} = context;
  const {deciding, revising, failure} = state;
  const button = (decision: QueueDecision) => {
    const isRevision = decision === 'require-revisions';
    const label = words.say(deciding === decision ? 'deciding' : decision);
    return html`<button
      type="button"
      value=${decision}
      aria-disabled=${deciding ? 'true' : 'false'}
      aria-expanded=${isRevision ? String(revising) : nothing}
      @click=${() => (isRevision ? onRevise(!revising) : onDecide(decision))}
    >${label}</button>`;
  };
  return html`<section class="decision" part="decision">
    <div class="section" role="heading" aria-level=${level}>${words.say('decision')}</div>
    <div role="alert">${failure?.during === 'deciding' ? failureNote(failure, words) : nothing}</div>
    <div class="buttons">${decisions.map(button)}</div>
    ${revising && response && decisions.includes('require-revisions') ? revisions(response, context) : nothing}
  </section>`;
}

function failureNote(failure: Failure, words: Words<DeskMessage>) {
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
  {state, marker, words, onDecide, onRevise, onReason, onMark}: DecisionContext,
) {
  const {reason, marks, fault, deciding} = state;
  const left = remainingInBrowser(reason);
  const isReasonFault = !!fault && fault !== 'too-many-marks';
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    onDecide('require-revisions');
  };
  return html`<form class="revisions" part="revisions" novalidate @submit=${onSubmit}>
    <div class="field">
      <label for="reason">${words.say('revisionReason')}</label>
      <p id="reason-about" class="muted">${words.say('revisionExplained')}</p>
      <textarea
        id="reason"
        rows="4"
        dir="auto"
        required
        aria-invalid=${isReasonFault || left < 0 ? 'true' : 'false'}
        aria-describedby="reason-about length ${isReasonFault ? 'fault' : ''}"
        ?readonly=${!!deciding}
        .value=${live(reason)}
        @input=${onReason}
      ></textarea>
      <p id="length" class=${left < 0 ? 'fault' : 'muted'}>${lengthSentence(left, words)}</p>
    </div>
    <div class="field">
      <p class="label">${words.say('wordsToMark')}</p>
      <p id="words-about" class="muted">${words.say('wordsExplained')}</p>
      ${marker.render({text, language, marks, onMark}, words)} ${markedWords({text, language}, marks, words)}
    </div>
    ${fault ? html`<p id="fault" class="fault" role="alert">${words.say(fault, {limit: TEXT_LIMIT, marks: MARK_LIMIT})}</p>` : nothing}
    <div class="buttons">
      <button
        class="primary"
        type="submit"
        aria-disabled=${deciding ? 'true' : 'false'}
      >${words.say(deciding === 'require-revisions' ? 'deciding' : 'sendRevisions')}</button>
      <button type="button" @click=${() => onRevise(false)}>${words.say('cancelRevisions')}</button>
    </div>
  </form>`;
}
