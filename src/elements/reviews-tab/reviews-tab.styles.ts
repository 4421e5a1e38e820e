import {css} from 'lit';

export const styles = css`
  .reserves {
    min-block-size: var(--dr-reserved-block-size, 100vh);
  }
  /* Shows the whole placeholder. */
  .search {
    flex: 1 1 10.5em;
  }
  .search,
  .sort {
    position: relative;
  }
  .search .i,
  .sort .i {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.75em;
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .sort .i {
    inset-inline: auto 0.75em;
  }
  input[type='search'] {
    inline-size: 100%;
    padding-inline-start: 2.5em;
    text-overflow: ellipsis;
  }
  select {
    padding-inline-end: 2.375em;
    appearance: none;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .muted {
    color: var(--_muted);
  }
  .status:has(+ .nothing) {
    padding-block: 1.5em 0.5em;
    border-block-start: 1px solid var(--_line);
    font-size: 1.1875em;
    font-weight: 600;
    color: inherit;
  }
  .withheld {
    padding-block-start: 0.75em;
    font-size: 0.875em;
  }
  .nothing {
    padding-block-start: 0;
    border: 0;
  }
  .nothing button,
  .summary [part='retry'] {
    margin-block-start: 0.75em;
  }
  [role='alert'] .summary {
    display: block;
  }
  .summary > .muted {
    grid-column: 2 / -1;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.6s ease-in-out infinite;
    }
    @keyframes breathe {
      50% {
        opacity: 0.55;
      }
    }
  }
  .skeleton .card,
  .skeleton .summary {
    gap: 0.75em 1em;
  }
  .skeleton .shape {
    min-block-size: 1em;
  }
  .skeleton .ring {
    border-radius: 50%;
  }
  .skeleton .filters .shape {
    flex: 1;
    block-size: 2.5em;
  }
  /* On wide pages, the rate is next to the comments and stays there. */
  @container (inline-size >= 68em) {
    .tab:has(> form) {
      display: grid;
      grid-template-columns: 20em minmax(0, 1fr);
      column-gap: 3em;
      align-items: start;
    }
    form ~ *,
    form {
      grid-column: 2;
    }
    .filters {
      padding-block-start: 0;
    }
    .box:has(~ form) {
      grid-row: 1 / span 9;
      position: sticky;
      inset-block-start: 1em;
    }
  }
  @media print {
    .reserves {
      min-block-size: 0;
    }
  }
`;
