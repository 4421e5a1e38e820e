import {IDEMPOTENCY_HEADER, INVITATION_HEADER, SEARCH_HEADER} from './routes.js';

/** What a service allows pages of other origins to send, in the headers of its answer to a preflight request. */
export interface AllowedRequests {
  readonly methods: readonly string[];
  readonly headers: readonly string[];
}

/**
 * What the clients of this package send and read, for a service on another origin than the page (CORS). They send no cookies, so
 * `Access-Control-Allow-Credentials` is not needed.
 */
export const CROSS_ORIGIN = {
  /** For the public paths: reviews and summaries. The token is sent if the host has set `getToken` for the whole page. */
  reading: {methods: ['GET'], headers: [SEARCH_HEADER, 'Authorization']} as AllowedRequests,
  /** For all other paths. */
  personal: {
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    headers: ['Authorization', 'Content-Type', IDEMPOTENCY_HEADER, 'If-Match', INVITATION_HEADER, SEARCH_HEADER],
  } as AllowedRequests,
  /** Response headers that the clients read, besides those that every page may read. */
  exposed: ['Retry-After'] as readonly string[],
  /** Seconds for which a browser may remember the answer to a preflight request. */
  maxAge: 3600,
};
