import {css} from 'lit';

export const styles = css`
  fieldset {
    display: grid;
    gap: 0.75em;
    min-inline-size: 0;
  }
  legend {
    margin-block-end: 0.5em;
    padding: 0;
    font-weight: 600;
  }
  .kind {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.75em;
    align-items: start;
  }
  input {
    inline-size: max(1.25em, 24px);
    block-size: max(1.25em, 24px);
    margin: 0;
    accent-color: var(--_accent);
  }
  label {
    min-block-size: 24px;
    cursor: pointer;
  }
  .kind .muted {
    grid-column: 2;
    font-size: 0.875em;
  }
  .footer [role='status'] {
    min-block-size: 1.5em;
  }
`;
