import type * as z from 'zod/mini';
import type {
  AllPracticeReviewsPage,
  NewReviews,
  PracticeReviewsPage,
  RateTrend,
  ReviewedProviders,
} from '../../src/api/practice/schemas.js';
import type {ReviewsPage, ReviewSummaries, ReviewSummary} from '../../src/api/reviews/schemas.js';
import type {Problem} from '../../src/api/shared/schemas.js';
import {matchesSearch} from '../../src/domain/folding.js';
import {answer, answers, headers, instead, type PlantedFault, requests} from './planting.js';

const LIST = /^GET v1\/providers\/[^/]+\/reviews(\?|$)/;
const INBOX = /^GET v1\/practices\/[^/]+\/providers\/[^/]+\/reviews/;
const INBOX_OF_ALL = /^GET v1\/practices\/[^/]+\/reviews\?/;
const PRIVATE = /^GET v1\/(me|new-reviews|practices)/;

const without =
  (...names: string[]) =>
  ({url}: {url: URL}) => {
    for (const name of names) url.searchParams.delete(name);
  };

const has = (url: URL, name: string) => url.searchParams.has(name);

/** Backends that show members or practices the wrong data. */
export const READ_FAULTS: readonly PlantedFault[] = [
  // The list for members.
  {fault: 'the oldest review comes first', breaks: 'list-newest-first', plant: answers(LIST, reversed)},
  {fault: 'the requested order is ignored', breaks: 'list-oldest-first', plant: requests(LIST, without('sort'))},
  {fault: 'the limit is ignored', breaks: 'list-limit', plant: requests(LIST, without('limit'))},
  {
    fault: 'the cursor is missing',
    breaks: 'list-walks-forward',
    plant: answers(LIST, (page: ReviewsPage) => ({...page, nextCursor: null})),
  },
  {fault: 'every cursor leads to the first page', breaks: 'list-walks-forward', plant: requests(LIST, without('cursor'))},
  {
    fault: 'a review is lost between two pages',
    breaks: 'list-walks-forward',
    plant: answers(LIST, (page: ReviewsPage, {url}) => (has(url, 'cursor') ? {...page, reviews: page.reviews.slice(1)} : page)),
  },
  {
    fault: 'a review is on two pages',
    breaks: 'list-walks-forward',
    plant: answers(LIST, (page: ReviewsPage) =>
      page.reviews.length > 1 ? {...page, reviews: [...page.reviews.slice(1), page.reviews[1]]} : page,
    ),
  },
  {
    fault: 'there is no cursor back',
    breaks: 'list-walks-back',
    plant: answers(LIST, (page: ReviewsPage) => ({...page, previousCursor: null})),
  },
  {
    fault: 'the filtered count includes everything',
    breaks: 'list-counts',
    plant: answers(LIST, ({counts, ...page}: ReviewsPage) => ({...page, counts: {...counts, filtered: counts.total}})),
  },
  {
    fault: 'the total counts only filtered reviews',
    breaks: 'list-counts',
    plant: answers(LIST, ({counts, ...page}: ReviewsPage) => ({...page, counts: {...counts, total: counts.filtered}})),
  },
  {
    fault: 'the count of reviews with a response follows the query',
    breaks: 'list-counts-of-filters',
    plant: answers(LIST, ({counts, ...page}: ReviewsPage) => ({...page, counts: {...counts, withResponse: counts.filtered}})),
  },
  {
    fault: 'the count of recommending reviews includes those without a comment',
    breaks: 'list-counts-of-filters',
    plant: answers(LIST, ({counts, ...page}: ReviewsPage) => ({...page, counts: {...counts, recommended: counts.total + 1}})),
  },
  {fault: 'the recommended filter is ignored', breaks: 'list-filter-recommended', plant: requests(LIST, without('recommended'))},
  {fault: 'the response filter is ignored', breaks: 'list-filter-response', plant: requests(LIST, without('withResponse'))},
  {
    fault: 'the search is ignored',
    breaks: 'list-search',
    plant: requests(LIST, ({headers: sent, url}) => (sent.delete('Reviews-Search'), url.searchParams.delete('nonce'))),
  },
  {
    fault: 'the search is case-sensitive',
    breaks: 'list-search',
    plant: answers(LIST, (page: ReviewsPage, {headers: sent}) =>
      /[A-Z]{4}/.test(sent.get('Reviews-Search') ?? '') ? {...page, reviews: []} : page,
    ),
  },
  {
    fault: 'a search drops the filter',
    breaks: 'list-composes',
    plant: requests(LIST, ({headers: sent, url}) => (sent.has('Reviews-Search') ? url.searchParams.delete('recommended') : undefined)),
  },
  {
    fault: 'the summary follows the filter',
    breaks: 'list-summary-stays',
    plant: answers(LIST, (page: ReviewsPage, {url}) =>
      has(url, 'recommended') ? {...page, summary: {...page.summary, recommended: 0}} : page,
    ),
  },
  {
    fault: 'a response is longer than 300 characters',
    breaks: 'list-response-texts',
    plant: answers(LIST, ({reviews, ...page}: ReviewsPage) => ({
      ...page,
      reviews: reviews.map((review) => (review.response ? {...review, response: {...review.response, text: 'a'.repeat(301)}} : review)),
    })),
  },
  {
    fault: 'a date has an invalid month',
    breaks: 'list-limit',
    plant: answers(LIST, ({reviews, ...page}: ReviewsPage) => ({
      ...page,
      reviews: reviews.map((review) => ({...review, date: '2025-13-01'})),
    })),
  },
  // One review, summaries, and invalid requests.
  {
    fault: 'the address of a review returns another page',
    breaks: 'review-by-id',
    plant: answers(/^GET v1\/providers\/[^/]+\/reviews\/r/, (page: ReviewsPage) => ({...page, reviews: page.reviews.slice(0, -1)})),
  },
  {
    fault: 'an unknown review returns the first page',
    breaks: 'review-unknown',
    plant: instead(/reviews\/conformance-nobody$/, async (_, {url}, service) => service(url.href.replace('/conformance-nobody', ''), {})),
  },
  {
    fault: 'a single summary has other counts',
    breaks: 'summary-same',
    plant: answers(/\/summary$/, (summary: z.output<typeof ReviewSummary>) => ({...summary, recommended: summary.recommended + 1})),
  },
  {
    fault: 'a batch includes an invented provider',
    breaks: 'summary-same',
    plant: answers(/review-summaries/, ({summaries}: z.output<typeof ReviewSummaries>) => ({
      summaries: [...summaries, {providerId: 'conformance-nobody', recommended: 0, notRecommended: 0}],
    })),
  },
  {
    fault: 'an unknown provider has an empty list',
    breaks: 'provider-unknown',
    plant: instead(/providers\/conformance-nobody/, () => answer({providerId: 'x', recommended: 0, notRecommended: 0})),
  },
  {
    fault: 'a problem has the content type of plain JSON',
    breaks: 'provider-unknown',
    plant: headers(/conformance-nobody/, (sent) => sent.set('Content-Type', 'application/json')),
  },
  {
    fault: 'a problem’s status differs from the answer’s',
    breaks: 'provider-unknown',
    plant: answers(/conformance-nobody/, (problem: Problem) => ({...problem, status: 400})),
  },
  {
    fault: 'a problem has the wrong code',
    breaks: 'review-unknown',
    plant: answers(/conformance-nobody/, (problem: Problem) => ({...problem, code: 'not-found'})),
  },
  {fault: 'an invalid cursor returns the first page', breaks: 'cursor-unknown', plant: requests(LIST, without('cursor'))},
  {
    fault: 'an invalid parameter is ignored',
    breaks: 'parameters-checked',
    plant: requests(LIST, ({url}) => (url.searchParams.get('sort') === 'best' ? url.searchParams.delete('sort') : undefined)),
  },
  {
    fault: 'an unknown parameter is refused',
    breaks: 'parameters-checked',
    plant: requests(LIST, ({url}) => (has(url, 'conformance') ? url.searchParams.set('limit', '0') : undefined)),
  },
  {
    fault: 'a problem echoes the request unescaped',
    breaks: 'problems-repeat-nothing',
    plant: answers(LIST, (json: Problem, {url}) => ({...json, detail: `sort: ${url.searchParams.get('sort')} is not allowed.`})),
  },
  {
    fault: 'shared caches may store searches',
    breaks: 'search-not-cached',
    plant: headers(LIST, (sent) => sent.set('Cache-Control', 'public, max-age=60')),
  },
  {
    fault: 'a search without a nonce is answered',
    breaks: 'search-has-its-address',
    plant: requests(LIST, ({headers: sent, url}) => (sent.has('Reviews-Search') ? url.searchParams.set('nonce', '1') : undefined)),
  },
  {
    fault: 'the address of a search has the plain list',
    breaks: 'search-has-its-address',
    plant: requests(LIST, ({headers: sent, url}) => (sent.has('Reviews-Search') ? undefined : url.searchParams.delete('nonce'))),
  },
  {
    fault: 'a cache answers every search with the first one',
    breaks: 'search-tells-its-nonce',
    plant: answers(LIST, (page: ReviewsPage) => (page.nonce ? {...page, nonce: '1'} : page)),
  },
  {fault: 'Vary is missing', breaks: 'search-not-cached', plant: headers(LIST, (sent) => sent.delete('Vary'))},
  // The inbox.
  {
    fault: 'providers without reviews are listed',
    breaks: 'inbox-providers',
    plant: answers(/\/providers$/, ({providers}: z.output<typeof ReviewedProviders>) => ({
      providers: [...providers, {...providers[0], id: 'other', name: 'ZZ', recommended: 0, notRecommended: 0, needsResponse: 0}],
    })),
  },
  {
    fault: 'oldest negative first only sorts oldest first',
    breaks: 'inbox-sorts',
    plant: requests(INBOX, ({url}) =>
      url.searchParams.get('sort') === 'oldest-negative' ? url.searchParams.set('sort', 'oldest') : undefined,
    ),
  },
  {
    fault: 'the cursor of the inbox is missing',
    breaks: 'inbox-walks',
    plant: answers(INBOX, (page: PracticeReviewsPage) => ({...page, nextCursor: null})),
  },
  {fault: 'the status filter is ignored', breaks: 'inbox-filters', plant: requests(INBOX, without('status'))},
  {fault: 'the needs-a-response filter is ignored', breaks: 'inbox-filters', plant: requests(INBOX, without('needsResponse'))},
  {fault: 'the inbox ignores who recommends', breaks: 'inbox-filters', plant: requests(INBOX, without('recommended'))},
  {
    fault: 'the inbox ignores the search',
    breaks: 'inbox-search',
    plant: requests(INBOX, ({headers: sent}) => sent.delete('Reviews-Search')),
  },
  {
    fault: 'a search of the inbox reads only comments',
    breaks: 'inbox-search',
    plant: answers(INBOX, ({reviews, ...page}: PracticeReviewsPage, {headers: sent}) => {
      const search = decodeURIComponent(sent.get('Reviews-Search') ?? '');
      return {...page, reviews: search ? reviews.filter(({comment}) => comment && matchesSearch(comment, search)) : reviews};
    }),
  },
  {
    fault: 'reviews do not name their provider',
    breaks: 'inbox-of-all',
    plant: answers(INBOX_OF_ALL, ({reviews, ...page}: AllPracticeReviewsPage) => ({
      ...page,
      reviews: reviews.map(({provider: _, ...review}) => review),
    })),
  },
  {
    fault: 'the list of all providers does not put those first that need a response',
    breaks: 'inbox-of-all',
    plant: requests(INBOX_OF_ALL, without('sort')),
  },
  {
    fault: 'the counts by status ignore who recommends and the search',
    breaks: 'inbox-counts-found',
    plant: instead(INBOX, async (response, {url, headers: sent}, service) => {
      const whole = new URL(url);
      whole.searchParams.delete('recommended');
      const authorization = {Authorization: sent.get('Authorization')!};
      const {counts} = (await (await service(whole.href, {headers: authorization})).json()) as PracticeReviewsPage;
      const page = (await response.json()) as PracticeReviewsPage;
      return answer({...page, counts: {...counts, filtered: page.counts.filtered}}, response.status, response.headers);
    }),
  },
  {
    fault: 'the counts by status are wrong',
    breaks: 'inbox-counts',
    plant: answers(INBOX, ({counts, ...page}: PracticeReviewsPage) => ({
      ...page,
      counts: {...counts, byStatus: {...counts.byStatus, none: counts.byStatus.none + 1}},
    })),
  },
  {
    fault: 'every review allows a response',
    breaks: 'inbox-actions',
    plant: answers(INBOX, ({reviews, ...page}: PracticeReviewsPage) => ({
      ...page,
      reviews: reviews.map((review) => ({...review, actions: ['respond', 'report']})),
    })),
  },
  {
    fault: 'a removed comment is still shown to the practice',
    breaks: 'inbox-removed',
    plant: answers(INBOX, ({reviews, ...page}: PracticeReviewsPage) => ({
      ...page,
      reviews: reviews.map((review) => ({...review, comment: review.comment ?? 'Still here.'})),
    })),
  },
  {
    fault: 'the trend has a gap',
    breaks: 'inbox-trend',
    plant: answers(/\/trend$/, ({quarters}: z.output<typeof RateTrend>) => ({quarters: quarters.toSpliced(1, 1)})),
  },
  {
    fault: 'the panel counts reviews that need no response',
    breaks: 'inbox-new-reviews',
    plant: answers(/new-reviews/, ({practices, ...rest}: NewReviews) => ({
      ...rest,
      practices: practices.map((practice) => ({...practice, needsResponse: practice.needsResponse + 1})),
    })),
  },
  {
    fault: 'personal answers may be cached',
    breaks: 'answers-private',
    plant: headers(PRIVATE, (sent) => sent.set('Cache-Control', 'public')),
  },
  {
    fault: '401 does not say how to sign in',
    breaks: 'sign-in-needed',
    plant: headers(PRIVATE, (sent) => sent.delete('WWW-Authenticate')),
  },
];

function reversed(page: ReviewsPage): ReviewsPage {
  return {...page, reviews: page.reviews.toReversed()};
}
