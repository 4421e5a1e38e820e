import {HttpNewReviews} from '../api/practice/new-reviews.js';
import type {NewReviewsSource} from '../state/practice/new-reviews-store.js';
import {PracticeSelector} from './practice-selector.js';

/** For the panel: the practice's whole client would weigh more than it. */
export const newReviewsSelector = () => new PracticeSelector<NewReviewsSource>((config) => new HttpNewReviews(config));
