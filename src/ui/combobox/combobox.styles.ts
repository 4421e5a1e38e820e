import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .combobox {
    position: relative;
    display: grid;
    gap: 0.25em;
  }
  label {
    font-weight: 600;
  }
  input {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding-block: 0.375em;
    padding-inline: 0.75em 2.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .field {
    position: relative;
  }
  /* Indicates the list. A click anywhere in the field opens it. */
  .field::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.4em);
    inset-inline-end: 0.9em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border-block-end: 2px solid;
    border-inline-end: 2px solid;
    rotate: 45deg;
    pointer-events: none;
  }
  .field:dir(rtl)::after {
    rotate: -45deg;
  }
  .popup {
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    z-index: 2;
    margin-block-start: 0.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    overflow: hidden;
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 20%);
  }
  [role='listbox'] {
    max-block-size: min(20em, 50vh);
    overflow-y: auto;
  }
  [role='option'] {
    min-block-size: var(--_control);
    padding: 0.5em 0.75em;
    cursor: pointer;
  }
  [role='option'][aria-selected='true'] {
    font-weight: 600;
  }
  [role='option']:hover {
    background: color-mix(in srgb, CanvasText 6%, Canvas);
  }
  [role='option'].active {
    background: color-mix(in srgb, CanvasText 12%, Canvas);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .hint,
  .note {
    display: block;
    font-weight: 400;
    color: color-mix(in srgb, CanvasText 74%, Canvas);
  }
  .note {
    padding: 0.5em 0.75em;
  }
  .note:empty {
    padding: 0;
  }
  @media (forced-colors: active) {
    [role='option'].active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
