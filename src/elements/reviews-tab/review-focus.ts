import {focusedIn} from '../../ui/focus/focused-in.js';
import {expandComment} from '../../ui/review/long-comment.js';

/** Milliseconds after which a panel that opens has its size. */
const SETTLED = 100;

/** Moves the focus to a review once it is shown: the linked review, or the first one that "more" has loaded. */
export class ReviewFocus {
  #wanted: string | undefined;
  #isLinked = false;
  #stopWaiting = () => {};

  /** Follows a link to a review, which is also opened and scrolled into view. */
  follow(reviewId: string): void {
    this.#wanted = reviewId;
    this.#isLinked = true;
  }

  /** Helps readers who cannot see that the list has grown, unless they have moved the focus away from the button. */
  goOn(firstAdded: string | undefined, root: ShadowRoot): void {
    const focused = focusedIn(root);
    if (focused ? !focused.matches('.page') : document.activeElement !== document.body) return;
    this.#wanted = firstAdded;
    this.#isLinked = false;
  }

  /** Call when reviews are shown. A review that is not among them is forgotten. In a panel that is hidden or closed, waits for the page. */
  apply(root: ShadowRoot): void {
    const card = this.#wanted && root.getElementById(`review-${this.#wanted}`);
    this.#stopWaiting();
    // Missing in jsdom, as are layout and with it hidden panels.
    if (card && this.#isLinked && globalThis.ResizeObserver && hides(card, root.host)) return this.#waitFor(card, root);
    this.#wanted = undefined;
    if (!card) return;
    if (this.#isLinked) {
      expandComment(card, true);
      card.scrollIntoView?.({block: 'center'});
    }
    // Only now: screen readers read all text of a list item that can have the focus before they read it line by line.
    card.tabIndex = -1;
    card.focus({preventScroll: true});
  }
  #waitFor(card: HTMLElement, root: ShadowRoot): void {
    const {host} = root;
    let timer: ReturnType<typeof setTimeout>;
    const check = () => {
      clearTimeout(timer);
      timer = setTimeout(() => !hides(card, host) && this.apply(root), SETTLED);
    };
    const sizes = new ResizeObserver(check);
    const attributes = new MutationObserver(check);
    this.#stopWaiting = () => {
      clearTimeout(timer);
      sizes.disconnect();
      attributes.disconnect();
    };
    for (const element of ancestors(host)) {
      sizes.observe(element);
      attributes.observe(element, {attributes: true});
    }
  }
}

/** Whether the page hides the card: with its panel, or by closing the panel to a height of zero. */
function hides(card: Element, host: Element): boolean {
  const isClosed = (element: HTMLElement) => element.offsetHeight === 0 && /hidden|clip/.test(getComputedStyle(element).overflowY);
  return (
    card.checkVisibility?.({visibilityProperty: true}) === false || ancestors(host).some((element) => element.inert || isClosed(element))
  );
}

/** The element and all around it, also outside of the shadow roots that it is in. */
function ancestors(element: Element | null | undefined): HTMLElement[] {
  const around = element && (element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host);
  return element ? [element as HTMLElement, ...ancestors(around)] : [];
}
