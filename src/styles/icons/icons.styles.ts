import {css} from 'lit';

/*
 * The modules beside this one have the outlines of Lucide icons (ISC license, https://lucide.dev/license), each named like its file.
 * One module each, because a bundler keeps a module in one file: the icons of a dialog load with the dialog. They are functions,
 * because a bundler keeps a template that nothing uses.
 */

/**
 * Icons are as large as text, and have its color. `up` and `down` are for the HTML element around a thumb:
 * in forced colors, browsers change colors there, but not on SVG elements.
 */
export const icons = css`
  .i {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.2em;
  }
  /* Points along the line, or against it. */
  .turns:dir(rtl) {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .i {
      color: CanvasText !important;
    }
  }
  .up {
    color: var(--_positive);
  }
  .down {
    color: var(--_negative);
  }
`;
