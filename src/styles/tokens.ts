import {css} from 'lit';

/**
 * Design tokens: a host sets `--dr-…` anywhere above a tag; inside, rules read the private `--_…`. Text, font and
 * background are the page's own; muted text and lines are mixed from its text color, so they fit light and dark pages alike.
 */
export const tokens = css`
  :host {
    --_positive: var(--dr-color-positive, light-dark(#0a6b3d, #79d8a2));
    --_negative: var(--dr-color-negative, light-dark(#a3360b, #ffb08a));
    --_accent: var(--dr-color-accent, light-dark(#0b57b0, #9cc7ff));
    --_muted: var(--dr-color-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_line: var(--dr-color-line, color-mix(in srgb, currentColor 18%, transparent));
    --_edge: var(--dr-color-edge, color-mix(in srgb, currentColor 56%, transparent));
    --_tint: var(--dr-color-tint, color-mix(in srgb, currentColor 5%, transparent));
    --_radius: var(--dr-radius, 0.5rem);
    --_gap: var(--dr-gap, 1rem);
  }
`;
