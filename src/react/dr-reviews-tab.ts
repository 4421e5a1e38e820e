import '../define/dr-reviews-tab.js';
import {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
import {wrap} from './wrap.js';

export const DrReviewsTab = wrap('dr-reviews-tab', ReviewsTab, [
  'dr-reviews-loaded',
  'dr-reviews-failed',
  'dr-filter-changed',
  'dr-contract-drift',
]);
