import {whenNear} from './near.js';
import {TAGS} from './tags.js';

/** The lazy entry for pages without a bundler. A retry needs a new address, because browsers cache a failed module. */
export const {watch, retry} = whenNear(TAGS, (tag, tried) => import(`./${tag}.js${tried ? `?again=${tried}` : ''}`));
