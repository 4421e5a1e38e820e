import type {Mount} from './candidate.js';
import {SKIPPED_STYLES, TAB_STYLES} from './tab-styles.js';
import {mountWith} from './vanilla.js';

/** By hand, and the browser skips cards that are out of sight. */
export const mount: Mount = (host, page, load) => mountWith(TAB_STYLES + SKIPPED_STYLES, host, page, load);
