import {css} from 'lit';

export const reviewsStyles = css`
  p,
  ul,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul {
    list-style: none;
  }
  .heading {
    font-size: 1.25em;
    font-weight: 600;
  }

  .summary {
    max-inline-size: 42em;
  }
  .figure {
    font-size: var(--dr-figure-size, 2.25em);
    font-weight: 700;
    line-height: 1.2;
    color: var(--_positive);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block: 0.5em;
    border-radius: 1em;
    background: color-mix(in srgb, var(--_negative) 50%, transparent);
    fill: var(--_positive);
  }
  .bar:dir(rtl) {
    scale: -1 1;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    justify-content: space-between;
  }
  .counts :last-child {
    flex-basis: 100%;
  }
  .counts li,
  .badge,
  .choice {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .up::before {
    color: var(--_positive);
  }
  .down::before {
    color: var(--_negative);
  }
  .about {
    margin-block-end: 0.75em;
    color: var(--_muted);
  }
  .about summary {
    cursor: pointer;
    min-block-size: max(1.75em, 24px);
  }
  .about p {
    max-inline-size: 42em;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .choices,
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .choices {
    flex: 100%;
  }
  .choice {
    min-block-size: var(--_control);
    padding: 0.125em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: 2em;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice input {
    margin: 0;
    accent-color: var(--_accent);
  }
  .sort {
    align-items: center;
  }
  .sort select {
    min-inline-size: 0;
  }
  .status {
    margin-block-end: 0.5em;
    color: var(--_muted);
  }

  .notice {
    padding: calc(1.5 * var(--_gap)) var(--_gap);
    border-radius: var(--_radius);
    background: var(--_tint);
    text-align: center;
  }
  .title {
    font-weight: 600;
  }
  .end {
    margin-block: var(--_gap);
    text-align: center;
  }
  .page {
    min-inline-size: min(100%, 16em);
  }

  .skeleton {
    display: grid;
    gap: var(--_gap);
    padding-block: 0.5em;
  }
  .shape {
    block-size: 8em;
    border-radius: var(--_radius);
    background: var(--_tint);
    /* In forced colors, only the border is visible. */
    border: 1px solid transparent;
  }

  /* Without scripts, controls do nothing. They are hidden, and all text is shown. */
  @media (scripting: none), print {
    .filters,
    button,
    .dots {
      display: none;
    }
    .rest[hidden] {
      display: inline;
      content-visibility: visible;
    }
  }
  @media print {
    .stack + .stack,
    .card {
      content-visibility: visible;
    }
    .card {
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
