import {afterPaint, PATIENCE} from './frame.js';

/**
 * What the page of the workspace measurement offers to the process that drives it. Every act is done at the start of a frame
 * and is over with the paint of what it led to.
 */
export interface WorkspaceBench {
  /** Presses for more until so many reviews are listed, and brings one into sight. */
  prepare(count: number, reviewId: string): Promise<void>;
  /** A frame without an act: what the measurement itself costs. */
  nothing(): Promise<void>;
  openDialog(reviewId: string): Promise<void>;
  closeDialog(): Promise<void>;
  type(character: string): Promise<void>;
  /** Until the card of the review says the status that came with the receipt. */
  submit(reviewId: string): Promise<void>;
}

/** Its page holds the workspace and nothing else of ours. */
export function workspaceBench(): WorkspaceBench {
  const root = () => document.querySelector('dr-provider-workspace')!.shadowRoot!;
  const dialog = () => root().querySelector('dr-submission-dialog')!.shadowRoot!;
  const card = (id: string) => root().querySelector(`#review-${id}`)!;

  /** Waits by being told and not by looking every frame: an idle page has none, and each would cost something. */
  const act = (change: () => void, watch: (happened: () => void) => void) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('What was to be shown did not appear in time.')), PATIENCE);
      watch(() => {
        clearTimeout(timer);
        requestAnimationFrame(() => afterPaint(resolve));
      });
      requestAnimationFrame(change);
    });
  // In the tag's root: outside it a focus that moves within is not heard.
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
      // Cards that have been skipped so far have their height once they are near.
      for (let top = NaN, before = 0; top !== before; before = top) {
        card(id).scrollIntoView({block: 'center', behavior: 'instant'});
        await frame();
        top = card(id).getBoundingClientRect().top;
      }
    },
    nothing: () =>
      act(
        () => undefined,
        (happened) => requestAnimationFrame(happened),
      ),
    openDialog: (id) => act(() => card(id).querySelector<HTMLElement>('[value=respond]')!.click(), onFocus(true)),
    closeDialog: () => act(() => dialog().querySelector<HTMLElement>('.close')!.click(), onFocus(false)),
    type: (character) =>
      act(() => {
        dialog().querySelector('textarea')!.focus();
        // As a key does it, with all its events.
        document.execCommand('insertText', false, character);
      }, onInput),
    submit: (id) => act(() => dialog().querySelector<HTMLElement>('[type=submit]')!.click(), onStatus(id)),
  };
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
