import {expandComment} from '../../ui/review/long-comment.js';

/** Brings the reader to a review as soon as it is shown: the one a link asked for, or the first that "more" has brought. */
export class ReviewFocus {
  #wanted: string | undefined;
  #isLinked = false;

  /** A link asked for this review: it is opened and scrolled to as well. */
  follow(reviewId: string): void {
    this.#wanted = reviewId;
    this.#isLinked = true;
  }

  /** For readers who cannot see that the list has grown; unless they have moved on from the button meanwhile. */
  goOn(firstAdded: string | undefined, root: ShadowRoot): void {
    const focused = root.activeElement;
    if (focused ? !focused.matches('.page') : document.activeElement !== document.body) return;
    this.#wanted = firstAdded;
    this.#isLinked = false;
  }

  /** To be called when reviews are shown; a review that is not among them is given up. */
  apply(root: ShadowRoot): void {
    const card = this.#wanted && root.getElementById(`review-${this.#wanted}`);
    this.#wanted = undefined;
    if (!card) return;
    if (this.#isLinked) {
      expandComment(card, true);
      card.scrollIntoView({block: 'center'});
    }
    card.focus({preventScroll: true});
  }
}
