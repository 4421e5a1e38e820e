import {css} from 'lit';

/** The rate and its trend. */
export const overviewStyles = css`
  .rate {
    --_figure: var(--dr-figure-size, 2.125em);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 1.25em;
    align-content: center;
  }
  .rate > * {
    grid-column: 2;
  }
  .rate > .ring,
  .figure {
    grid-area: 1 / 1 / 5 / 2;
    align-self: center;
  }
  .ring {
    inline-size: calc(3 * var(--_figure));
    aspect-ratio: 1;
  }
  .figure {
    font-size: calc(0.8 * var(--_figure));
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1;
    text-align: center;
    white-space: nowrap;
  }
  .figure small {
    font-size: 0.5em;
    color: var(--_muted);
  }
  .provider-name {
    font-size: 1.125em;
    line-height: 1.3;
  }
  .counts {
    row-gap: 0.125em;
    margin-block-start: 0.5em;
    font-size: 0.9375em;
  }
  .counts .i {
    margin-inline-end: 0.4em;
  }
  .counts .place {
    flex-basis: 100%;
  }
  .trend [aria-expanded='false'] + * {
    display: none;
  }
  @container (inline-size < 30em) {
    .rate {
      --_figure: min(0.8 * var(--dr-figure-size, 2.125em), 20cqi);
    }
  }
  @container (inline-size < 19em) {
    .rate > * {
      grid-area: auto / 1 / auto / -1;
    }
    .rate > .ring,
    .figure {
      grid-area: 1 / 1 / 2 / 2;
    }
  }
  @container (inline-size >= 44em) {
    .trend:not(.asked) > .text {
      display: none;
    }
    .trend:not(.asked) > * + * {
      display: block;
    }
  }
`;
