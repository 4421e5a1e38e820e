import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    --_mark: var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12));
    --_mark-text: var(--dr-color-mark-text, light-dark(#2b2306, #fff3cf));
  }
  section {
    /* Contains the hidden status. */
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    padding: 0.75em 1em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  h3,
  p {
    margin: 0;
    font-size: 1em;
    text-wrap: pretty;
  }
  h3,
  .count,
  q {
    font-weight: 600;
  }
  /* Focus moves here only when the focused element was removed. */
  h3:focus-visible {
    outline: none;
  }
  .muted {
    color: var(--_muted);
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    align-content: start;
    margin-block-start: 0.5em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
    /* Limits movement of the content below while typing. */
    min-block-size: 5em;
  }
  .copy {
    padding: 0.5em 0.75em;
    border-radius: var(--_radius);
    background: var(--_tint);
    white-space: pre-wrap;
  }
  mark {
    border-block-end: 2px solid var(--_negative);
    border-radius: 0.2em;
    background: var(--_mark);
    color: var(--_mark-text);
  }
  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .advice {
    gap: 1em;
    margin-block-start: 0.25em;
  }
  button {
    text-align: start;
  }
  .starters button {
    inline-size: 100%;
  }
  li p + button {
    margin-block-start: 0.25em;
  }
  @media (forced-colors: active) {
    mark {
      border-color: CanvasText;
    }
  }
`;
