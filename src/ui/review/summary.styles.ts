import {css} from 'lit';

export const summaryStyles = css`
  /* Its layout depends on its own width, because it may be in a column. */
  .box {
    container-type: inline-size;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
  }
  .summary {
    --_figure: var(--dr-figure-size, 2.125em);
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 1.25em;
    padding: 1.25em;
  }
  .ring,
  .figure {
    grid-area: 1 / 1 / 3 / 2;
  }
  .summary > .ring {
    align-self: center;
    inline-size: calc(3.5 * var(--_figure));
    aspect-ratio: 1;
  }
  .claim {
    grid-area: 1 / 2;
    align-self: end;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .figure {
    display: grid;
    place-content: center;
    font-size: var(--_figure);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1;
    text-align: center;
    white-space: nowrap;
  }
  .figure small {
    font-size: 0.44em;
    font-weight: 600;
    letter-spacing: 0;
    line-height: 1.3;
    color: var(--_muted);
  }
  .proof {
    grid-area: 2 / 2;
    place-self: start;
    margin-block-start: 0.375em;
    font-size: 0.9375em;
  }
  .proof .i {
    margin-inline: 0 0.35em;
  }
  /* The chevron takes no width of its own, so it is never alone on a line. */
  .text.proof {
    padding-inline-end: 1.375em;
  }
  .proof > .i {
    margin-inline: 0.25em -1.375em;
  }
  .proof[aria-expanded='true'] > .i {
    rotate: 180deg;
  }
  .split {
    grid-column: 1 / -1;
    align-self: center;
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    gap: 0.625em 0.5em;
    margin-block-start: 1em;
  }
  .split li {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: subgrid;
    align-items: center;
    font-size: 0.9375em;
  }
  .split b {
    grid-column: -2;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .box b {
    font-weight: 600;
  }
  .bar {
    inline-size: 100%;
    block-size: 0.5em;
    border-radius: 1em;
    background: var(--_tint);
    fill: currentColor;
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .meaning {
    gap: 0.875em 2em;
    padding: 1.25em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.875em;
  }
  .meaning:not([hidden]) {
    display: grid;
  }
  .meaning li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.625em;
    align-content: start;
  }
  .meaning p {
    grid-column: 2;
    color: var(--_muted);
  }
  @container (inline-size >= 44em) {
    .claim {
      font-size: 1.3125em;
    }
    .summary {
      grid-template-columns: auto minmax(0, 1fr) minmax(0, 20em);
      column-gap: 2em;
      padding: 1.5em 1.75em;
    }
    .split {
      grid-area: 1 / 3 / 3;
      margin: 0;
    }
    .meaning {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      padding-inline: 2em;
    }
  }
  @container (inline-size < 26em) {
    .claim {
      font-size: 1.0625em;
    }
    .summary {
      --_figure: calc(0.7 * var(--dr-figure-size, 2.125em));
      column-gap: 1em;
      padding: 1em;
    }
  }
  /* Too narrow for a bar that says something. */
  @container (inline-size < 19em) {
    .bar {
      display: none;
    }
  }
  /* Large text on a small screen. */
  @container (inline-size < 16em) {
    .summary {
      --_figure: calc(0.5 * var(--dr-figure-size, 2.125em));
      padding: 0.5em;
    }
    .claim {
      font-size: 0.875em;
    }
    .summary > * {
      grid-area: auto / 1 / auto / -1;
    }
    .ring,
    .figure {
      grid-area: 1 / 1 / auto / -1;
      justify-self: start;
    }
    .figure {
      inline-size: 3.5em;
    }
    .split {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .split span {
      display: none;
    }
  }
  /* Instead of the button, where it would do nothing. */
  .paper {
    display: none;
    grid-area: 2 / 2;
  }
  @media (scripting: none), print {
    .paper {
      display: block;
    }
  }
  @media print {
    .box {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      fill: CanvasText;
    }
  }
`;
