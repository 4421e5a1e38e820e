import {css} from 'lit';

/** The texts and buttons in a dialog. */
export const contentStyles = css`
  p,
  dl,
  dd,
  ol,
  fieldset,
  h3 {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h3 {
    font-size: 1em;
    font-weight: 600;
  }
  dt {
    font-weight: 600;
  }
  dd + dt {
    margin-block-start: 0.75em;
  }
  .muted {
    color: var(--_muted);
  }
  .note {
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .note.failed {
    border-color: var(--_negative);
  }
  .quote {
    white-space: pre-line;
  }
  .case-number {
    font-size: 1.125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
  }
  .case-number .hidden-text {
    -webkit-user-select: none;
    user-select: none;
  }
  button.text {
    text-align: start;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--dr-color-on-accent, light-dark(#fff, #0c1a2b));
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .primary[aria-disabled='true'] {
    border-color: var(--_line);
    background: transparent;
    color: var(--_muted);
  }
  /* The usual next step. */
  .soft {
    border-color: transparent;
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .quiet {
    border-color: transparent;
    color: var(--_accent);
  }
  /* As high as a finger needs, between lines that are close. */
  .contacts a {
    display: inline-block;
    padding-block: 0.375em;
  }
`;
