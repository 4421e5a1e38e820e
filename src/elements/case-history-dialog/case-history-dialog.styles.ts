import {css} from 'lit';

export const styles = css`
  ol {
    display: grid;
    gap: var(--_gap);
    margin-block-start: 0.5rem;
    list-style: none;
  }
  li {
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
  .quote {
    margin-block-start: 0.25rem;
  }
  .note button {
    margin-block-start: 0.5rem;
  }
`;
