import {css} from 'lit';

export const cardStyles = css`
  /*
   * The browser skips layout far from the screen, and remembers heights. This applies to each card, so the first page appears at
    * once, and from the second page on also to each page, so the browser need not check thousands of cards.
   */
  .stack + .stack,
  .card {
    content-visibility: auto;
  }
  .stack {
    contain-intrinsic-block-size: auto 270em;
  }
  /* For a link to a review, the cards above need their real height before scrolling to it. */
  .linked .stack,
  .linked .card {
    content-visibility: visible;
  }
  .card {
    padding-block: var(--_gap);
    padding-inline: 0.25em;
    border-block-start: 1px solid var(--_line);
    contain-intrinsic-block-size: auto 9em;
  }
  .badge {
    font-weight: 600;
  }
  .comment,
  .text {
    max-inline-size: 42em;
    margin-block: 0.25em;
    white-space: pre-line;
  }
  .dots:has(+ :not([hidden])),
  [aria-expanded='true'] .more,
  [aria-expanded='false'] .less {
    display: none;
  }
  .rest[hidden] {
    display: block;
    content-visibility: hidden;
  }
  .place,
  .responder,
  .unreadable {
    color: var(--_muted);
  }
  .link {
    display: inline-block;
    min-block-size: max(1.5em, 24px);
  }
  .response {
    max-inline-size: 45em;
    margin-block-start: 0.75em;
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
`;
