import type {ReviewsClient} from '../api/reviews/client.js';
import {fetchSummaries} from '../api/reviews/summaries.js';
import {Transport} from '../api/shared/transport.js';
import type {ReviewSummary} from '../domain/review.js';
import {SummaryBatch} from '../state/reviews/summary-batch.js';

const byClient = new WeakMap<ReviewsClient, SummaryBatch>();
const byAddress = new Map<string, SummaryBatch>();

/**
 * Fetches one provider's summary, in one batch with the summaries that other tags request in the same tick. Takes a client or
 * an address; an address needs less code than a client, on pages that show only rates.
 *
 * Rejects with a `ReviewsError`, or with a `TypeError` if `source` is a string but not a valid URL.
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
