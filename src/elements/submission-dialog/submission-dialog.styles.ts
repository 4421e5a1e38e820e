import {css} from 'lit';
import {fieldStyles} from './fields.styles.js';
import {receiptStyles} from './receipt.styles.js';

export const styles = [
  fieldStyles,
  receiptStyles,
  css`
  /* The review and what happens next beside the form; one after the other where there is no room for both. */
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    align-content: stretch;
    padding: 0;
  }
  .columns > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    align-content: start;
    padding: 1.25em var(--_side);
  }
  .context,
  .next {
    background: var(--_tint);
  }
  .columns > .next {
    gap: 0.375em;
  }
  .over-text {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .over-text + .muted {
    margin-block-end: 0.5em;
    font-size: 0.875em;
  }
  .context .comment {
    font-size: 0.9375em;
  }
  .next ul {
    display: grid;
    gap: 0.375em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .next li {
    display: flex;
    gap: 0.5em;
    font-size: 0.875em;
  }
  .next li .i {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  .caution {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.125em 0.625em;
    padding: 0.75em 0.875em;
    border-radius: var(--_radius);
    background: var(--_caution-tint);
    font-size: 0.9375em;
  }
  .caution > .i {
    grid-row: span 2;
    margin-block-start: 0.15em;
    color: var(--_caution);
  }
  .caution p {
    font-size: 0.9375em;
  }
  [readonly] {
    background: var(--_tint);
  }
  .faults {
    background: var(--_negative-tint);
  }
  .faults ul {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .banner strong {
    font-weight: 600;
  }
  blockquote {
    margin: 0.25em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 1px solid var(--_edge);
  }
  .preview {
    padding: var(--_gap);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  /* One paragraph after the title. */
  .failed > div > p:not(:first-child) {
    display: inline;
  }
  .question .panel {
    max-inline-size: 28em;
  }
  @container (inline-size >= 52em) {
    .columns {
      grid-template: auto 1fr / 21em minmax(0, 1fr);
    }
    .context,
    .next {
      border-inline-end: 1px solid var(--_line);
    }
    .columns > .next {
      padding-block-start: 0;
    }
    .fields {
      grid-row: 1 / span 2;
      grid-column: 2;
    }
    .next {
      grid-column: 1;
    }
  }
  @media (forced-colors: active) {
    .caution {
      border: 1px solid CanvasText;
    }
  }
`,
];
