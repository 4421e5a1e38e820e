import {css} from 'lit';

/** Shared styles of controls: targets of at least 24 px (WCAG 2.2, 2.5.8) and a visible focus ring. */
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
  /* With very large text, WebKit would otherwise make the overflowing text of the chosen option scrollable. */
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
