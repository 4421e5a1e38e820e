import type {ReviewSort} from '../../domain/review-query.js';
import type {Catalogs, Message} from '../shared/words.js';

const en = {
  rateSentence: '{figure} of patients recommend this provider to family and friends',
  rateOfFewSentence: {
    one: '{figure} patient recommends this provider to family and friends ({percent})',
    other: '{figure} patients recommend this provider to family and friends ({percent})',
  },
  fewFigure: '{recommended} of {count}',
  recommended: 'Recommended',
  notRecommended: 'Not recommended',
  recommendedCount: '{count} recommended',
  notRecommendedCount: '{count} not recommended',
  verifiedReviews: {one: '{count} verified review', other: '{count} verified reviews'},
  aboutVerified: 'What does “verified” mean?',
  verifiedExplained:
    'Each review is one patient’s answer to one question: would you recommend this provider to family and friends? {plan} asks only after processing a claim for a visit. Names are never shown.',
  thePlan: 'The health plan',
  noComments: 'None of these patients left a comment.',
  sort: 'Sort',
  newest: 'Newest first',
  oldest: 'Oldest first',
  list: 'Reviews',
  shown: 'Showing {shown} of {count} comments',
  filtered: 'Matching comments: {count}',
  filteredShown: 'Matching comments: {count}, showing {shown}',
  nothingMatches: 'No comments match',
  clear: 'Show all reviews',
  viewMore: 'View more',
  viewLess: 'View less',
  linkTo: 'Link to this review, {day}',
  response: 'Response from the provider’s office',
  unreadable: 'This review cannot be shown right now.',
  loading: 'Loading reviews…',
  more: 'Show more reviews',
  failed: 'Reviews cannot be shown right now.',
  failedKeeping: 'That did not work. What you see is unchanged.',
  offline: 'You are offline. Reviews load when you are back online.',
  retry: 'Try again',
} satisfies Record<ReviewSort, Message> & Record<string, Message>;

export type ReviewsMessage = keyof typeof en;

/** What members and practices both see. */
export const reviewsMessages: Catalogs<ReviewsMessage> = {en};
