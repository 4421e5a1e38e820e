import {css} from 'lit';

/** Around the button that submits: the choice of a receipt, and what the check of comments means. */
export const smallPrint = css`
  .check {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: max(1.75em, 24px);
    font-weight: 400;
  }
  .check input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  summary {
    min-block-size: max(1.75em, 24px);
    cursor: pointer;
  }
  .meaning {
    display: grid;
    gap: 0.75em;
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
  }
`;
