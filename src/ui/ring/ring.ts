import {css, html, svg} from 'lit';
import type {RecommendationRate} from '../../domain/recommendation-rate.js';
import {arcsOf} from './arcs.js';

/**
 * The picture of a rate. Dashed if there are no reviews. Only attributes, which a content security policy for styles does not
 * block, and strokes, which print without background graphics. The sentence beside it says the same to screen readers.
 */
export function ring(rate: RecommendationRate) {
  const arcs = arcsOf(rate);
  return html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true">${
    arcs.length ? arcs.map(({answer, length, start}) => circle(answer, `${length} 100`, -start)) : circle('none', '2 3', 0)
  }</svg>`;
}

function circle(name: string, dashes: string, offset: number) {
  return svg`<circle class=${name} cx="50" cy="50" r="43" pathLength="100" stroke-dasharray=${dashes} stroke-dashoffset=${offset}></circle>`;
}

/** The size comes from the rules of the tag. */
export const ringStyles = css`
  .ring {
    rotate: -90deg;
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
