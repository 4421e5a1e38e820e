import {css} from 'lit';

export const styles = css`
  .reserves {
    min-block-size: var(--dr-reserved-block-size, 100vh);
  }
  input[type='search'] {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  /* On wide pages, the rate and the filters are next to the comments. */
  @container (inline-size >= 60em) {
    .tab {
      display: grid;
      grid-template: repeat(5, auto) 1fr / 20em minmax(0, 1fr);
      column-gap: calc(3 * var(--_gap));
      align-items: start;
    }
    .tab > :last-child {
      grid-area: 1 / 2 / -1;
    }
  }
  @media print {
    .reserves {
      min-block-size: 0;
    }
  }
`;
