import {css} from 'lit';

export const styles = css`
  :host {
    --_width: 40em;
  }
  .survey,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .survey {
    max-inline-size: 40em;
  }
  form {
    gap: calc(1.5 * var(--_gap));
  }
  p,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset {
    min-inline-size: 0;
  }
  .heading {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
  }
  /* Focus moves here only as a starting point for reading; a heading is not interactive. */
  .heading:focus {
    outline: none;
  }
  [role='alert']:empty {
    display: none;
  }
  .label,
  legend,
  label {
    font-weight: 600;
  }
  legend {
    padding: 0;
    font-size: 1.125em;
  }
  .muted {
    color: var(--_muted);
  }
  .provider {
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.75em;
    margin-block-start: 0.75em;
  }
  .choices label {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: max(3.5em, 44px);
    padding: 0.75em 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choices label:hover {
    background: var(--_tint);
  }
  .choices label:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choices label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .wrong .choices label {
    border-color: var(--_negative);
  }
  [type='radio'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  [type='radio']:focus-visible {
    outline: none;
  }
  .choices span {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-inline-size: 0;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  textarea {
    min-block-size: 8em;
  }
  .choices + .fault {
    margin-block-start: 0.5em;
  }
  .note {
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_negative);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .note button {
    margin-block-start: 0.5em;
  }
  .primary {
    min-block-size: max(2.75em, 44px);
    padding-inline: 1.5em;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--dr-color-on-accent, light-dark(#fff, #0c1a2b));
  }
  .survey > button,
  .primary {
    justify-self: start;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .primary[aria-disabled='true'] {
    border-color: var(--_edge);
    background: transparent;
  }
  blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 1px solid var(--_edge);
    white-space: pre-line;
  }
  .shape {
    block-size: 4.5em;
    border-radius: var(--_radius);
    background: var(--_tint);
    /* In forced-colors mode, only a border is visible. */
    border: 1px solid transparent;
  }
`;
