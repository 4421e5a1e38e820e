import {css} from 'lit';

/** The filter and the list of cases. */
export const queueStyles = css`
  .queue {
    overflow: clip;
  }
  .find {
    position: relative;
    padding: 0.75em 0.75em 0;
  }
  .find .i {
    position: absolute;
    inset-block: 0.75em 0;
    inset-inline-start: 1.5em;
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .find input {
    inline-size: 100%;
    padding-inline-start: 2.5em;
    text-overflow: ellipsis;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    min-inline-size: 0;
    padding: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    min-block-size: var(--_control);
    padding-inline: 0.55em;
    border: 1px solid color-mix(in srgb, var(--_edge) 90%, transparent);
    border-radius: 2em;
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
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
  .entry {
    display: grid;
    grid-template-columns: 2em minmax(0, 1fr);
    gap: 0 0.75em;
    padding: 0.75em 0.875em;
    border-inline-start: 3px solid transparent;
    font-size: 0.875em;
    line-height: 1.45;
    cursor: pointer;
  }
  .entry + .entry {
    border-block-start: 1px solid var(--_line);
  }
  .entry:hover {
    background: var(--_tint);
  }
  .entry:focus-visible {
    outline-offset: -2px;
  }
  .entry[aria-selected='true'] {
    border-inline-start-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .square {
    grid-row: span 4;
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 9%, transparent);
    color: var(--_accent);
  }
  .square.report {
    color: var(--_report);
  }
  .square.suppressed-review {
    background: color-mix(in srgb, var(--_mark) 50%, transparent);
    color: var(--_caution);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    justify-content: space-between;
  }
  .row .case-number {
    font-weight: 400;
    color: var(--_muted);
  }
  .row > :last-child {
    font-size: 0.9286em;
  }
  .due {
    color: var(--_muted);
  }
  .again,
  .more {
    margin: 0.75em;
  }
  .hint {
    padding: 1.25em;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
    .entry {
      border-inline-start-color: Canvas;
    }
    .entry[aria-selected='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
