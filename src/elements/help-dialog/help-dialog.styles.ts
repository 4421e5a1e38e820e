import {css} from 'lit';

export const styles = css`
  .content {
    gap: 0;
  }
  details {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.625em;
    font-weight: 600;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .i {
    color: var(--_muted);
  }
  [open] > summary .i {
    rotate: 180deg;
  }
  details > :last-child {
    padding-block-end: 0.75em;
  }
  ol {
    margin: 0;
    padding-inline-start: 1.5em;
  }
  li + li,
  dd + dt {
    margin-block-start: 0.5em;
  }
  .content > p {
    margin-block-start: var(--_gap);
  }
`;
