import {recommendationRate} from '../../../src/domain/recommendation-rate.js';
import type {Review, ReviewSummary} from '../../../src/domain/review.js';
import type {ReviewQuery} from '../../../src/domain/review-query.js';

/* The texts of all candidates, so they differ only in rendering. */

export const LABELS = {
  heading: 'Patient reviews',
  recommended: 'Recommended',
  notRecommended: 'Not recommended',
  more: 'View more',
  less: 'View less',
  office: 'Response from the provider’s office',
  show: 'Show',
  withResponse: 'With a response',
  sort: 'Sort by',
  search: 'Search the comments',
  loadMore: 'Show more reviews',
  aboutVerified: 'What does verified mean?',
  verifiedExplained:
    'Before a patient is asked for a review, the plan has processed a claim for a visit of that patient with this provider.',
} as const;

export const ANSWERS = [
  ['', 'All'],
  ['true', LABELS.recommended],
  ['false', LABELS.notRecommended],
] as const;

export const ORDERS = [
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
] as const;

const dates = new Intl.DateTimeFormat('en-US', {year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC'});
const numbers = new Intl.NumberFormat('en-US');
const number = (value: number) => numbers.format(value);
const shortDate = (day: string) => dates.format(Date.parse(day));

export const placeLine = ({city, state, date}: Review) => `${city}, ${state} · ${shortDate(date)}`;
export const responderLine = ({responder, date}: {responder: string; date: string}) => ` ${responder} · ${shortDate(date)}`;
export const statusLine = (shown: number, filtered: number) => `${number(shown)} of ${number(filtered)} reviews`;

export interface SummaryLines {
  /** The whole percentage with its sign, as text and as width of the bar. */
  readonly figure: string;
  readonly sentence: string;
  readonly up: string;
  readonly down: string;
  readonly verified: string;
}

export function summaryLines(summary: ReviewSummary): SummaryLines {
  const {percent = 0, recommended, notRecommended, verified} = recommendationRate(summary);
  return {
    figure: `${percent}%`,
    sentence: `${percent}% of patients would recommend this provider to family and friends.`,
    up: `${number(recommended)} recommended`,
    down: `${number(notRecommended)} not recommended`,
    verified: `${number(verified)} verified reviews`,
  };
}

/** The query that a tab's controls select. */
export function queryOf(form: HTMLFormElement): ReviewQuery {
  const values = new FormData(form);
  const answer = values.get('recommended');
  return {
    recommended: answer ? answer === 'true' : undefined,
    withResponse: values.has('withResponse'),
    search: (values.get('search') as string).trim(),
    sort: values.get('sort') === 'oldest' ? 'oldest' : 'newest',
  };
}
