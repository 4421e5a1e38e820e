import type {IncomingHttpHeaders} from 'node:http';
import {type CheckedReviewsPage, ReviewsError} from '../../../src/api/reviews-client.js';
import {SEARCH_HEADER, SUMMARIES_PATH} from '../../../src/api/routes.js';
import {buildProviders} from './providers.js';

const REVIEWS = /^v1\/providers\/([^/]+)\/reviews(?:\/([^/]+))?$/;
const client = buildProviders();

/**
 * Answers one request of the HTTP contract from the shared providers.
 *
 * @param path relative to the service's base address.
 * @returns the status and the body to send as JSON.
 */
export async function answer(path: string, parameters: URLSearchParams, headers: IncomingHttpHeaders): Promise<[number, object]> {
  try {
    return [200, await body(path, parameters, headers)];
  } catch (error) {
    if (!(error instanceof ReviewsError)) throw error;
    return [error.status, {code: error.code, status: error.status}];
  }
}

async function body(path: string, parameters: URLSearchParams, headers: IncomingHttpHeaders): Promise<object> {
  if (path === SUMMARIES_PATH) return {summaries: [...(await client.summaries(parameters.getAll('providerId'))).values()]};
  const [, providerId, reviewId] = REVIEWS.exec(path) ?? [];
  if (!providerId) throw new ReviewsError('not-found', 404);
  const query = {
    recommended: parameters.has('recommended') ? parameters.get('recommended') === 'true' : undefined,
    withResponse: parameters.has('withResponse'),
    sort: parameters.get('sort') === 'oldest' ? ('oldest' as const) : undefined,
    search: decodeURIComponent(String(headers[SEARCH_HEADER.toLowerCase()] ?? '')),
  };
  return asSent(
    reviewId
      ? await client.pageHolding(providerId, reviewId, query)
      : await client.reviews(providerId, query, {cursor: parameters.get('cursor') ?? undefined}),
  );
}

/** The page in the contract's form: without what only the reading client adds. */
export function asSent({drift: _, ...page}: CheckedReviewsPage): object {
  return page;
}
