import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    margin-block-start: 0.75em;
  }
  :host > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em var(--_gap);
    align-items: center;
  }
  p {
    margin: 0;
  }
  [role='status'] {
    flex: 1 1 14em;
    padding: 0.5em 0.75em;
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  /* Focus moves here only as a starting point for reading. */
  [role='status']:focus {
    outline: none;
  }
  [hidden] {
    display: none;
  }
  button {
    border-color: transparent;
    background: var(--_accent);
    color: var(--dr-color-on-accent, light-dark(#fff, #0c1a2b));
  }
  button:hover {
    background: color-mix(in srgb, #000 12%, var(--_accent));
  }
  button[aria-disabled='true'] {
    background: var(--_tint);
  }
  .fault {
    flex-basis: 100%;
    color: var(--_negative);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
`;
