import {css} from 'lit';

/** Placeholders, and the messages instead of the list or over it. */
export const screensStyles = css`
  .shape {
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .shape.card {
    min-block-size: 11em;
  }
  .shape + .shape {
    margin-block-start: 0.75em;
  }
  @media (prefers-reduced-motion: no-preference) {
    /* It ends within five seconds (WCAG 2.2.2). */
    .shape {
      animation: 1.6s 3 pulse;
    }
    @keyframes pulse {
      50% {
        opacity: 0.55;
      }
    }
  }
  .notice {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    padding: 1.25em;
  }
  .title {
    font-size: 1.1875em;
    line-height: 1.3;
  }
  .alert {
    --_dialog: var(--dr-color-dialog, light-dark(#fff, #1d2126));
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block: 0.5em;
    padding: 0.75em 1em;
    background: color-mix(in srgb, var(--_mark) 50%, var(--_dialog));
    color: var(--dr-color-dialog-text, light-dark(#1c2024, #e9ebee));
  }
  .failed {
    background: color-mix(in srgb, var(--_negative) 10%, var(--_dialog));
  }
  /* Keeps an alert from covering the focused element. With :has(), each change of focus would look through the whole list. */
  :focus-visible {
    scroll-margin-block-end: 8em;
  }
  .alert p {
    flex: 1 1 14em;
  }
  @media (forced-colors: active) {
    .shape {
      border: 1px solid CanvasText;
    }
  }
`;
