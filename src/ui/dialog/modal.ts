import type {LitElement, ReactiveController} from 'lit';
import {zoomOf} from '../embedding/embedded-element.js';
import {focusedIn} from '../focus/focused-in.js';

/** Missing on servers and in unit tests. */
const viewport = globalThis.visualViewport;

export interface ModalHandlers {
  /** The reader wants to leave, by Escape or a phone's back gesture or button. */
  readonly requestClose: () => void;
  /** The dialog is closed and the focus has returned. */
  readonly closed: () => void;
}

/**
 * Keeps a native `<dialog>` in an element's shadow root open as a modal, even if the element moves in the page, and above an
 * on-screen keyboard. Only `close()` closes it.
 */
export class Modal implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #handlers: ModalHandlers;
  #isWanted = false;
  /** Moving in the page closes a dialog without an event, and leaves it marked as open. */
  #hasMoved = false;

  /** @param selector of the dialog. When it opens, `.first` in it gets the focus. */
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
    const dialog = this.#dialog;
    if (!dialog?.open) return;
    if (dialog.close) return dialog.close();
    // In jsdom, a dialog cannot do this itself.
    dialog.open = false;
    dialog.dispatchEvent(new Event('close'));
  }

  /** Moves the focus to the start of the dialog's current content. */
  focusStart(): void {
    this.#dialog!.querySelector<HTMLElement>('.first')!.focus();
  }

  hostConnected(): void {
    viewport?.addEventListener('resize', this.#fit);
    viewport?.addEventListener('scroll', this.#fit);
    this.#hasMoved = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    viewport?.removeEventListener('resize', this.#fit);
    viewport?.removeEventListener('scroll', this.#fit);
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!this.#isWanted || !this.#host.isConnected || !dialog) return;
    const isShown = this.#hasMoved ? dialog.matches(':modal') : dialog.open;
    this.#hasMoved = false;
    if (isShown) return;
    // Before it opens, so that its styles need not be computed twice.
    this.#fit();
    // jsdom has no modal dialogs.
    dialog.open = !dialog.showModal;
    dialog.showModal?.();
    this.#fit();
    this.focusStart();
  }

  readonly handleKeydown = (event: KeyboardEvent): void => {
    if (scrollsBeyond(event)) event.preventDefault();
    if (event.key !== 'Escape') return;
    // Prevents the browser's own closing, which fires no cancel event the second time.
    event.preventDefault();
    event.stopPropagation();
    // An Escape that ends a composition belongs to the input method. Safari marks it only with key code 229.
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

  /** Fits the dialog above an on-screen keyboard, which covers the page instead of resizing it. */
  readonly #fit = (): void => {
    const dialog = this.#dialog;
    if (!dialog || !viewport) return;
    const {height, offsetTop, scale} = viewport;
    // A reader who has zoomed in pans over the dialog.
    if (scale > 1.01) return;
    const zoom = zoomOf(dialog);
    setSize(dialog, '--_block-size', height / zoom);
    setSize(dialog, '--_offset', offsetTop / zoom);
    if (!dialog.open) return;
    const focused = focusedIn(this.#host.renderRoot as ShadowRoot);
    if (focused?.matches('input, textarea')) focused.scrollIntoView?.({block: 'nearest'});
  };
}

function setSize({style}: HTMLElement, name: string, pixels: number): void {
  const value = `${pixels}px`;
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}

const DOWN = ['ArrowDown', 'PageDown', 'End', ' '];
const UP = ['ArrowUp', 'PageUp', 'Home'];

/** Whether a key would scroll past the end of the panel. Safari would then scroll the page behind. */
function scrollsBeyond({key, target, currentTarget}: KeyboardEvent): boolean {
  const isDown = DOWN.includes(key);
  const isUsed = (target as Element).matches(key === ' ' ? 'a, button, summary, input, textarea' : 'input, textarea');
  if (isUsed || !(isDown || UP.includes(key))) return false;
  const {scrollTop, clientHeight, scrollHeight} = (currentTarget as Element).firstElementChild!;
  return isDown ? scrollTop + clientHeight > scrollHeight - 1 : scrollTop <= 0;
}
