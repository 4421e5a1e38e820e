import type {ReviewSummary} from '../../domain/review.js';
import type {ReviewQuery} from '../../domain/review-query.js';
import {checkedId} from '../shared/id.js';
import {PlainTransport} from '../shared/plain-transport.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {reviewPath, reviewsPath, SEARCH_HEADER, summaryPath} from '../shared/routes.js';
import {type Sender, type ServiceConfig, Transport} from '../shared/transport.js';
import type {CheckedReviewsPage, ReviewPages, ReviewsClient} from './client.js';
import {readReviewsPage} from './read.js';
import {fetchSummaries, readSummary, type SummariesOptions} from './summaries.js';

interface PageOptions {
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches pages of reviews over the HTTP contract. Separate from the full client because the reviews tab needs nothing else.
 * Reads are retried up to twice after a transient failure (no response, 408, 429, 502, 503, 504), with capped exponential
 * backoff and full jitter, and never before `Retry-After`.
 */
export class HttpReviewPages implements ReviewPages {
  protected readonly transport: Sender;

  /** @throws TypeError if `config.api` is not a valid URL. */
  constructor(config: ServiceConfig, transport: Sender = new PlainTransport(config)) {
    this.transport = transport;
  }

  async reviews(providerId: string, query: ReviewQuery, options: PageOptions = {}): Promise<CheckedReviewsPage> {
    return this.#page(reviewsPath(checkedId(providerId)), query, options);
  }

  async pageHolding(
    providerId: string,
    reviewId: string,
    query: ReviewQuery,
    options: {signal?: AbortSignal} = {},
  ): Promise<CheckedReviewsPage> {
    return this.#page(reviewPath(checkedId(providerId), checkedId(reviewId)), query, options);
  }

  async #page(path: string, query: ReviewQuery, {cursor, signal}: PageOptions): Promise<CheckedReviewsPage> {
    // The first page in the default order has no parameters, so a host can predict its URL and preload it.
    const parameters = new URLSearchParams();
    if (query.sort && query.sort !== 'newest') parameters.set('sort', query.sort);
    if (query.recommended !== undefined) parameters.set('recommended', String(query.recommended));
    if (query.withResponse) parameters.set('withResponse', 'true');
    if (cursor) parameters.set('cursor', cursor);
    // Caches that ignore the header would answer a search with the plain list, or with another search. They tell addresses apart.
    const nonce = query.search ? String(Math.ceil(Math.random() * 1e15)) : null;
    if (nonce) parameters.set('nonce', nonce);
    const headers = query.search ? {headers: {[SEARCH_HEADER]: encodeURIComponent(query.search.toWellFormed())}} : {};
    const page = await this.transport.send(parameters.size ? `${path}?${parameters}` : path, {signal, ...headers});
    const answered = (page as {nonce?: unknown} | null)?.nonce;
    if (answered !== undefined && answered !== nonce) throw new ReviewsError('unreadable-answer', 200, {detail: 'nonce'});
    return readReviewsPage(page);
  }
}

/** Implements the public part of the HTTP contract, reviews and summaries. One client can serve every tag on a page. */
export class HttpReviewsClient extends HttpReviewPages implements ReviewsClient {
  /** @throws TypeError if `config.api` is not a valid URL. */
  constructor(config: ServiceConfig) {
    super(config, new Transport(config));
  }

  async summary(providerId: string, options: {signal?: AbortSignal} = {}): Promise<ReviewSummary> {
    const summary = readSummary(await this.transport.send(summaryPath(checkedId(providerId)), options));
    if (summary?.providerId !== providerId) throw new ReviewsError('unreadable-answer', 200, {detail: 'no summary of this provider'});
    return summary;
  }

  summaries(providerIds: readonly string[], options?: SummariesOptions): Promise<ReadonlyMap<string, ReviewSummary>> {
    return fetchSummaries(this.transport, providerIds, options);
  }
}
