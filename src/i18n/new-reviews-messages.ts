import {newReviews as en} from './en/new-reviews.js';
import {newReviews as es} from './es/new-reviews.js';
import type {Catalogs} from './wording.js';

export type NewReviewsMessage = keyof typeof en;
export const newReviewsMessages: Catalogs<NewReviewsMessage> = {en, es};
