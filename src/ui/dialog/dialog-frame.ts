import {html, nothing} from 'lit';
import type {DialogMessage} from '../../i18n/shared/dialog.js';
import type {Words} from '../../i18n/shared/words.js';
import type {Modal} from './modal.js';

export interface Frame {
  readonly words: Words<DialogMessage>;
  readonly title: string;
  readonly modal: Modal;
  /** Id of the element that is announced after the title when the dialog opens. */
  readonly describedBy?: string;
  readonly content: unknown;
  readonly onClose: () => void;
}

/** A dialog's frame, title and close button around its content. The page behind cannot scroll or get the focus. */
export function dialogFrame({words, title, modal, describedBy, content, onClose}: Frame) {
  return html`<dialog
    class="frame"
    aria-labelledby="title"
    aria-describedby=${describedBy ?? nothing}
    lang=${words.language}
    dir=${words.fallbackDirection ?? nothing}
    @keydown=${modal.handleKeydown}
    @cancel=${modal.handleCancel}
    @close=${modal.handleClose}
  >
    <div class="panel">
      <div class="header">
        <h2 id="title" class="first" tabindex="-1">${title}</h2>
        <button class="close" type="button" aria-label=${words.say('closeDialog')} @click=${onClose}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12"></path></svg>
        </button>
      </div>
      <div class="content">${content}</div>
    </div>
  </dialog>`;
}
