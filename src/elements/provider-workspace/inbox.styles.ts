import {css} from 'lit';

/** The list of reviews and its cards. */
export const inboxStyles = css`
  .stack {
    contain-intrinsic-block-size: auto 360em;
  }
  /* Not a grid, which would compute the layout of all its cards when one changes. */
  .stack + .stack,
  .card + .card {
    margin-block-start: 0.75em;
  }
  /*
   * The browser skips layout far from the screen, and remembers heights. This applies to each card, so the first page appears at
    * once, and from the second page on also to each page, so the browser need not check thousands of cards.
   */
  .stack + .stack,
  .card {
    content-visibility: auto;
  }
  .card {
    overflow: clip;
    contain-intrinsic-block-size: auto 12em;
  }
  .card:focus-visible {
    outline-offset: -2px;
  }
  .strip {
    --_state: var(--_accent);
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.625em;
    align-items: baseline;
    padding: 0.5em 1.286em;
    border-block-end: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_state) 9%, transparent);
    font-size: 0.875em;
  }
  .strip > :is(strong, .i) {
    font-weight: 600;
    color: var(--_state);
  }
  .strip > .i {
    align-self: center;
    margin-inline-end: -0.225em;
  }
  .thumb {
    margin-inline-end: 0.4em;
  }
  .strip p {
    flex-basis: 100%;
    padding-inline-start: 1.525em;
    font-size: 1.0714em;
  }
  .case {
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .case bdi {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }
  .revisions-required .strip {
    --_state: var(--dr-color-caution, light-dark(#7a5200, #f0c466));
    background: color-mix(in srgb, var(--_mark) 50%, transparent);
  }
  .response-published .strip {
    --_state: var(--_positive);
  }
  .report-pending .strip {
    --_state: var(--dr-color-report, light-dark(#69409e, #cbb2ff));
  }
  .review-maintained .strip {
    --_state: currentColor;
    background: var(--_tint);
  }
  .feedback-removed .strip {
    --_state: var(--_muted);
    background: repeating-linear-gradient(135deg, var(--_tint) 0 0.375em, transparent 0 0.75em);
  }
  .in {
    gap: 0.5em;
    padding: 1em 1.125em 1.125em;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  .verdict {
    font-size: 0.9375em;
    font-weight: 600;
  }
  .of {
    flex-basis: 100%;
  }
  .comment,
  .response {
    max-inline-size: 46em;
  }
  .comment,
  .text {
    white-space: pre-line;
  }
  .removed {
    font-style: italic;
    color: var(--_muted);
  }
  .dots:has(+ :not([hidden])),
  [aria-expanded='true'] .more,
  [aria-expanded='false'] .less {
    display: none;
  }
  .rest[hidden] {
    display: inline-block;
    content-visibility: hidden;
  }
  .toggle {
    justify-self: start;
  }
  .response {
    position: relative;
    margin-block-start: 0.25em;
    margin-inline-start: 1.25em;
    padding: 0.625em 0.875em 0.75em;
    border-radius: calc(1.5 * var(--_radius));
    border-start-start-radius: 0.25em;
    background: var(--_tint);
    font-size: 0.9375em;
  }
  /* Joins it to the comment. */
  .response::before {
    content: '';
    position: absolute;
    inset-block-start: -0.5em;
    inset-inline-start: -0.8em;
    inline-size: 0.8em;
    block-size: 1.5em;
    border: solid color-mix(in srgb, var(--_edge) 55%, transparent);
    border-width: 0 0 2px;
    border-inline-start-width: 2px;
    border-end-start-radius: 0.5em;
  }
  .response .label {
    color: var(--_muted);
  }
  mark {
    border-radius: 0.2em;
    background: var(--_mark);
    color: var(--dr-color-mark-text, light-dark(#2b2306, #fff3cf));
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 0.5em;
    align-items: center;
    margin-block-start: 0.25em;
  }
  .actions button {
    padding: 0.25em 0.667em;
  }
  .actions > .quiet:first-child {
    margin-inline-start: -0.667em;
  }
  .actions > p {
    flex-basis: 100%;
  }
  .actions > [aria-disabled='true'] {
    border-color: color-mix(in srgb, var(--_edge) 40%, transparent);
    background: none;
    font-weight: 400;
  }
  .actions > .options {
    display: none;
  }
  .end {
    padding-block-start: 1em;
    text-align: center;
  }
  .page {
    min-inline-size: min(100%, 20em);
  }
  @container (inline-size >= 30em) {
    .of {
      flex-basis: auto;
      margin-inline-start: auto;
    }
  }
  @container (inline-size < 30em) {
    .strip {
      padding-inline: 1em;
    }
    .in {
      padding-inline: 0.875em;
    }
    .who {
      order: 1;
      flex-basis: 100%;
    }
    .strip p {
      order: 2;
      padding: 0;
    }
    .actions:has(.options) > .action:not(.first) {
      display: none;
    }
    .actions > .options {
      display: inline-flex;
    }
    .actions > .first {
      flex: 1;
    }
    .actions > .quiet.first {
      flex: initial;
      margin-inline: -0.667em auto;
    }
  }
  @media print {
    .dots {
      display: none;
    }
    .rest[hidden] {
      display: inline;
      content-visibility: visible;
    }
    .stack + .stack,
    .card {
      content-visibility: visible;
    }
    .card {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .strip,
    .response {
      border: 1px solid CanvasText;
    }
    .card > .strip {
      --_state: CanvasText;
    }
  }
`;
