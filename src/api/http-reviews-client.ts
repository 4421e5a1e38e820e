import type {ReviewSummary} from '../domain/review.js';
import {checkedId, HttpReviewPages} from './http-review-pages.js';
import {ReviewsError, type ReviewsClient} from './reviews-client.js';
import {summaryPath} from './routes.js';
import {fetchSummaries, readSummary} from './summaries.js';

/** Speaks the whole HTTP contract; one client serves every tag of a page. */
export class HttpReviewsClient extends HttpReviewPages implements ReviewsClient {
  async summary(providerId: string, options: {signal?: AbortSignal} = {}): Promise<ReviewSummary> {
    const summary = readSummary(await this.transport.send(summaryPath(checkedId(providerId)), options));
    if (!summary) throw new ReviewsError('unreadable-answer', 200, {detail: 'no summary'});
    return summary;
  }

  summaries(providerIds: readonly string[], options: {signal?: AbortSignal} = {}): Promise<ReadonlyMap<string, ReviewSummary>> {
    return fetchSummaries(this.transport, providerIds, options.signal);
  }
}
