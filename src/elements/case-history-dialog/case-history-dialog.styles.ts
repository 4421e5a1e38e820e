import {css} from 'lit';

export const styles = css`
  ol {
    display: grid;
    gap: var(--_gap);
    margin-block-start: 0.5em;
    list-style: none;
  }
  li {
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
  .quote {
    margin-block-start: 0.25em;
  }
  .note button {
    margin-block-start: 0.5em;
  }
`;
