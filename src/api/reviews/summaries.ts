import type {ReviewSummary} from '../../domain/review.js';
import {isProviderId} from '../shared/id.js';
import {BATCH_LIMIT, SUMMARIES_PATH} from '../shared/routes.js';
import type {Sender} from '../shared/transport.js';

/**
 * The summary in `value`, or `undefined` if it violates the contract. Written by hand to keep search-results pages small, where
 * only rates are shown; a property test checks that it agrees with the `ReviewSummary` schema.
 */
export function readSummary(value: unknown): ReviewSummary | undefined {
  const {providerId, recommended, notRecommended} = (value ?? {}) as Partial<ReviewSummary>;
  const counts = [recommended, notRecommended];
  const readable = isProviderId(providerId) && counts.every((n) => Number.isInteger(n) && n! >= 0 && n! <= 1e9);
  return readable ? {providerId, recommended: recommended!, notRecommended: notRecommended!} : undefined;
}

export interface SummariesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the path of each part of an answer that violates the contract: `summaries.3`. */
  readonly onDrift?: ((field: string) => void) | undefined;
}

/**
 * Fetches summaries of many providers, with one request per `BATCH_LIMIT` providers. Leaves out what violates the contract: invalid
 * summaries, those of other providers, a second one of the same, and what exceeds the limit.
 */
export async function fetchSummaries(
  transport: Sender,
  providerIds: readonly string[],
  {signal, onDrift}: SummariesOptions = {},
): Promise<ReadonlyMap<string, ReviewSummary>> {
  const asked = [...new Set(providerIds)].filter(isProviderId);
  const batches = Array.from({length: Math.ceil(asked.length / BATCH_LIMIT)}, (_, i) =>
    asked.slice(i * BATCH_LIMIT, (i + 1) * BATCH_LIMIT),
  );
  const answers = await Promise.all(
    batches.map((ids) => transport.send(`${SUMMARIES_PATH}?${ids.map((id) => `providerId=${id}`).join('&')}`, {signal})),
  );
  const summaries = new Map<string, ReviewSummary>();
  for (const answer of answers) {
    const given = (answer as {summaries?: unknown} | null)?.summaries;
    const list: unknown[] = Array.isArray(given) ? given : [];
    if (list !== given || list.length > BATCH_LIMIT) onDrift?.('summaries');
    list.slice(0, BATCH_LIMIT).forEach((entry, index) => {
      const summary = readSummary(entry);
      const id = summary?.providerId;
      if (id && asked.includes(id) && !summaries.has(id)) summaries.set(id, summary);
      else onDrift?.(`summaries.${index}${id ? '.providerId' : ''}`);
    });
  }
  return summaries;
}
