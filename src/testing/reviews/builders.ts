import type {PublishedResponse, Review} from '../../domain/review.js';

const PRAISE = [
  'Listened, explained the options and never looked at the clock.',
  'The front desk found me a slot the same week. Very kind people.',
  'Clear answers, and a call back the next morning as promised.',
  'Parking is difficult, but the care is worth it.',
];
const CRITICISM = [
  'Waited forty minutes past my appointment and nobody said why.',
  'Called three times about my results before anyone answered.',
  'Felt rushed, and left with half of my questions.',
];
const PLACES = [
  ['Denver', 'CO'],
  ['Boise', 'ID'],
  ['Tulsa', 'OK'],
  ['Duluth', 'MN'],
] as const;

/** A published response. `given` overrides what the test or story is about. */
export function buildResponse(given: Partial<PublishedResponse> = {}): PublishedResponse {
  return {responder: 'Dana R.', date: '2025-12-09', text: 'Thank you for your words. We are glad to hear from you.', ...given};
}

/** A plain, readable review. `given` overrides what the test or story is about. */
export function buildReview(given: Partial<Review> = {}): Review {
  return {id: 'r1', recommended: true, comment: PRAISE[0]!, city: 'Denver', state: 'CO', date: '2025-12-06', ...given};
}

/** Many different reviews, one per day, newest first. Every fourth does not recommend, every third has a response. */
export function buildReviews(count: number, given: (index: number) => Partial<Review> = () => ({})): Review[] {
  return Array.from({length: count}, (_, index) => {
    const [city, state] = PLACES[index % PLACES.length]!;
    const chosen = given(index);
    const {recommended = index % 4 !== 1} = chosen;
    return buildReview({
      id: `r${index + 1}`,
      recommended,
      comment: commentFor(recommended, index),
      city,
      state,
      date: daysAgo(index),
      ...(index % 3 === 0 && {response: buildResponse({date: daysAgo(index - 3)})}),
      ...chosen,
    });
  });
}

/** A comment that fits the answer. The first few differ from one another. */
function commentFor(recommended: boolean, index: number): string {
  const comments = recommended ? PRAISE : CRITICISM;
  // Without those that do not recommend, which are every fourth.
  const place = recommended ? index - Math.floor((index + 2) / 4) : Math.floor(index / 4);
  return comments[place % comments.length]!;
}

/** The day a number of days before the first review's day; negative numbers are after it. */
function daysAgo(days: number): string {
  return new Date(Date.UTC(2025, 11, 6 - days)).toISOString().slice(0, 10);
}
