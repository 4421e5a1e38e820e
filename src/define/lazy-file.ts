import {whenNear} from './near.js';

const TAGS = [
  'dr-access-manager',
  'dr-config',
  'dr-new-reviews',
  'dr-provider-workspace',
  'dr-recommendation-rate',
  'dr-representative-desk',
  'dr-review-survey',
  'dr-reviews-tab',
];

/** The lazy entry for pages without a bundler. A retry needs a new address, because browsers cache a failed module. */
export const {watch, retry} = whenNear(TAGS, (tag, tried) => import(`./${tag}.js${tried ? `?again=${tried}` : ''}`));
