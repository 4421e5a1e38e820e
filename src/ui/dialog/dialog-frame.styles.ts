import {css} from 'lit';

export const frameStyles = css`
  :host {
    display: contents;
  }
  /*
   * The dialog covers the page and always has one pixel to scroll, so scrolling outside the panel stops here and does not move
    * the page behind.
   */
  dialog {
    position: fixed;
    inset: 0;
    inset-block-start: var(--_offset, 0);
    inline-size: 100%;
    max-inline-size: none;
    /* For keyboards that do not resize the view. In a web view, the app reports them. */
    block-size: calc(var(--_block-size, 100dvh) - max(env(keyboard-inset-height, 0px), var(--dr-keyboard-inset, 0px)));
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: none;
    background: transparent;
    color: var(--dr-color-dialog-text, light-dark(#1c2024, #e9ebee));
  }
  dialog[open] {
    display: grid;
    grid-template: 100% 1px / 100%;
    place-items: center;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .panel {
    /* Visually hidden content must not make the dialog scroll. */
    position: relative;
    inline-size: calc(100% - 2em);
    max-inline-size: 40em;
    max-block-size: calc(100% - 2em);
    border: 1px solid transparent;
    border-radius: calc(1.5 * var(--_radius));
    background: var(--dr-color-dialog, light-dark(#fff, #1d2126));
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 30%);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 4em 1em;
  }
  @media (min-width: 480px) and (prefers-reduced-motion: no-preference) {
    .panel {
      transition: translate var(--dr-motion-duration, 160ms) ease-out;
    }
    dialog::backdrop {
      transition: background-color var(--dr-motion-duration, 160ms) ease-out;
    }
    @starting-style {
      dialog[open] .panel {
        translate: 0 -0.75em;
      }
      dialog[open]::backdrop {
        background: transparent;
      }
    }
  }
  .header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    /* With very large text, the button moves above the title. */
    flex-wrap: wrap-reverse;
    gap: 0 0.5em;
    align-items: start;
    justify-content: end;
    padding: 0.75em min(0.75em, 7vi) 0.5em;
    padding-inline-start: min(1.25em, 7vi);
    background: inherit;
  }
  h2 {
    flex: 1 1 min(100%, 5.5em);
    min-inline-size: 0;
    margin: 0;
    padding-block: 0.2em;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  /* The title is focused only as the start for screen readers. It is not a control. */
  h2:focus-visible {
    outline: none;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: var(--_control);
    min-inline-size: var(--_control);
    padding: 0;
    border-color: transparent;
  }
  .close svg {
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    padding: 0.25em min(1.25em, 7vi) 1.25em;
  }
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
  .failed {
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
    border-color: var(--_edge);
    background: transparent;
  }
  @media (max-width: 479.98px) {
    .frame .panel {
      inline-size: 100%;
      max-inline-size: none;
      block-size: 100%;
      max-block-size: none;
      border: 0;
      border-radius: 0;
      padding: max(env(safe-area-inset-top, 0px), var(--dr-safe-area-top, 0px))
        max(env(safe-area-inset-right, 0px), var(--dr-safe-area-right, 0px))
        max(env(safe-area-inset-bottom, 0px), var(--dr-safe-area-bottom, 0px))
        max(env(safe-area-inset-left, 0px), var(--dr-safe-area-left, 0px));
    }
  }
  /* If zoom or a keyboard leaves little height, the title scrolls too. */
  @media (max-height: 24em) {
    .panel {
      scroll-padding-block-start: 1em;
    }
    .header {
      position: static;
    }
  }
`;
