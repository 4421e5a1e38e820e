import {css} from 'lit';

export const styles = css`
  form,
  fieldset,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .field {
    gap: 0.25em;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  label {
    font-weight: 600;
  }
  fieldset label {
    font-weight: inherit;
  }
  textarea,
  input {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    /* Phones zoom in on fields with smaller text. */
    font-size: max(1em, 16px);
  }
  textarea {
    min-block-size: 7em;
    resize: vertical;
  }
  .faults ul {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .note button:not(.text) {
    margin-block-start: 0.5em;
  }
  blockquote {
    margin: 0.25em 0;
    padding-inline-start: 0.75em;
    border-inline-start: 1px solid var(--_edge);
  }
  .preview {
    margin-block-start: 0.5em;
    padding: var(--_gap);
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .question .panel {
    max-inline-size: 28em;
  }
`;
