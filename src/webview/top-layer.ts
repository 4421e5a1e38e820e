const OPEN = ':is(dialog:modal, :popover-open)';

/** Tracks a tag's open dialogs and menus. */
export class TopLayer {
  readonly #onChange: (isOpen: boolean) => void;
  #wasOpen = false;

  constructor(onChange: (isOpen: boolean) => void) {
    this.#onChange = onChange;
    this.look();
  }

  /** Checks for a change after the current event is handled. */
  readonly look = (): void => {
    setTimeout(() => {
      const roots = rootsIn(document);
      // Dialogs and menus move the focus when they open and close. Moves within a shadow root fire events only in that root.
      for (const root of roots) for (const type of ['focusin', 'focusout']) root.addEventListener(type, this.look);
      const isOpen = !!topmost(roots);
      if (isOpen === this.#wasOpen) return;
      this.#wasOpen = isOpen;
      this.#onChange(isOpen);
    });
  };

  /** Closes the topmost dialog or menu as the Escape key would, so a dialog with typed text asks first. */
  close(): void {
    topmost(rootsIn(document))?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    this.look();
  }
}

type Root = Document | ShadowRoot;

function rootsIn(root: Root): Root[] {
  return [root, ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? rootsIn(shadowRoot) : []))];
}

/** The last one in document order. A dialog's question about leaving comes after it. */
function topmost(roots: readonly Root[]): Element | undefined {
  return roots.flatMap((root) => [...root.querySelectorAll(OPEN)]).at(-1);
}
