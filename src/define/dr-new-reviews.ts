import {NewReviewsPanel} from '../elements/new-reviews/new-reviews.js';
import {define} from './define.js';

define('dr-new-reviews', NewReviewsPanel);
