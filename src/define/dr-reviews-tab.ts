import {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
import {define} from './define.js';

define('dr-reviews-tab', ReviewsTab);

// The types of the tag and its events, for those who import this file.
export type {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
export type * from '../elements/reviews-tab/events.js';
export type * from '../ui/events/contract-drift.js';
