import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .combobox {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }
  label {
    font-size: 0.875em;
    font-weight: 600;
  }
  .field {
    position: relative;
    min-block-size: var(--_control);
    padding-inline: 0.75em 2.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.9375em;
  }
  /* On the first line, where the name is. */
  input {
    position: absolute;
    inset: -1px;
    block-size: var(--_control);
    inline-size: calc(100% + 2px);
    padding-block: 0;
    padding-inline: inherit;
    border: 1px solid transparent;
    border-radius: inherit;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-overflow: ellipsis;
  }
  .field:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  ::placeholder {
    color: var(--_muted);
    font-weight: 400;
    opacity: 1;
  }
  .field .i {
    position: absolute;
    inset-block-start: calc(50% - 0.5625em);
    inset-inline-end: 0.75em;
    color: var(--_muted);
    pointer-events: none;
  }
  /* TIN or place follow the name, which keeps its room here and is the text of the input. */
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
    margin: 0;
    pointer-events: none;
  }
  .chosen > :first-child {
    max-inline-size: 100%;
    min-block-size: calc(var(--_control) - 2px);
    align-content: center;
    visibility: hidden;
    overflow: hidden;
    white-space: nowrap;
    font-weight: 600;
  }
  .open .chosen {
    visibility: hidden;
  }
  .popup {
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    z-index: 2;
    margin-block-start: 0.25em;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    overflow: hidden;
    background: var(--dr-color-dialog, light-dark(#fff, #1d2126));
    color: var(--dr-color-dialog-text, light-dark(#1c2024, #e9ebee));
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 18%);
    font-size: 0.9375em;
  }
  [role='listbox'] {
    max-block-size: min(24em, 50vh);
    overflow-y: auto;
    padding: 0.375em;
  }
  [role='option'] {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr) auto;
    gap: 0 0.625em;
    align-items: center;
    min-block-size: var(--_control);
    padding: 0.5em 0.625em;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  [role='option'] > * {
    grid-column: 2;
  }
  [role='option'] > .i {
    grid-area: 1 / 1 / 3;
    color: var(--_accent);
  }
  bdi {
    font-weight: 600;
  }
  [role='option'] > .count {
    grid-area: 1 / 3 / 3;
  }
  [role='option']:hover {
    background: color-mix(in srgb, currentColor 5%, transparent);
  }
  [role='option'].active {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .hint,
  .count,
  .note {
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_muted);
  }
  .note {
    display: block;
    padding: 0.75em 1em;
  }
  .note:empty {
    padding: 0;
  }
  /* Always below the name, closer to it, and the input covers both. */
  @container (inline-size < 30em) {
    .field {
      min-block-size: calc(3em + 2px);
    }
    input {
      block-size: calc(100% + 2px);
    }
    input:has(+ .chosen) {
      padding-block-end: 1.25em;
    }
    .chosen {
      padding-block: 0.25em;
      line-height: 1.3;
    }
    .chosen > * {
      flex-basis: 100%;
    }
    .chosen > :first-child {
      min-block-size: 0;
    }
  }
  @media (forced-colors: active) {
    [role='option'].active {
      outline-color: Highlight;
    }
  }
`;
