import {css, unsafeCSS} from 'lit';
import {THUMB} from './thumb.js';

/**
 * The thumb next to "recommended" and "not recommended". A clip path needs no element or image request, scales with the text and
 * stays visible in forced colors.
 */
export const recommendationIcon = css`
  .up::before,
  .down::before {
    content: '';
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    background: currentColor;
    clip-path: ${unsafeCSS(THUMB)};
  }
  .down::before {
    rotate: 180deg;
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .up::before,
    .down::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
