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
    font-weight: 700;
    letter-spacing: -0.015em;
    line-height: 1.25;
  }
  .name {
    font-size: 1.1875em;
    font-weight: 700;
    letter-spacing: -0.01em;
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
  .notice {
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
  }
  section,
  .search {
    margin-block-start: 1.25em;
  }
  section {
    padding: 1.25em min(1.25em, 5vi) 0;
  }
  section > :last-child {
    margin-block-end: 1.25em;
  }
  section > .rows:last-child {
    margin-block-end: 0;
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
  [part='register'] {
    margin-block-start: 0.75em;
  }
  .search input {
    inline-size: 100%;
    max-inline-size: 28em;
    /* Phones zoom in on fields with smaller text. */
    font-size: max(1em, 16px);
  }
  .rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 8em 11em;
    gap: 0.25em var(--_gap);
    align-items: center;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .rows {
    margin-block-start: 0.5em;
  }
  .muted,
  .state {
    font-size: 0.875em;
  }
  .asks .who {
    grid-column: 1;
  }
  .asks .buttons {
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
  .state .i {
    margin-inline-end: 0.35em;
  }
  [part='grant'],
  [part='approve'] {
    border-color: transparent;
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    color: var(--_accent);
  }
  button.text {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    text-decoration: underline;
  }
  .danger {
    border-color: var(--_negative);
    color: var(--_negative);
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
  .asks .question .buttons {
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
  .notice {
    padding: 1.25em;
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
    .asks .buttons {
      grid-column: 1 / -1;
    }
    .asks .buttons {
      justify-content: start;
    }
    .rows > li > button {
      min-inline-size: 6em;

    }
  }
`;
