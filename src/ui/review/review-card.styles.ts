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
  /*
   * Firefox looks for the words of a link to them (#:~:text=…) only in what is laid out. It looks once the page has loaded, when there is
   * the first page at most.
   */
  @supports (-moz-appearance: none) {
    .card {
      content-visibility: visible;
    }
  }
  /* As high as 30 usual cards, and below, one. If it were less, the browser would lay out more cards than come near the screen. */
  .stack {
    contain-intrinsic-block-size: auto 420em;
  }
  /* For a link to a review, the cards above need their real height before scrolling to it. */
  .linked .stack,
  .linked .card {
    content-visibility: visible;
  }
  .card {
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_line);
    contain-intrinsic-block-size: auto 14em;
  }
  .card:not(.unreadable) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.75em;
    align-items: start;
  }
  .card > .thumb {
    grid-row: span 2;
    display: grid;
    place-content: center;
    inline-size: 2.25em;
    aspect-ratio: 1;
    margin-block-start: 0.125em;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .answer {
    font-size: 0.9375em;
    font-weight: 600;
  }
  .facts {
    font-size: 0.875em;
  }
  .facts,
  .responder > span,
  .unreadable {
    color: var(--_muted);
  }
  .verified {
    display: inline-block;
  }
  .verified .i {
    margin-inline-end: 0.3em;
    color: var(--_positive);
  }
  .body {
    grid-column: 1 / -1;
    margin-block-start: 0.625em;
  }
  .comment,
  .text {
    max-inline-size: 44em;
    white-space: pre-line;
  }
  [aria-expanded='true'] .more,
  [aria-expanded='false'] .less {
    display: none;
  }
  .rest[hidden] {
    display: inline-block;
    content-visibility: hidden;
  }
  mark {
    border-radius: 0.2em;
    background: var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12));
    color: var(--dr-color-mark-text, light-dark(#2b2306, #fff3cf));
  }
  .toggle {
    min-block-size: max(1.5em, 24px);
  }
  .link {
    display: inline-block;
    min-block-size: max(1.5em, 24px);
  }
  .response {
    position: relative;
    margin-block-start: 0.875em;
    margin-inline-start: 1.75em;
    padding: 0.75em 1em;
    border-radius: calc(1.5 * var(--_radius));
    border-start-start-radius: 0.25em;
    background: var(--_tint);
  }
  /* Joins it to the comment. */
  .response::before {
    content: '';
    position: absolute;
    inset-block-start: -0.75em;
    inset-inline-start: -1.125em;
    inline-size: 1.125em;
    block-size: 1.875em;
    border: solid color-mix(in srgb, var(--_edge) 55%, transparent);
    border-width: 0 0 2px 2px;
    border-inline-width: 2px 0;
    border-end-start-radius: 0.625em;
  }
  .body .responder {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    justify-content: space-between;
    margin-block-end: 0.25em;
    font-size: 0.875em;
  }
  .responder strong {
    font-weight: 600;
  }
  @container (inline-size >= 44em) {
    .stack {
      contain-intrinsic-block-size: auto 270em;
    }
    .card {
      contain-intrinsic-block-size: auto 9em;
    }
    .card:not(.unreadable) {
      grid-template: auto auto 1fr / 2.25em 12em minmax(0, 1fr);
      padding-block: 1.5em;
    }
    .place {
      display: block;
    }
    .dot {
      display: none;
    }
    .body {
      grid-area: 1 / 3 / -1;
      margin-block-start: 0;
      margin-inline-start: 1.25em;
    }
  }
  @media (forced-colors: active) {
    .card > .thumb,
    .response {
      border: 1px solid CanvasText;
    }
  }
`;
