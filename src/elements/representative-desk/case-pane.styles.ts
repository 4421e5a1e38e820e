import {css} from 'lit';

/** The title of the open case. */
export const caseStyles = css`
  .case-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
    padding: 1.125em min(1.5em, 5vi);
    border-block-end: 1px solid var(--_line);
  }
  .case-head > :is(p, div):empty {
    display: none;
  }
  .back {
    justify-self: start;
    font-size: 0.9375em;
  }
  .case-title {
    display: flex;
    gap: 0.5em;
    align-items: center;
    font-size: 1.25em;
    font-weight: 700;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }
  .case-title .square {
    font-size: 0.8em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.25em;
    align-items: baseline;
  }
  .case-head .facts,
  .facts .muted,
  .facts.muted {
    font-size: 0.875em;
  }
  .case-head .facts {
    color: var(--_muted);
  }
`;
