import {css} from 'lit';

/** The folders beside the list, or the list of options above it. */
export const filtersStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 0.25em;
  }
  .field {
    position: relative;
    flex: 1 1 8em;
  }
  .field .i {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-end: 0.75em;
    color: var(--_muted);
    pointer-events: none;
  }
  .field .i:first-child {
    inset-inline: 0.75em auto;
  }
  .search {
    flex-basis: 100%;
  }
  .answer {
    flex-basis: 12em;
  }
  .search input {
    inline-size: 100%;
    padding-inline-start: 2.5em;
    font-size: max(0.9375em, 16px);
    text-overflow: ellipsis;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .field select {
    padding-inline-end: 2.25em;
    appearance: none;
    font-size: 0.9375em;
    text-overflow: ellipsis;
  }
  .show select {
    padding-inline-start: 2.5em;
  }
  @container (inline-size >= 44em) {
    .filters {
      flex-wrap: nowrap;
    }
    .field {
      flex: 0 1 auto;
    }
    .search {
      flex: 1 1 10em;
    }
  }
  @container (inline-size >= 60em) {
    .folders p {
      padding: 0.75em 0.857em 0.25em;
      font-weight: 600;
    }
    .folders p:first-child {
      padding-block-start: 0.25em;
    }
    .folders button {
      inline-size: 100%;
      padding-block: 0.25em;
      text-align: start;
    }
    .folders button:not([aria-current]) {
      border-color: transparent;
      font-weight: 400;
    }
    .folders button:not([aria-current], :hover) {
      background: none;
    }
    .folders span {
      flex: 1;
    }
    .folders b {
      font-weight: inherit;
      font-variant-numeric: tabular-nums;
    }
    .show {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [aria-current] {
      outline: 2px solid Highlight;
    }
  }
`;
