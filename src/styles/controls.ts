import {css} from 'lit';

/** Buttons, fields and what every tag needs: targets of at least 24 px (WCAG 2.2, 2.5.8), a focus ring that is always seen. */
export const controls = css`
  * {
    box-sizing: border-box;
  }
  button,
  select,
  input[type='search'] {
    min-block-size: var(--_control);
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }
  /* In very large text WebKit would let the reader scroll to the end of the chosen words, beyond its edge. */
  select {
    max-inline-size: 100%;
    contain: paint;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: var(--_tint);
  }
  button[aria-disabled='true'] {
    cursor: default;
    color: var(--_muted);
  }
  button.text {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
