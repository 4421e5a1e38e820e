import {html, nothing} from 'lit';
import type {DialogMessage} from '../../i18n/shared/dialog.js';
import type {Words} from '../../i18n/shared/words.js';
import type {Modal} from './modal.js';

export interface Frame {
  readonly words: Words<DialogMessage>;
  readonly title: string;
  /** A picture beside the title. */
  readonly picture?: unknown;
  /** A sentence below the title. */
  readonly subtitle?: string | undefined;
  readonly modal: Modal;
  /** Id of the element that is announced after the title when the dialog opens. */
  readonly describedBy?: string | undefined;
  /** Room for two columns. */
  readonly isWide?: boolean;
  /** Directly under the header, and in view while the content scrolls. */
  readonly banner?: unknown;
  /** An element `.content`, and one `.footer` that stays in view. */
  readonly content: unknown;
  readonly onClose: () => void;
}

/** A dialog's frame, title and close button around its content. The page behind cannot scroll or get the focus. */
export function dialogFrame(frame: Frame) {
  const {words, title, picture, subtitle, modal, describedBy, isWide, banner, content, onClose} = frame;
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
    <div class=${isWide ? 'panel wide' : 'panel'}>
      <div class="top">
        <div class="header">
          <div class="heading">
            ${picture ?? nothing}
            <h2 id="title" class="first" tabindex="-1">${title}</h2>
            ${subtitle ? html`<p class="muted">${subtitle}</p>` : nothing}
          </div>
          <button class="close" type="button" aria-label=${words.say('closeDialog')} @click=${onClose}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12"></path></svg>
          </button>
        </div>
        ${banner ?? nothing}
      </div>
      ${content}
    </div>
  </dialog>`;
}
