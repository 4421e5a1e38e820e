import {css} from 'lit';
import {markedFieldStyles} from '../../ui/text/marked-field.styles.js';

export const styles = css`
  ${markedFieldStyles}
  :host {
    --_width: 36em;
    --_caution: var(--dr-color-caution, light-dark(#7a5200, #f0c466));
  }
  .survey {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    max-inline-size: 36em;
    margin-inline: auto;
    padding: min(2.25em, 6vi);
    border: 1px solid var(--_line);
    border-radius: calc(2 * var(--_radius));
    background: var(--_surface);
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
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
  }
  form > .field,
  .primary {
    margin-block-start: 0.875em;
  }
  .heading {
    font-size: 1.5em;
    font-weight: 700;
    letter-spacing: -0.015em;
    line-height: 1.25;
    text-wrap: balance;
  }
  /* Focus moves here only as a starting point for reading; a heading is not interactive. */
  .heading:focus {
    outline: none;
  }
  [role='alert']:empty,
  [role='status']:empty {
    display: none;
  }
  .label,
  label {
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .visit {
    display: flex;
    gap: 0.875em;
    align-items: center;
    margin-block-end: 0.5em;
    padding-block-end: 1.25em;
    border-block-end: 1px solid var(--_line);
  }
  .disc,
  .choices .thumb {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .disc .i,
  .choices .thumb .i {
    inline-size: 1.375em;
    block-size: 1.375em;
  }
  .visit .disc {
    background: var(--_tint);
    color: var(--_muted);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5em), 1fr));
    gap: 0.75em;
  }
  .choices label {
    position: relative;
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 4em;
    padding: 0.75em;
    border: 1px solid color-mix(in srgb, var(--_edge) 90%, transparent);
    border-radius: calc(1.75 * var(--_radius));
    font-size: 1.0625em;
  }
  .choices label:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .wrong .choices label {
    border-color: var(--_negative);
  }
  /* Covers its label, so the label is the target and has the focus ring. */
  [type='radio'] {
    position: absolute;
    inset: -1px;
    margin: 0;
    border-radius: inherit;
    appearance: none;
    cursor: pointer;
  }
  .tick {
    display: flex;
    margin-inline-start: auto;
    color: var(--_accent);
    font-size: 1.25em;
  }
  input:not(:checked) ~ .tick {
    visibility: hidden;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  textarea {
    min-block-size: 6.5em;
  }
  .tip {
    display: flex;
    gap: 0.625em;
    padding: 0.625em 0.875em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12)) 50%, transparent);
    font-size: 0.875em;
  }
  .tip .i {
    color: var(--_caution);
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
    min-block-size: max(3em, 44px);
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--dr-color-on-accent, light-dark(#fff, #0c1a2b));
    font-size: 1.0625em;
  }
  .survey > button,
  .go {
    justify-self: start;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .primary[aria-disabled='true'] {
    border-color: var(--_edge);
    background: transparent;
  }
  .yours {
    display: grid;
    gap: 0.375em;
    padding: 1em;
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_tint);
  }
  blockquote {
    white-space: pre-line;
  }
  .go {
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    font-weight: 600;
    text-decoration: none;
  }
  /* As high as the visit, which the first one stands for. */
  .shape {
    block-size: 6em;
    border-radius: var(--_radius);
    background: var(--_tint);
    /* In forced-colors mode, only a border is visible. */
    border: 1px solid transparent;
  }
  @container (inline-size < 26em) {
    .shape:first-child {
      block-size: 8.5em;
    }
  }
  @container (inline-size < 12em) {
    .choices .thumb {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .tip .i {
      color: CanvasText;
    }
    .disc,
    .choices .thumb,
    .yours,
    .tip {
      border: 1px solid CanvasText;
    }
    .choices label:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
