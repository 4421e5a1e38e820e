import {css} from 'lit';

export const styles = css`
  :host {
    --_width: 80em;
    --_caution: var(--dr-color-caution, light-dark(#7a5200, #f0c466));
    --_report: var(--dr-color-report, light-dark(#69409e, #cbb2ff));
    --_mark: var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12));
    --_mark-text: var(--dr-color-mark-text, light-dark(#2b2306, #fff3cf));
  }
  p,
  ul,
  ol,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
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
  .case-number {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }
  .case-number .hidden-text {
    -webkit-user-select: none;
    user-select: none;
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
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    margin-block-end: 1em;
  }
  .heading {
    font-size: 1.5em;
    font-weight: 700;
    letter-spacing: -0.015em;
    line-height: 1.25;
  }
  .heading:focus,
  .case-title:focus {
    outline: none;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    flex: 1;
    color: var(--_muted);
  }
  .late {
    color: var(--_negative);
    font-weight: 600;
  }
  .late .i,
  .facts > .i,
  .label .i,
  button .i {
    margin-inline-end: 0.4em;
  }
  .badge {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }
  .done:not(:empty) {
    margin-block-end: 1em;
    padding: 0.5em 0.75em;
    border-inline-start: 3px solid var(--_positive);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_positive) 10%, transparent);
  }
  .title,
  .label {
    font-weight: 600;
  }
  .title {
    font-size: 1.1875em;
  }
  .danger {
    border-color: var(--_negative);
    color: var(--_negative);
  }

  .box {
    min-inline-size: 0;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
  }
  .notice {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: 1.5em;
  }
  /* Keeps an alert from covering the focused element. With :has(), each change of focus would look through the whole list. */
  :focus-visible {
    scroll-margin-block-end: 8em;
  }
  .alert {
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em var(--_gap);
    align-items: center;
    justify-content: space-between;
    margin-block: 0.5em;
    padding: 0.75em var(--_gap);
    border: 1px solid var(--_edge);
    border-inline-start: 0.3em solid var(--_caution);
    border-radius: var(--_radius);
    background: var(--dr-color-dialog, light-dark(#fff, #1d2126));
    color: var(--dr-color-dialog-text, light-dark(#1c2024, #e9ebee));
  }
  .shape {
    block-size: 5em;
    margin-block-start: 0.75em;
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_tint);
    /* In forced-colors mode, only a border is visible. */
    border: 1px solid transparent;
  }
  @media (prefers-reduced-motion: no-preference) {
    .shape {
      animation: breathe 1.6s ease-in-out infinite;
    }
    @keyframes breathe {
      50% {
        opacity: 0.55;
      }
    }
  }
  @container (inline-size < 30em) {
    .heading {
      flex: 1;
    }
    .status {
      order: 1;
      flex-basis: 100%;
    }
    .refresh {
      inline-size: var(--_control);
      padding: 0;
    }
    .refresh .i {
      margin: 0;
    }
    .refresh span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @container (inline-size < 56em) {
    .has-case > .queue,
    .hint,
    .head:has(~ .has-case) > :not(.heading) {
      display: none;
    }
    /* The case has its own heading; this one stays for screen readers. */
    .head:has(~ .has-case) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (inline-size >= 56em) {
    .desk:not(.is-empty) {
      display: grid;
      grid-template-columns: 25.5em minmax(0, 1fr);
      gap: 1.25em;
      align-items: start;
    }
    /* The queue stays visible and scrolls separately, so it keeps its position while a case is read. */
    .desk:not(.is-empty) > .queue {
      position: sticky;
      inset-block-start: 1em;
      max-block-size: calc(100vh - 2em);
      overflow-y: auto;
    }
    .back {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .square,
    .done:not(:empty),
    .joined {
      border: 1px solid CanvasText;
    }
  }
`;
