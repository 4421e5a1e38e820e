import type {ReviewsPage, ReviewSummaries} from '../../src/api/reviews/schemas.js';
import {PAGE_SIZE, SEARCH_HEADER, SUMMARIES_PATH} from '../../src/api/shared/routes.js';
import {foldForSearch} from '../../src/domain/folding.js';
import type {Review, ReviewSummary} from '../../src/domain/review.js';
import {reviews} from './content.js';

const lists = new Map<number, Review[]>();
const REVIEWS = /^\/v1\/providers\/p(\d+)\/reviews(\/summary)?$/;

/** Answers requests with invented reviews. Provider `p30` has 30 of them. Returns `undefined` for any other address. */
export function answerContract(url: URL, headers: {readonly [name: string]: unknown}): object | undefined {
  if (url.pathname === `/${SUMMARIES_PATH}`) return summaries(url);
  const [, count, summaryOnly] = REVIEWS.exec(url.pathname) ?? [];
  if (!count) return undefined;
  const all = listOf(Number(count));
  const summary = summaryOf(`p${count}`, all);
  return summaryOnly ? summary : page(all, summary, url.searchParams, headers[SEARCH_HEADER.toLowerCase()]);
}

function page(all: readonly Review[], summary: ReviewSummary, parameters: URLSearchParams, search: unknown): ReviewsPage {
  const wanted = parameters.get('recommended');
  const words = typeof search === 'string' ? foldForSearch(decodeURIComponent(search)) : '';
  const filtered = all.filter(
    (review) =>
      (wanted === null || String(review.recommended) === wanted) &&
      (parameters.get('withResponse') !== 'true' || review.response) &&
      (!words || foldForSearch(review.comment).includes(words)),
  );
  if (parameters.get('sort') === 'oldest') filtered.reverse();
  const start = Number(parameters.get('cursor') ?? 0);
  const end = start + Number(parameters.get('limit') ?? PAGE_SIZE);
  return {
    summary,
    counts: {filtered: filtered.length, total: all.length},
    reviews: filtered.slice(start, end),
    nextCursor: end < filtered.length ? String(end) : null,
    previousCursor: start > 0 ? String(Math.max(0, start - PAGE_SIZE)) : null,
  };
}

function summaries(url: URL): ReviewSummaries {
  const ids = url.searchParams.getAll('providerId').flatMap((value) => value.split(','));
  return {summaries: ids.map((id) => summaryOf(id, listOf(Number(id.slice(1)))))};
}

function summaryOf(providerId: string, all: readonly Review[]): ReviewSummary {
  const recommended = all.filter((review) => review.recommended).length;
  return {providerId, recommended, notRecommended: all.length - recommended};
}

function listOf(count: number): Review[] {
  const list = lists.get(count) ?? reviews(count);
  lists.set(count, list);
  return list;
}
