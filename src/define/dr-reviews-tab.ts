import {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
import {define} from './define.js';

define('dr-reviews-tab', ReviewsTab);
// Where it is missing, the first reviews take longer.
globalThis.requestIdleCallback?.(() => customElements.get('dr-reviews-tab') === ReviewsTab && ReviewsTab.warmUp());

// The types of the tag and its events, for those who import this file.
export type {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
export type * from '../elements/reviews-tab/events.js';
export type * from '../ui/events/contract-drift.js';
