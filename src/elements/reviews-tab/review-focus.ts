import {focusedIn} from '../../ui/focus/focused-in.js';
import {expandComment} from '../../ui/review/long-comment.js';

/** Moves the focus to a review once it is shown: the linked review, or the first one that "more" has loaded. */
export class ReviewFocus {
  #wanted: string | undefined;
  #isLinked = false;

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

  /** Call when reviews are shown. A review that is not among them is forgotten. In a hidden panel, waits until the page shows it. */
  apply(root: ShadowRoot): void {
    const card = this.#wanted && root.getElementById(`review-${this.#wanted}`);
    if (card && this.#isLinked && card.checkVisibility?.() === false) {
      new ResizeObserver((_, observer) => {
        if (!root.host.checkVisibility()) return;
        observer.disconnect();
        this.apply(root);
      }).observe(root.host);
      return;
    }
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
}
