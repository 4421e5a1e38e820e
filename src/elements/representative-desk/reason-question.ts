import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {QueueDecision} from '../../domain/queue.js';
import {DECISION_REASONS, type DecisionReason, type ReasonedDecision} from '../../domain/reasons.js';
import type {CaseMessage} from '../../i18n/queue/case.js';
import type {Words} from '../../i18n/shared/words.js';
import type {QueueCaseState} from '../../state/queue/case-store.js';

export interface ReasonQuestion {
  readonly state: QueueCaseState;
  readonly words: Words<CaseMessage>;
  readonly onChoose: (reason: DecisionReason) => void;
  readonly onDecide: (decision: QueueDecision) => void;
  readonly onPrepare: (decision: QueueDecision | undefined) => void;
}

/** Takes the place of the decisions: why this one. A removal cannot be undone, so its filled button is the way back. */
export function reasonQuestion(decision: ReasonedDecision, {state, words, onChoose, onDecide, onPrepare}: ReasonQuestion) {
  const {reasonCode, fault, deciding} = state;
  const reasons: readonly DecisionReason[] = DECISION_REASONS[decision];
  const isRemoval = decision === 'remove-feedback';
  const handleKey = ({key}: KeyboardEvent) => key === 'Escape' && onPrepare(undefined);
  const option = (reason: DecisionReason) => html`<label class="choice"
    ><input
      type="radio"
      name="reasonCode"
      value=${reason}
      ?disabled=${!!deciding}
      .checked=${live(reason === reasonCode)}
      @change=${() => onChoose(reason)}
    >${words.say(reason)}</label
  >`;
  const back = html`<button class=${isRemoval ? 'primary' : nothing} type="button" @click=${() => onPrepare(undefined)}>${words.say('reasonBack')}</button>`;
  const confirm = html`<button
    class=${isRemoval ? 'danger' : 'primary'}
    type="button"
    aria-disabled=${deciding ? 'true' : 'false'}
    @click=${() => onDecide(decision)}
  >${words.say(deciding ? 'deciding' : isRemoval ? 'removeConfirm' : decision)}</button>`;
  return html`<div class="question" part="question" @keydown=${handleKey}>
    <p id="why" class="label">${words.say(`why-${decision}`)}</p>
    <div id="explained">
      ${isRemoval ? html`<p>${words.say('removeExplained')}</p>` : nothing}
      <p>${words.say(decision === 'keep-suppressed' ? 'teamReadsReason' : 'practiceReadsReason')}</p>
    </div>
    <div
      class="reasons"
      role="radiogroup"
      aria-labelledby="why"
      aria-required="true"
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby="explained ${fault ? 'fault' : ''}"
    >${reasons.map(option)}</div>
    ${fault ? html`<p id="fault" class="fault" role="alert">${words.say('choice-missing')}</p>` : nothing}
    <div class="buttons">${isRemoval ? [back, confirm] : [confirm, back]}</div>
  </div>`;
}
