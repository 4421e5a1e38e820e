import {css} from 'lit';

/**
 * What all our elements share: their own text styles, targets of at least 24 px (WCAG 2.2, 2.5.8), and a visible focus ring. Sizes are
 * relative to the page's text at the tag, not to its root.
 */
export const controls = css`
  /*
   * Text styles that a page sets for its own text and that would make ours hard to read. The page decides the rest: font, color,
    * direction, visibility.
   */
  :host > * {
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    cursor: auto;
    font-style: normal;
    font-variant-caps: normal;
    hyphens: manual;
    letter-spacing: normal;
    line-height: 1.5;
    /* Long words in large text break instead of causing horizontal scrolling. */
    overflow-wrap: anywhere;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    -webkit-text-fill-color: currentColor;
    -webkit-text-stroke: 0;
  }
  * {
    box-sizing: border-box;
  }
  button,
  select,
  input[type='search'] {
    min-block-size: var(--_control);
    padding: 0.375em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
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
  /* A press looks for a position in selectable text, which in Chromium computes the layout of skipped cards. */
  button {
    cursor: pointer;
    font-size: 0.9375em;
    font-weight: 600;
    -webkit-user-select: none;
    user-select: none;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 5%, var(--_surface));
  }
  button[aria-disabled='true'] {
    cursor: default;
    color: var(--_muted);
  }
  button.text {
    min-block-size: max(1.75em, 24px);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: inherit;
    text-align: start;
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
