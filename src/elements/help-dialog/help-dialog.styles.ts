import {css} from 'lit';

export const styles = css`
  .content {
    gap: 0;
  }
  details {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    padding-block: 0.625em;
    font-weight: 600;
    cursor: pointer;
  }
  details > :last-child {
    padding-block-end: 0.75em;
  }
  dd + dt {
    margin-block-start: 0.5em;
  }
  .content > p {
    margin-block-start: var(--_gap);
  }
`;
