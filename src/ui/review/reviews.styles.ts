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
  .filters,
  .choices,
  .tools,
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    min-inline-size: 0;
  }
  .filters {
    padding-block: 0.875em;
  }
  .choices {
    gap: 0.375em;
  }
  .tools {
    flex: 1 1 17em;
  }
  .choice {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    align-items: center;
    min-block-size: var(--_control);
    padding-inline: 0.9em;
    border: 1px solid color-mix(in srgb, var(--_edge) 90%, transparent);
    border-radius: 2em;
    background: var(--_surface);
    font-size: 0.875em;
  }
  .choice:not(:has(:checked)) .count {
    color: var(--_muted);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    color: var(--_accent);
    font-weight: 600;
  }
  /* Covers its label, so the label is the target and has the focus ring. */
  .choice input {
    position: absolute;
    inset: -1px;
    margin: 0;
    border-radius: inherit;
    appearance: none;
    cursor: pointer;
  }
  .status {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .status:not(:empty, :has(:empty)) {
    padding-block-end: 1em;
  }

  .notice {
    padding-block: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .title {
    font-weight: 600;
  }
  .end {
    padding-block: 1.25em;
    text-align: center;
  }
  .list + .end {
    border-block-start: 1px solid var(--_line);
  }
  .page {
    min-inline-size: min(100%, 20em);
  }

  .shape {
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
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
