import {css} from 'lit';
import {decisionStyles} from './decision-form.styles.js';

/** The texts of the open case, and the marks in them. */
export const caseContentStyles = [
  css`
  .read,
  #revisions,
  .decision {
    padding: 1.125em min(1.5em, 5vi);
  }
  .read {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }
  .facts .badge,
  .section {
    font-weight: 600;
  }
  .section {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  section > * + *,
  .joined > * + * {
    margin-block-start: 0.25em;
  }
  .note button {
    margin-block-start: 0.5em;
  }
  .text:not(button) {
    max-inline-size: 44em;
  }
  .text:not(button),
  .quote {
    white-space: pre-line;
  }
  .facts a {
    display: inline-block;
    min-block-size: max(1.5em, 24px);
  }
  .joined {
    position: relative;
    margin-inline-start: 1.5em;
    padding: 0.75em 1em;
    border-radius: calc(1.5 * var(--_radius));
    border-start-start-radius: 0.25em;
    background: var(--_tint);
  }
  /* Joins it to the review. */
  .joined::before {
    content: '';
    position: absolute;
    inset-block-start: -1em;
    inset-inline-start: -0.95em;
    inline-size: 0.95em;
    block-size: 2em;
    border: solid color-mix(in srgb, var(--_edge) 55%, transparent);
    border-width: 0 0 2px;
    border-inline-start-width: 2px;
    border-end-start-radius: 0.5em;
  }
  .now {
    margin-block-start: 0.75em;
    margin-inline-start: 1.5em;
    padding-inline: 1em;
  }
  mark {
    border-block-end: 2px solid var(--_caution);
    border-radius: 0.2em;
    background: var(--_mark);
    color: var(--_mark-text);
  }
  sup {
    margin-inline-start: 0.15em;
    font-size: 0.7em;
    font-weight: 700;
    line-height: 1;
  }
  .found {
    margin-block-start: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
    font-size: 0.875em;
  }
  .found .label {
    padding: 0.5em 1em;
    background: color-mix(in srgb, var(--_mark) 50%, transparent);
  }
  .found .i {
    color: var(--_caution);
  }
  .facts > .i {
    align-self: center;
    margin-inline-end: -1em;
    color: var(--_positive);
  }
  .found li {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr) auto;
    gap: 0 0.75em;
    padding: 0.5em 1em;
    border-block-start: 1px solid var(--_line);
  }
  .number {
    display: grid;
    place-content: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 1px solid var(--_caution);
    border-radius: 50%;
    color: var(--_caution);
    font-weight: 700;
  }
  .found q {
    font-weight: 600;
  }
  q {
    quotes: '“' '”';
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  summary {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: max(1.75em, 24px);
    color: var(--_accent);
    font-size: 0.9375em;
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] > summary .i {
    rotate: 180deg;
  }
  .steps {
    display: grid;
    gap: 0.75em;
    padding-block-start: 0.75em;
  }
  .steps > li {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_line);
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  .step + .muted {
    font-size: 0.875em;
  }
  .step .case-number {
    font-weight: 400;
  }
  blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 1px solid var(--_edge);
  }

  @container (inline-size < 30em) {
    .found li {
      grid-template-columns: 1.5em minmax(0, 1fr);
    }
    .found li > .muted {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .found .i,
    .facts > .i {
      color: CanvasText;
    }
    .word[aria-pressed='true'],
    mark {
      border-color: CanvasText;
    }
  }
`,
  decisionStyles,
];
