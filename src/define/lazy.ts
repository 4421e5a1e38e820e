import {whenNear} from './near.js';
import {type Tag, TAGS} from './tags.js';

/** Literal imports, so bundlers find the files. */
const FILES: Readonly<Record<Tag, () => Promise<unknown>>> = {
  'dr-access-manager': () => import('./dr-access-manager.js'),
  'dr-config': () => import('./dr-config.js'),
  'dr-new-reviews': () => import('./dr-new-reviews.js'),
  'dr-provider-workspace': () => import('./dr-provider-workspace.js'),
  'dr-recommendation-rate': () => import('./dr-recommendation-rate.js'),
  'dr-representative-desk': () => import('./dr-representative-desk.js'),
  'dr-review-survey': () => import('./dr-review-survey.js'),
  'dr-reviews-tab': () => import('./dr-reviews-tab.js'),
};

export const {watch, retry} = whenNear(TAGS, (tag) => FILES[tag as Tag]());
