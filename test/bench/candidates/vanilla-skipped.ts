import type {Mount} from './candidate.js';
import {SKIPPED_STYLES, TAB_STYLES} from './tab-styles.js';
import {mountWith} from './vanilla.js';

/** Hand-written DOM, in which the browser skips cards outside the viewport. */
export const mount: Mount = (host, page, load) => mountWith(TAB_STYLES + SKIPPED_STYLES, host, page, load);
