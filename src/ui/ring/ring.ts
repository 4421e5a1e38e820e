import {css, html} from 'lit';
import type {RecommendationRate} from '../../domain/recommendation-rate.js';
import {CIRCLE, dashesOf} from './dashes.js';

/**
 * The picture of a rate. Dashed if there are no reviews. Only attributes, which a content security policy for styles does not
 * block, and strokes, which print without background graphics. The sentence beside it says the same to screen readers.
 */
export function ring(rate: RecommendationRate) {
  const [first, no] = dashesOf(rate);
  const [name, dashes] = rate.verified ? ['yes', first] : ['none', '2 3'];
  return html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true"><path class=${name} d=${CIRCLE} pathLength="100" stroke-dasharray=${dashes}></path><path class="no" d=${CIRCLE} pathLength="100" stroke-dasharray=${no}></path></svg>`;
}

/** The size comes from the rules of the tag. */
export const ringStyles = css`
  .ring {
    fill: none;
    stroke-width: 9;
  }
  .yes {
    stroke: var(--_positive);
  }
  .no {
    stroke: color-mix(in srgb, var(--_negative) 66%, transparent);
  }
  .none {
    stroke: var(--_line);
  }
  @media (forced-colors: active) {
    .yes,
    .none {
      stroke: CanvasText;
    }
    .no {
      stroke: GrayText;
    }
  }
`;
