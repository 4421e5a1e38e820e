const OPEN = ':is(dialog:modal, :popover-open)';

/** What stands over the page: a dialog or a menu of a tag. */
export class TopLayer {
  readonly #onChange: (isOpen: boolean) => void;
  #wasOpen = false;

  constructor(onChange: (isOpen: boolean) => void) {
    this.#onChange = onChange;
    // Whatever opens takes the focus, and gives it back when it closes.
    for (const type of ['focusin', 'focusout']) document.addEventListener(type, this.look);
  }

  /** Tells what has changed, once the browser is through with what is happening now. */
  readonly look = (): void => {
    setTimeout(() => {
      const isOpen = !!openIn(document);
      if (isOpen === this.#wasOpen) return;
      this.#wasOpen = isOpen;
      this.#onChange(isOpen);
    });
  };

  /** Asks what stands on top to close, as its reader would with the Escape key: a dialog with something typed in it asks first. */
  close(): void {
    openIn(document)?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    this.look();
  }
}

/** The last in the order of the page: a question about leaving a dialog stands behind that dialog. */
function openIn(root: Document | ShadowRoot): Element | undefined {
  const inside = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot && openIn(shadowRoot)) ?? []);
  return inside.at(-1) ?? [...root.querySelectorAll(OPEN)].at(-1);
}
