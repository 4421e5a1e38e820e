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
  verified: 'Verified',
  verifiedReviews: {one: '{count} verified review', other: '{count} verified reviews'},
  aboutVerified: 'What does “verified” mean?',
  noComments: 'No one has left a comment yet.',
  sort: 'Sort',
  newest: 'Newest first',
  oldest: 'Oldest first',
  list: 'Reviews',
  shown: 'Showing {shown} of {count} comments.',
  filtered: {one: '{count} comment matches.', other: '{count} comments match.'},
  filteredShown: 'Showing {shown} of {count} matching comments.',
  nothingMatches: 'No comments match these filters',
  clear: 'Clear filters',
  viewMore: 'View more',
  viewLess: 'View less',
  linkTo: 'Link to this review, {day}',
  response: 'Response from the provider’s office',
  unreadable: 'We can’t show this review right now.',
  loading: 'Loading reviews…',
  failed: 'We couldn’t load the reviews',
  failedKeeping: 'That didn’t work. Please try again.',
  offline: 'You’re offline. Reviews will load when you’re back online.',
  retry: 'Try again',
} satisfies Record<ReviewSort, Message> & Record<string, Message>;

export type ReviewsMessage = keyof typeof en;

/** What members and practices both see. */
export const reviewsMessages: Catalogs<ReviewsMessage> = {en};
