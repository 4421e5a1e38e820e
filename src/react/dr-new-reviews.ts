import '../define/dr-new-reviews.js';
import {NewReviewsPanel} from '../elements/new-reviews/new-reviews.js';
import {wrap} from './wrap.js';

export const DrNewReviews = wrap('dr-new-reviews', NewReviewsPanel, [
  'dr-new-reviews-loaded',
  'dr-new-reviews-failed',
  'dr-sign-in-required',
  'dr-contract-drift',
]);
