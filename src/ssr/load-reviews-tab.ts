import type {CheckedReviewsPage} from '../api/reviews/client.js';
import {readReviewsPage} from '../api/reviews/read.js';
import {checkedId} from '../api/shared/id.js';
import {ReviewsError} from '../api/shared/reviews-error.js';
import {reviewPath, reviewsPath} from '../api/shared/routes.js';
import {type ServiceConfig, Transport} from '../api/shared/transport.js';
import {type Failure, failureOf} from '../state/shared/failure.js';
import {type JsonLdOptions, jsonLdScript, reviewsJsonLd} from './json-ld.js';
import {renderReviewsTab} from './reviews-tab.js';
import type {RenderReviewsTabOptions} from './tag.js';

export interface LoadReviewsTabOptions extends Omit<RenderReviewsTabOptions, 'page'> {
  /** Absolute base address of the service for this server's requests. Default: `api`. */
  readonly service?: string | undefined;
  /** Milliseconds to wait for the service, with all retries. Default: 2,000. */
  readonly timeout?: number | undefined;
  /** Aborts the request, for example when the reader has left. */
  readonly signal?: AbortSignal | undefined;
  /** Returns the bearer token of a service that only members may read. */
  readonly getToken?: ServiceConfig['getToken'];
  /** The provider as in the page's structured data. Without it, there is none. */
  readonly structuredData?: Omit<JsonLdOptions, 'page' | 'providerId'> | undefined;
}

export interface LoadedReviewsTab {
  /** `<dr-reviews-tab>` with its reviews. After a failure, without them; the tag then loads them in the browser. */
  readonly html: string;
  /** The structured data as a script element for the page's head, or `''` if there is none. */
  readonly jsonLd: string;
  /** The page of reviews as the service sent it; `undefined` after a failure. */
  readonly page: unknown;
  /** Numbers for a tab label; `undefined` after a failure. */
  readonly summary: CheckedReviewsPage['summary'];
  /** Why there are no reviews: the code and status of the service's answer, such as `provider-not-found`, 404; status 0 without one. */
  readonly failure: Failure | undefined;
}

/**
 * Loads a provider's reviews and renders `<dr-reviews-tab>`. Whatever the service answers, and if it does not answer, there is
 * HTML for the page: this promise is never rejected because of the service or of the ids in the page's address.
 *
 * @throws TypeError if `service` is not an absolute URL, or if it is missing and `api` is not.
 */
export async function loadReviewsTab(options: LoadReviewsTabOptions): Promise<LoadedReviewsTab> {
  const {service, timeout = 2000, signal, getToken, structuredData, ...tag} = options;
  const transport = new Transport({api: service ?? tag.api, getToken});
  const timedOut = AbortSignal.timeout(timeout);
  try {
    const page = await pageFrom(transport, tag, signal ? AbortSignal.any([signal, timedOut]) : timedOut);
    const {providerId} = tag;
    const {summary: found} = readReviewsPage(page);
    const summary = found?.providerId === providerId ? found : undefined;
    const jsonLd = structuredData && reviewsJsonLd({...structuredData, providerId, page});
    return {html: renderReviewsTab({...tag, page}), jsonLd: jsonLdScript(jsonLd), page, summary, failure: undefined};
  } catch (error) {
    const failure = timedOut.aborted ? {code: 'timeout', status: 0} : failureOf(error);
    return {html: renderReviewsTab({...tag, page: undefined}), jsonLd: '', page: undefined, summary: undefined, failure};
  }
}

/** The page that holds the linked review, or the first page if the link is out of date. */
async function pageFrom(transport: Transport, {providerId, reviewId}: LoadReviewsTabOptions, signal: AbortSignal): Promise<unknown> {
  const first = reviewsPath(checkedId(providerId));
  if (!reviewId) return transport.send(first, {signal});
  try {
    return await transport.send(reviewPath(providerId, checkedId(reviewId)), {signal});
  } catch (error) {
    if (!(error instanceof ReviewsError) || signal.aborted) throw error;
    return transport.send(first, {signal});
  }
}

/**
 * The same as a stream of HTML: the tag as soon as the service has answered, then its structured data. The request starts at
 * once, so a server can send the page before it meanwhile. Each chunk is complete HTML.
 */
export function streamReviewsTab(options: LoadReviewsTabOptions): AsyncIterable<string> {
  const loading = loadReviewsTab(options);
  // Rejected only for wrong options, and not before the stream is read.
  loading.catch(() => undefined);
  return chunksOf(loading);
}

async function* chunksOf(loading: Promise<LoadedReviewsTab>): AsyncGenerator<string> {
  const {html, jsonLd} = await loading;
  yield html;
  if (jsonLd) yield jsonLd;
}
