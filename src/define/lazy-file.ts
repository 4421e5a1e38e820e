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

/** The lazy entry for pages without a bundler. An address that failed stays failed for the browser, so it asks by another one. */
export const {watch, retry} = whenNear(TAGS, (tag, tried) => import(`./${tag}.js${tried ? `?again=${tried}` : ''}`));
