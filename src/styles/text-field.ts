import {css} from 'lit';

/** A multi-line text field. Faults show at its edge and in the text below. */
export const textField = css`
  textarea {
    inline-size: 100%;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    /* Phones zoom in on fields with smaller text. */
    font-size: max(1em, 16px);
    resize: vertical;
  }
  [readonly] {
    background: var(--_tint);
  }
  [aria-invalid='true']:not(fieldset) {
    border-color: var(--_negative);
    box-shadow: inset 0 0 0 1px var(--_negative);
  }
  .fault {
    color: var(--_negative);
    font-weight: 600;
  }
`;
