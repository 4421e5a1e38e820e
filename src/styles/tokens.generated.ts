// Generated from src/styles/tokens/ by `npm run generate`. Do not edit.
import {css} from 'lit';

/** The design tokens as our tags' rules read them: the host's value, or else our default. */
export const tokens = css`
  :host {
    --_positive: var(--dr-color-positive, light-dark(#0a6b3d, #79d8a2));
    --_negative: var(--dr-color-negative, light-dark(#a3360b, #ffb08a));
    --_accent: var(--dr-color-accent, light-dark(#0b57b0, #9cc7ff));
    --_muted: var(--dr-color-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_line: var(--dr-color-line, color-mix(in srgb, currentColor 14%, transparent));
    --_edge: var(--dr-color-edge, color-mix(in srgb, currentColor 56%, transparent));
    --_tint: var(--dr-color-tint, color-mix(in srgb, currentColor 5%, transparent));
    --_surface: var(--dr-color-surface, transparent);
    --_radius: var(--dr-radius, 0.5em);
    --_gap: var(--dr-gap, 1em);
    --_control: var(--dr-control-size, max(2.5em, 40px));
  }
`;

/** Every design token with its default value. */
export const designTokens = {
  /** "Recommended", and its share of the ring and the bars. */
  '--dr-color-positive': 'light-dark(#0a6b3d, #79d8a2)',
  /** "Not recommended", warnings and errors. */
  '--dr-color-negative': 'light-dark(#a3360b, #ffb08a)',
  /** Revisions required, privacy notes, and the end of a session. */
  '--dr-color-caution': 'light-dark(#7a5200, #f0c466)',
  /** The status of a report. */
  '--dr-color-report': 'light-dark(#69409e, #cbb2ff)',
  /** Links, text buttons, the current choice, and the focus ring. */
  '--dr-color-accent': 'light-dark(#0b57b0, #9cc7ff)',
  /** Text on the accent color. */
  '--dr-color-on-accent': 'light-dark(#fff, #0c1a2b)',
  /** Place, date and other secondary text. */
  '--dr-color-muted': 'color-mix(in srgb, currentColor 74%, transparent)',
  /** Dividers. */
  '--dr-color-line': 'color-mix(in srgb, currentColor 14%, transparent)',
  /** Edges of buttons and fields. */
  '--dr-color-edge': 'color-mix(in srgb, currentColor 56%, transparent)',
  /** Background of responses and placeholders. */
  '--dr-color-tint': 'color-mix(in srgb, currentColor 5%, transparent)',
  /** Background of boxes, cards and fields. By default the page shows through. */
  '--dr-color-surface': 'transparent',
  /** Background of marked words. */
  '--dr-color-mark': 'light-dark(#ffe9a8, #5c4a12)',
  /** Marked words. */
  '--dr-color-mark-text': 'light-dark(#2b2306, #fff3cf)',
  /** Background of dialogs. */
  '--dr-color-dialog': 'light-dark(#fff, #1d2126)',
  /** Text in dialogs. */
  '--dr-color-dialog-text': 'light-dark(#1c2024, #e9ebee)',
  /** Corner radius. */
  '--dr-radius': '0.5em',
  /** Spacing. */
  '--dr-gap': '1em',
  /** Minimum height of buttons and fields. */
  '--dr-control-size': 'max(2.5em, 40px)',
  /** Font size of the rate. Its ring grows with it. */
  '--dr-figure-size': '2.125em',
  /** Duration of the opening motion of dialogs and menus. Readers who prefer reduced motion see none. */
  '--dr-motion-duration': '160ms',
  /** Height that a tag reserves while it loads its reviews, so the content below does not jump. */
  '--dr-reserved-block-size': '100vh',
  /** Inset at the top of a dialog where the device covers it, for apps whose web view does not report it. */
  '--dr-safe-area-top': '0px',
  /** The same on the right. */
  '--dr-safe-area-right': '0px',
  /** The same at the bottom. */
  '--dr-safe-area-bottom': '0px',
  /** The same on the left. */
  '--dr-safe-area-left': '0px',
  /** Height covered by an on-screen keyboard, for apps whose web view does not report it. */
  '--dr-keyboard-inset': '0px',
} as const;

/** The name of a design token: a custom property that a host can set on any ancestor of a tag. */
export type DesignToken = keyof typeof designTokens;
