import {css} from 'lit';

export const styles = css`
  form {
    display: grid;
    gap: 0.75em;
    margin-block-start: 0.75em;
    padding: 1.25em min(1.25em, 5vi);
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  fieldset {
    display: grid;
    min-inline-size: 0;
    max-block-size: 15em;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    border: 0;
  }
  .label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: max(2em, 24px);
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  [type='submit'] {
    border-color: transparent;
    background: var(--_accent);
    color: var(--dr-color-on-accent, light-dark(#fff, #0c1a2b));
  }
  [type='submit']:hover {
    background: color-mix(in srgb, #000 12%, var(--_accent));
  }
  [type='submit'][aria-disabled='true'] {
    background: var(--_tint);
    color: var(--_muted);
  }
  .told {
    padding: 0.5em 0.75em;
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  @media (forced-colors: active) {
    [type='submit'] {
      border-color: ButtonText;
    }
  }
`;
