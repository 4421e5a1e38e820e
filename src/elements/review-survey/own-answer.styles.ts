import {css} from 'lit';

/** In addition to the styles of the survey. */
export const styles = css`
  .own,
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .visit {
    margin-block-end: 0;
    padding-block-end: 0;
    border: 0;
  }
  .heading {
    font-size: 1.1875em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .buttons .primary {
    margin: 0;
    font-size: 0.9375em;
  }
  .buttons button {
    min-block-size: max(2.5em, 44px);
  }
  .danger {
    border-color: var(--_negative);
    color: var(--_negative);
  }
  .danger[aria-disabled='true'] {
    border-color: var(--_edge);
  }
  .news {
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_positive);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .news:focus,
  #why:focus {
    outline: none;
  }
  .question {
    padding: 1em;
    border: 1px solid var(--_negative);
    border-radius: calc(1.5 * var(--_radius));
  }
  .question ul {
    display: grid;
    gap: 0.375em;
    margin: 0;
    padding-inline-start: 1.25em;
  }
`;
