import {css} from 'lit';

/** Used in addition to the dialog frame's styles, whose notes, buttons and question this tag shares. */
export const styles = css`
  .heading {
    font-size: 1.25em;
    font-weight: 600;
  }
  .heading:focus,
  .case-title:focus {
    outline: none;
  }
  .done:not(:empty) {
    margin-block-start: 0.5em;
    padding: 0.5em 0.75em;
    border-inline-start: 3px solid var(--_positive);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .title,
  .label,
  .section {
    font-weight: 600;
  }

  .bar,
  .choices,
  .times,
  .labels,
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .bar {
    justify-content: space-between;
    padding-block: 0.75em;
  }
  .choices {
    min-inline-size: 0;
    gap: 0.375em;
  }
  .choice {
    display: flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: var(--_control);
    padding: 0.125em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: 2em;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice input {
    margin: 0;
    accent-color: var(--_accent);
  }
  .status:not(:empty) {
    padding-block-end: 0.5em;
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    justify-content: space-between;
    padding: 0.625em 0.75em;
    border: 1px solid transparent;
    border-block-end-color: var(--_line);
    cursor: pointer;
  }
  .entry:hover {
    background: var(--_tint);
  }
  .entry:focus-visible {
    outline-offset: -2px;
  }
  .entry[aria-selected='true'] {
    border-color: var(--_accent);
    border-inline-start-width: 0.3em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .entry > :not(.kind, .badge) {
    flex-basis: 100%;
  }
  .kind {
    color: var(--_muted);
  }
  .who {
    order: -1;
    font-weight: 600;
  }
  .badge {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .overdue {
    color: var(--_negative);
    font-weight: 600;
  }
  .clock {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .times {
    gap: 0 0.35em;
    color: var(--_muted);
  }
  .labels {
    gap: 0.25em;
  }
  .labels .label {
    padding-inline: 0.5em;
    border: 1px solid var(--_edge);
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: inherit;
  }
  .with,
  .draft {
    color: var(--_muted);
    font-style: italic;
  }
  .more {
    inline-size: 100%;
    margin-block-start: 0.75em;
  }

  .notice {
    display: grid;
    gap: 0.5em;
    justify-items: center;
    margin-block: var(--_gap);
    padding: calc(1.5 * var(--_gap)) var(--_gap);
    border-radius: var(--_radius);
    background: var(--_tint);
    text-align: center;
  }
  /* Keeps the alert from covering the focused element. */
  div:has(.alert) :focus-visible {
    scroll-margin-block-end: 8em;
  }
  .alert {
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em var(--_gap);
    align-items: center;
    justify-content: space-between;
    margin-block: 0.5em;
    padding: 0.75em var(--_gap);
    border: 1px solid var(--_edge);
    border-inline-start: 0.3em solid var(--_negative);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  .shape {
    block-size: 4.5em;
    margin-block-start: 0.75em;
    border-radius: var(--_radius);
    background: var(--_tint);
    /* In forced-colors mode, only a border is visible. */
    border: 1px solid transparent;
  }
  .question .panel {
    max-inline-size: 28em;
  }
  @container (inline-size < 48em) {
    .has-case > .queue,
    .hint {
      display: none;
    }
  }
  @container (inline-size >= 48em) {
    .desk:not(.is-empty) {
      display: grid;
      grid-template-columns: minmax(18em, 2fr) 3fr;
      gap: calc(2 * var(--_gap));
      align-items: start;
    }
    /* The queue stays visible and scrolls separately, so it keeps its position while a case is read. */
    .desk:not(.is-empty) > .queue {
      position: sticky;
      inset-block-start: 0;
      max-block-size: 100vh;
      overflow-y: auto;
    }
  }
  @media (forced-colors: active) {
    .entry[aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
