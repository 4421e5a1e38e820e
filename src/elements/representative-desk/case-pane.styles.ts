import {css} from 'lit';

/** The open case, the marks in its texts, and the revisions form. */
export const caseStyles = css`
  :host {
    --_mark: var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12));
    --_mark-text: var(--dr-color-mark-text, light-dark(#2b2306, #fff3cf));
  }
  .case {
    min-inline-size: 0;
    padding-block: 0.75rem;
  }
  .case > * + *,
  section > * + * {
    margin-block-start: 0.25rem;
  }
  .case > section {
    margin-block-start: calc(1.25 * var(--_gap));
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .case > .note {
    margin-block: 0.75rem;
  }
  .note button {
    margin-block-start: 0.5rem;
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
    min-block-size: 1.5rem;
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
    margin-block-start: 0.75rem;
  }
  .found ol {
    padding-inline-start: 1.5rem;
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
    gap: 0 0.75rem;
  }
  .steps {
    display: grid;
    gap: 0.75rem;
    list-style: none;
  }
  .steps > li {
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_line);
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
  }
  .case-number {
    font-size: 1em;
  }
  blockquote {
    margin: 0.25rem 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 1px solid var(--_edge);
  }

  .decision > .buttons {
    margin-block-start: 0.5rem;
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
    gap: 0.25rem;
  }
  label[for] {
    font-weight: 600;
  }
  textarea {
    min-block-size: 6rem;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0;
    padding: 0.5rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .word {
    min-inline-size: 1.5rem;
    min-block-size: 1.75rem;
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
