import {css} from 'lit';
import {contentStyles} from './dialog-content.styles.js';

export const frameStyles = [
  contentStyles,
  css`
  :host {
    display: contents;
    --_caution: var(--dr-color-caution, light-dark(#7a5200, #f0c466));
    /* A mix of the color itself would look muddy. */
    --_caution-tint: color-mix(in srgb, var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12)) 50%, transparent);
    --_positive-tint: color-mix(in srgb, var(--_positive) 10%, transparent);
    --_negative-tint: color-mix(in srgb, var(--_negative) 10%, transparent);
    --_accent-tint: color-mix(in srgb, var(--_accent) 9%, transparent);
    --_side: min(1.75em, 7vi);
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
    /* Its breaks are relative to the text, like its sizes. */
    container-type: size;
  }
  dialog[open] {
    display: grid;
    grid-template: 100% 1px / 100%;
    place-items: center;
  }
  dialog::backdrop {
    background: rgb(10 14 18 / 55%);
  }
  .panel {
    /* Visually hidden content must not make the dialog scroll. */
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: calc(100% - 2.5em);
    max-inline-size: 42em;
    max-block-size: calc(100% - 2.5em);
    border: 1px solid transparent;
    border-radius: calc(1.5 * var(--_radius));
    background: var(--dr-color-dialog, light-dark(#fff, #1d2126));
    box-shadow:
      0 1em 3em rgb(0 0 0 / 28%),
      0 0 0 1px var(--_line);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 5em 6em;
  }
  .wide {
    max-inline-size: 61em;
  }
  .panel:has(.banner) {
    scroll-padding-block-start: 10em;
  }
  .panel > *,
  form > * {
    flex: none;
  }
  /* So that the content and the footer are the panel's. */
  form {
    display: contents;
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
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: inherit;
  }
  .header {
    display: flex;
    /* With very large text, the button moves above the title. */
    flex-wrap: wrap-reverse;
    gap: 0 1em;
    align-items: start;
    justify-content: end;
    padding: 0.875em min(1em, 7vi);
    padding-inline-start: var(--_side);
    border-block-end: 1px solid var(--_line);
  }
  .heading {
    flex: 1 1 min(100%, 6.5em);
    min-inline-size: 0;
    padding-block: 0.4375em;
  }
  h2 {
    margin: 0;
    font-size: 1.1875em;
    font-weight: 700;
    letter-spacing: -0.01em;
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
    flex: 1 0 auto;
    gap: var(--_gap);
    align-content: start;
    padding: 1.125em var(--_side);
  }
  .footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
    justify-content: end;
    padding: 0.875em var(--_side);
    border-block-start: 1px solid var(--_line);
    background: var(--dr-color-dialog, light-dark(#fff, #1d2126));
  }
  .footer > p {
    flex: 1 1 14em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .footer .primary {
    min-inline-size: min(8em, 100%);
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding: 0.75em var(--_side);
    border-block-end: 1px solid var(--_line);
    background: var(--_caution-tint);
  }
  .banner > :not(.i, button) {
    flex: 1 1 14em;
    min-inline-size: 0;
    font-size: 0.9375em;
  }
  .banner > .i {
    inline-size: 1.375em;
    block-size: 1.375em;
    color: var(--_caution);
  }
  .banner.failed {
    background: var(--_negative-tint);
  }
  .failed > .i {
    color: var(--_negative);
  }

  @container (inline-size < 30em) {
    .panel {
      --_side: min(1em, 7vi);
    }
    .frame > .panel {
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
    .header {
      padding-block: 0.5em;
    }
    .footer {
      padding-block: 0.75em;
    }
    .footer > p {
      flex-basis: 100%;
    }
    .footer button,
    .banner button {
      flex: 1 1 auto;
    }
  }
  /* If zoom or a keyboard leaves little height, everything scrolls. So does a notice that quotes a text. */
  @container (block-size < 28em) {
    .panel {
      scroll-padding-block: 1em;
    }
    .top,
    .footer {
      position: static;
    }
  }
  .top:has(blockquote) {
    position: static;
  }
  @media (forced-colors: active) {
    .banner,
    .soft,
    .quiet {
      border: 1px solid CanvasText;
    }
  }
`,
];
