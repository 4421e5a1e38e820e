import {NewReviewsPanel} from '../elements/new-reviews/new-reviews.js';
import {define} from './define.js';

define('dr-new-reviews', NewReviewsPanel);

// The types of the tag and its events, for those who import this file.
export type {NewReviewsPanel} from '../elements/new-reviews/new-reviews.js';
export type * from '../elements/new-reviews/events.js';
export type * from '../ui/events/contract-drift.js';
export type * from '../ui/events/sign-in-required.js';
