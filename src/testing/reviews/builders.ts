import type {PublishedResponse, Review} from '../../domain/review.js';

const COMMENTS = [
  'Listened, explained the options and never looked at the clock.',
  'Waited forty minutes past my appointment and nobody said why.',
  'The front desk found me a slot the same week. Very kind people.',
  'Clear answers, and a call back the next morning as promised.',
  'Parking is difficult, but the care is worth it.',
];
const PLACES = [
  ['Denver', 'CO'],
  ['Boise', 'ID'],
  ['Tulsa', 'OK'],
  ['Duluth', 'MN'],
] as const;

/** A response as published, with what the test or story is about in `with`. */
export function buildResponse(given: Partial<PublishedResponse> = {}): PublishedResponse {
  return {responder: 'Dana R.', date: '2025-12-09', text: 'Thank you for your words. We are glad to hear from you.', ...given};
}

/** A review that is readable and plain, with what the test or story is about in `given`. */
export function buildReview(given: Partial<Review> = {}): Review {
  return {id: 'r1', recommended: true, comment: COMMENTS[0]!, city: 'Denver', state: 'CO', date: '2025-12-06', ...given};
}

/** Many different reviews, newest first: every fourth not recommended, every third with a response, one a day. */
export function buildReviews(count: number, given: (index: number) => Partial<Review> = () => ({})): Review[] {
  return Array.from({length: count}, (_, index) => {
    const [city, state] = PLACES[index % PLACES.length]!;
    return buildReview({
      id: `r${index + 1}`,
      recommended: index % 4 !== 1,
      comment: COMMENTS[index % COMMENTS.length]!,
      city,
      state,
      date: daysAgo(index),
      ...(index % 3 === 0 && {response: buildResponse({date: daysAgo(index - 3)})}),
      ...given(index),
    });
  });
}

/** Days are counted back from that of the first review; after it they are negative. */
function daysAgo(days: number): string {
  return new Date(Date.UTC(2025, 11, 6 - days)).toISOString().slice(0, 10);
}
