import type {LitElement, ReactiveController} from 'lit';

export interface ModalHandlers {
  /** The reader wants to leave: by Escape, or by the gesture or button that means it on a phone. */
  readonly requestClose: () => void;
  /** The dialog is closed and the focus is back where it was. */
  readonly closed: () => void;
}

/**
 * Keeps a native `<dialog>` in an element's shadow root open as a modal one: after a move of the element in the page too,
 * and above an on-screen keyboard. Nothing closes it but `close()`.
 */
export class Modal implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #handlers: ModalHandlers;
  #isWanted = false;

  /** @param selector of the dialog; inside it `.first` takes the focus when it opens. */
  constructor(host: LitElement, selector: string, handlers: ModalHandlers) {
    this.#host = host;
    this.#selector = selector;
    this.#handlers = handlers;
    host.addController(this);
  }

  show(): void {
    this.#isWanted = true;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#isWanted = false;
    this.#dialog?.close();
  }

  /** Brings the reader to the start of what the dialog shows now. */
  focusStart(): void {
    this.#dialog!.querySelector<HTMLElement>('.first')!.focus();
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#fit);
    visualViewport?.addEventListener('scroll', this.#fit);
    // The browser has closed a dialog that was moved, without a word.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#fit);
    visualViewport?.removeEventListener('scroll', this.#fit);
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!this.#isWanted || !this.#host.isConnected || !dialog || dialog.matches(':modal')) return;
    dialog.open = false;
    dialog.showModal();
    this.#fit();
    this.focusStart();
  }

  readonly handleKeydown = (event: KeyboardEvent): void => {
    if (scrollsBeyond(event)) event.preventDefault();
    if (event.key !== 'Escape') return;
    // Before the browser's own way to close, which asks nobody when it is used twice.
    event.preventDefault();
    event.stopPropagation();
    // The one that ends a composition is meant for the input method; Safari tells it by its code alone.
    if (!event.isComposing && event.keyCode !== 229) this.#handlers.requestClose();
  };

  readonly handleCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#handlers.requestClose();
  };

  readonly handleClose = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    this.#handlers.closed();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot?.querySelector<HTMLDialogElement>(this.#selector) ?? null;
  }

  /** An on-screen keyboard covers what is below it instead of making the page smaller. */
  readonly #fit = (): void => {
    const dialog = this.#dialog;
    if (!dialog?.open || !visualViewport) return;
    const {height, offsetTop, scale} = visualViewport;
    // Who has zoomed in moves the view over the dialog by hand.
    if (scale > 1.01) return;
    dialog.style.setProperty('--_block-size', `${height}px`);
    dialog.style.setProperty('--_offset', `${offsetTop}px`);
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    if (focused?.matches('input, textarea')) focused.scrollIntoView({block: 'nearest'});
  };
}

const DOWN = ['ArrowDown', 'PageDown', 'End', ' '];
const UP = ['ArrowUp', 'PageUp', 'Home'];

/** True for a key that would scroll, but the panel is at its end: Safari goes on with the page behind. */
function scrollsBeyond({key, target, currentTarget}: KeyboardEvent): boolean {
  const isDown = DOWN.includes(key);
  const isUsed = (target as Element).matches(key === ' ' ? 'a, button, summary, input, textarea' : 'input, textarea');
  if (isUsed || !(isDown || UP.includes(key))) return false;
  const {scrollTop, clientHeight, scrollHeight} = (currentTarget as Element).firstElementChild!;
  return isDown ? scrollTop + clientHeight > scrollHeight - 1 : scrollTop <= 0;
}
