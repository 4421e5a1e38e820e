import {reviewsTab as en} from './en/reviews-tab.js';
import {reviewsTab as es} from './es/reviews-tab.js';
import type {Catalogs} from './wording.js';

export type ReviewsTabMessage = keyof typeof en;
export const reviewsTabMessages: Catalogs<ReviewsTabMessage> = {en, es};
