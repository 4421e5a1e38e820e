import {css} from 'lit';

/** The open case, the marks in its texts, and the revisions form. */
export const caseStyles = css`
  :host {
    --_mark: var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12));
    --_mark-text: var(--dr-color-mark-text, light-dark(#2b2306, #fff3cf));
  }
  .case {
    min-inline-size: 0;
    padding-block: 0.75em;
  }
  .case > * + *,
  section > * + * {
    margin-block-start: 0.25em;
  }
  .case > section {
    margin-block-start: calc(1.25 * var(--_gap));
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .case > .note {
    margin-block: 0.75em;
  }
  .note button {
    margin-block-start: 0.5em;
  }
  .case-title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }
  .text:not(button) {
    max-inline-size: 42em;
    white-space: pre-line;
  }
  .sender {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_gap);
  }
  .sender a {
    display: inline-block;
    min-block-size: max(1.5em, 24px);
  }
  mark {
    border-block-end: 2px solid var(--_negative);
    border-radius: 0.2em;
    background: var(--_mark);
    color: var(--_mark-text);
  }
  sup {
    margin-inline-start: 0.15em;
    font-size: 0.7em;
    font-weight: 600;
    line-height: 1;
  }
  .found {
    margin-block-start: 0.75em;
  }
  .found ol {
    padding-inline-start: 1.5em;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  q {
    quotes: '“' '”';
  }
  .marks {
    gap: 0 0.75em;
  }
  .steps {
    display: grid;
    gap: 0.75em;
    list-style: none;
  }
  .steps > li {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  .case-number {
    font-size: 1em;
  }
  blockquote {
    margin: 0.25em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 1px solid var(--_edge);
  }

  .decision > .buttons {
    margin-block-start: 0.5em;
  }
  button[aria-expanded='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .revisions,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .revisions {
    margin-block-start: var(--_gap);
  }
  .field {
    gap: 0.25em;
  }
  label[for] {
    font-weight: 600;
  }
  textarea {
    min-block-size: 6em;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0;
    padding: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .word {
    min-inline-size: max(1.5em, 24px);
    min-block-size: max(1.75em, 24px);
    padding: 0 0.15em;
    border-width: 0 0 2px;
    border-color: transparent;
    border-radius: 0.2em;
  }
  .word[aria-pressed='true'] {
    border-color: var(--_negative);
    background: var(--_mark);
    color: var(--_mark-text);
  }
  @media (forced-colors: active) {
    .word[aria-pressed='true'],
    mark {
      border-color: CanvasText;
    }
  }
`;
