import {afterPaint, PATIENCE} from './frame.js';

/** The parts of the workspace that the measurement presses, as a person does. */
export type Pressed = 'respond' | 'close' | 'submit';

/** The API of the page in the workspace measurement. What it waits for ends with the paint of the effect. */
export interface WorkspaceBench {
  /** Presses for more until `count` reviews are listed, and scrolls one into view. */
  prepare(count: number, reviewId: string): Promise<void>;
  /** A frame without an action, which shows the overhead of the measurement. */
  nothing(): Promise<void>;
  /** The middle of a button, in CSS pixels of the viewport. */
  placeOf(pressed: Pressed, reviewId: string): Promise<{readonly x: number; readonly y: number}>;
  /** Call before the press, so that nothing is missed. */
  watch(pressed: Pressed, reviewId: string): void;
  /** Resolves when the dialog is open or closed, or when the review's card shows the status from the receipt. */
  effect(): Promise<void>;
  type(character: string): Promise<void>;
}

/** For a page with the workspace and no other tag. */
export function workspaceBench(): WorkspaceBench {
  const root = () => document.querySelector('dr-provider-workspace')!.shadowRoot!;
  const dialog = () => root().querySelector('dr-submission-dialog:not([hidden])')!.shadowRoot!;
  const card = (id: string) => root().querySelector(`#review-${id}`)!;
  const button = (pressed: Pressed, id: string) => {
    if (pressed === 'respond') return card(id).querySelector('[value=respond]')!;
    return dialog().querySelector(pressed === 'close' ? '.close' : '[type=submit]')!;
  };

  let watched = Promise.resolve();
  /** Waits for an event, because polling would cause frames in an idle page, and each would cost time. */
  const act = (change: (() => void) | undefined, watch: (happened: () => void) => void) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The expected content did not appear in time.')), PATIENCE);
      watch(() => {
        clearTimeout(timer);
        requestAnimationFrame(() => afterPaint(resolve));
      });
      if (change) requestAnimationFrame(change);
    });
  // In the tag's root, because focus events within it are not visible outside.
  const onFocus = (inDialog: boolean) => (happened: () => void) => {
    const listen = (event: Event) => {
      if (event.composedPath().some((one) => one instanceof HTMLDialogElement) !== inDialog) return;
      root().removeEventListener('focusin', listen);
      happened();
    };
    root().addEventListener('focusin', listen);
  };
  const onInput = (happened: () => void) => dialog().addEventListener('input', happened, {once: true});
  const onStatus = (id: string) => (happened: () => void) => {
    const observer = new MutationObserver(() => {
      if (!card(id).querySelector('[part~=status]')) return;
      observer.disconnect();
      happened();
    });
    observer.observe(card(id), {childList: true, subtree: true});
  };

  return {
    prepare: async (count, id) => {
      await customElements.whenDefined('dr-provider-workspace');
      for (let shown = -1, cards = 0; cards < count; shown = cards) {
        cards = root().querySelectorAll('[part~=review]').length;
        if (cards !== shown) root().querySelector<HTMLElement>('[part~=more]')?.click();
        await frame();
      }
      await bringIntoView(card(id));
    },
    nothing: () =>
      act(
        () => undefined,
        (happened) => requestAnimationFrame(happened),
      ),
    placeOf: async (pressed, id) => {
      await (pressed === 'respond' ? bringIntoView(card(id)) : settled(button(pressed, id)));
      const {x, y, width, height} = button(pressed, id).getBoundingClientRect();
      return {x: x + width / 2, y: y + height / 2};
    },
    watch: (pressed, id) => {
      watched = act(undefined, pressed === 'submit' ? onStatus(id) : onFocus(pressed === 'respond'));
    },
    effect: () => watched,
    type: (character) =>
      act(() => {
        dialog().querySelector('textarea')!.focus();
        // Dispatches the same events as a key.
        document.execCommand('insertText', false, character);
      }, onInput),
  };
}

/** Skipped cards get their real height only near the viewport, so what is in view may move away again. */
const bringIntoView = (card: Element) => settled(card, () => card.scrollIntoView({block: 'center', behavior: 'instant'}));

/** Resolves when the element has been at the same place for five frames. */
async function settled(element: Element, beforeFrame?: () => void): Promise<void> {
  for (let still = 0, before = NaN; still < 5;) {
    beforeFrame?.();
    await frame();
    const {top} = element.getBoundingClientRect();
    still = top === before ? still + 1 : 0;
    before = top;
  }
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
