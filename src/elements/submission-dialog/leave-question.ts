import {html} from 'lit';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';
import type {Modal} from '../../ui/dialog/modal.js';

export interface Answers {
  readonly stay: () => void;
  readonly leave: () => void;
  readonly discard: () => void;
}

/** The question shown when the dialog is closed with typed text or while sending. */
export function leaveQuestion(isSending: boolean, modal: Modal, words: Words<SubmissionMessage>, {stay, leave, discard}: Answers) {
  const answers = isSending
    ? html`<button class="first primary" type="button" @click=${stay}>${words.say('wait')}</button>
        <button type="button" @click=${leave}>${words.say('closeDialog')}</button>`
    : html`<button class="first primary" type="button" @click=${stay}>${words.say('keepEditing')}</button>
        <button type="button" @click=${leave}>${words.say('keepDraft')}</button>
        <button type="button" @click=${discard}>${words.say('discardDraft')}</button>`;
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
      <div class="header"><h2 id="question">${words.say(isSending ? 'underWayTitle' : 'leaveTitle')}</h2></div>
      <div class="content">
        <p id="explained">${words.say(isSending ? 'underWayExplained' : 'leaveExplained')}</p>
        <div class="buttons">${answers}</div>
      </div>
    </div>
  </dialog>`;
}
