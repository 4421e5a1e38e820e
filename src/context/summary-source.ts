import type {ReviewsClient} from '../api/reviews/client.js';
import {fetchSummaries} from '../api/reviews/summaries.js';
import {PlainTransport} from '../api/shared/plain-transport.js';
import type {ServiceConfig} from '../api/shared/transport.js';
import type {ReviewSummary} from '../domain/review.js';
import {SummaryBatch, type TellDrift} from '../state/reviews/summary-batch.js';

interface Source extends Pick<ReviewsClient, 'summaries'> {
  getToken?: ServiceConfig['getToken'];
}

const batches = new WeakMap<Source, SummaryBatch>();
const services = new Map<string, Source>();

/**
 * Fetches one provider's summary, in one batch with the summaries that other tags request in the same tick. Takes a client or
 * a service; a service needs less code than a client, on pages that show only rates.
 *
 * Rejects with a `ReviewsError`, or with a `TypeError` if the service's address is not a valid URL.
 */
export async function summaryFrom(
  given: Source | ServiceConfig,
  providerId: string,
  tellDrift: TellDrift,
): Promise<ReviewSummary | undefined> {
  const source = 'api' in given ? sourceAt(given) : given;
  let batch = batches.get(source);
  if (!batch) {
    const isArriving = () => globalThis.document?.readyState === 'loading';
    batches.set(source, (batch = new SummaryBatch((ids, onDrift) => source.summaries(ids, {onDrift}), isArriving)));
  }
  return batch.summary(providerId, tellDrift);
}

/** All tags with the same address share a source. Those in one batch share the latest `getToken` of one of them, which no other batch uses. */
function sourceAt({api, getToken}: ServiceConfig): Source {
  let source = services.get(api);
  if (!source) {
    const shared: Source = {
      async summaries(ids, options) {
        const transport = new PlainTransport({api, getToken: shared.getToken});
        shared.getToken = undefined;
        return fetchSummaries(transport, ids, options);
      },
    };
    services.set(api, (source = shared));
  }
  source.getToken = getToken ?? source.getToken;
  return source;
}
