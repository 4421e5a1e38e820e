const OPEN = ':is(dialog:modal, :popover-open)';

/** What stands over the page: a dialog or a menu of a tag. */
export class TopLayer {
  readonly #onChange: (isOpen: boolean) => void;
  #wasOpen = false;

  constructor(onChange: (isOpen: boolean) => void) {
    this.#onChange = onChange;
    this.look();
  }

  /** Tells what has changed, once the browser is through with what is happening now. */
  readonly look = (): void => {
    setTimeout(() => {
      const roots = rootsIn(document);
      // Whatever opens takes the focus, and gives it back; of moves within a shadow root only that root hears.
      for (const root of roots) for (const type of ['focusin', 'focusout']) root.addEventListener(type, this.look);
      const isOpen = !!topmost(roots);
      if (isOpen === this.#wasOpen) return;
      this.#wasOpen = isOpen;
      this.#onChange(isOpen);
    });
  };

  /** Asks what stands on top to close, as its reader would with the Escape key: a dialog with something typed in it asks first. */
  close(): void {
    topmost(rootsIn(document))?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    this.look();
  }
}

type Root = Document | ShadowRoot;

function rootsIn(root: Root): Root[] {
  return [root, ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? rootsIn(shadowRoot) : []))];
}

/** The last in the order of the page: a question about leaving a dialog stands behind that dialog. */
function topmost(roots: readonly Root[]): Element | undefined {
  return roots.flatMap((root) => [...root.querySelectorAll(OPEN)]).at(-1);
}
