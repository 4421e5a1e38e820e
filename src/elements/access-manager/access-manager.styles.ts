import {css} from 'lit';

export const styles = css`
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .heading {
    margin-block-end: 0.35em;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
  }
  .name {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  /* Focus moves here only as a starting point for reading; a heading is not interactive. */
  [role='heading']:focus {
    outline: none;
  }
  .label,
  label {
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
  }
  section,
  .search {
    margin-block-start: calc(1.5 * var(--_gap));
  }
  section > * + .label,
  [part='managers'] {
    margin-block-start: var(--_gap);
  }
  section + [part='more'] {
    margin-block-start: var(--_gap);
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_gap);
  }
  .search {
    display: grid;
    gap: 0.25em;
  }
  .search input {
    inline-size: 100%;
    max-inline-size: 28em;
    /* Phones zoom in on fields with smaller text. */
    font-size: max(1em, 16px);
  }
  .rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7.5em 7.5em;
    gap: 0.25em var(--_gap);
    align-items: center;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  [part='registration'] .who {
    grid-column: 1;
  }
  [part='registration'] .buttons {
    grid-column: 2 / -1;
    justify-content: flex-end;
  }
  .rows > li > button {
    justify-self: stretch;
  }
  .phone {
    white-space: nowrap;
  }
  .state {
    color: var(--_muted);
  }
  .granted {
    color: var(--_positive);
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .question:focus {
    outline: none;
  }
  .question,
  .fault {
    grid-column: 1 / -1;
  }
  .question {
    display: grid;
    gap: 0.5em;
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_negative);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  [part='registration'] .question .buttons {
    justify-content: start;
  }
  .fault {
    color: var(--_negative);
    font-weight: 600;
  }
  .told {
    margin-block: 0.5em;
    padding: 0.5em 0.75em;
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  button[aria-disabled='true'] {
    border-style: dashed;
  }
  .notice {
    padding: var(--_gap);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .shape {
    block-size: 5em;
    margin-block-start: 0.75em;
    border-radius: var(--_radius);
    background: var(--_tint);
    /* In forced-colors mode, only a border is visible. */
    border: 1px solid transparent;
  }
  [part='more'] {
    margin-block-start: 0.75em;
  }
  @container (inline-size < 32em) {
    .rows > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .who,
    [part='registration'] .buttons {
      grid-column: 1 / -1;
    }
    [part='registration'] .buttons {
      justify-content: start;
    }
    .rows > li > button {
      min-inline-size: 6em;
    }
  }
`;
