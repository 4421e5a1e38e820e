import type {ReviewsClient} from '../api/reviews/client.js';
import {fetchSummaries} from '../api/reviews/summaries.js';
import {Transport} from '../api/shared/transport.js';
import type {ReviewSummary} from '../domain/review.js';
import {SummaryBatch} from '../state/reviews/summary-batch.js';

const byClient = new WeakMap<ReviewsClient, SummaryBatch>();
const byAddress = new Map<string, SummaryBatch>();

/**
 * One provider's summary, asked for together with those that other tags ask for in the same turn of the page. Needs a
 * client or an address; an address costs less code than a client, on pages with nothing but rates.
 *
 * Rejects with a `ReviewsError`, or a `TypeError` when `source` is no address.
 */
export async function summaryFrom(source: ReviewsClient | string, providerId: string): Promise<ReviewSummary | undefined> {
  return (typeof source === 'string' ? batchAt(source) : batchOf(source)).summary(providerId);
}

function batchAt(api: string): SummaryBatch {
  let batch = byAddress.get(api);
  if (!batch) {
    const transport = new Transport({api});
    byAddress.set(api, (batch = new SummaryBatch((ids) => fetchSummaries(transport, ids))));
  }
  return batch;
}

function batchOf(client: ReviewsClient): SummaryBatch {
  let batch = byClient.get(client);
  if (!batch) byClient.set(client, (batch = new SummaryBatch((ids) => client.summaries(ids))));
  return batch;
}
