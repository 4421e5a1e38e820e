import {html} from 'lit';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';

export interface RemovalHandlers {
  readonly onRemove: () => void;
  readonly onStay: () => void;
}

/** Takes the place of the decisions, before the only one that cannot be undone. */
export function removeQuestion(words: Words<DeskMessage>, {onRemove, onStay}: RemovalHandlers) {
  const handleKey = ({key}: KeyboardEvent) => key === 'Escape' && onStay();
  return html`<div
    class="question"
    part="question"
    role="group"
    aria-labelledby="question"
    aria-describedby="explained"
    @keydown=${handleKey}
  >
    <p id="question" class="label">${words.say('removeTitle')}</p>
    <p id="explained">${words.say('removeExplained')}</p>
    <div class="buttons">
      <button class="primary" type="button" @click=${onStay}>${words.say('removeStay')}</button>
      <button class="danger" type="button" @click=${onRemove}>${words.say('removeConfirm')}</button>
    </div>
  </div>`;
}
