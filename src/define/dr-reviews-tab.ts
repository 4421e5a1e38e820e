import {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
import {define} from './define.js';

define('dr-reviews-tab', ReviewsTab);
