import {html} from 'lit';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';
import type {Modal} from '../../ui/dialog/modal.js';

/** Asks for confirmation before the only decision that cannot be undone. */
export function removeQuestion(modal: Modal, words: Words<DeskMessage>, onRemove: () => void) {
  const stay = () => modal.close();
  return html`<dialog
    class="question"
    role="alertdialog"
    aria-labelledby="question"
    aria-describedby="explained"
    lang=${words.language}
    @keydown=${modal.handleKeydown}
    @cancel=${modal.handleCancel}
    @close=${modal.handleClose}
  >
    <div class="panel">
      <div class="header"><h2 id="question">${words.say('removeTitle')}</h2></div>
      <div class="content">
        <p id="explained">${words.say('removeExplained')}</p>
        <div class="buttons">
          <button class="first primary" type="button" @click=${stay}>${words.say('removeStay')}</button>
          <button type="button" @click=${onRemove}>${words.say('removeConfirm')}</button>
        </div>
      </div>
    </div>
  </dialog>`;
}
