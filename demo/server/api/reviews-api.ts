import {openApiDocument, ReviewsPage, ReviewSummaries, ReviewSummary, SEARCH_HEADER} from 'directory-reviews/contract';
import type {Handler, MiddlewareHandler} from 'hono';
import {Hono} from 'hono';
import type {Database} from '../database/database.js';
import {summariesOf} from '../reviews/provider-counts.js';
import {pageHolding, reviewsPage} from '../reviews/reviews-page.js';
import type {Seal} from '../shared/seal.js';
import {listIn, providerIn, providersIn, reviewIn} from './parameters.js';
import {RequestProblem} from './problems.js';
import {publicJson} from './public-json.js';

export interface ReviewsApiOptions {
  readonly database: Database;
  readonly seal: Seal;
  /** Other origins whose pages may call the service from a browser. */
  readonly corsOrigins?: readonly string[] | undefined;
}

/** The public part of the contract (v1). Responses are validated with the contract's schemas, as requests are. */
export function reviewsApi({database, seal, corsOrigins = []}: ReviewsApiOptions): Hono {
  const api = new Hono();
  api.use(cacheable({isForAll: !corsOrigins.length}));

  api.get('/providers/:providerId/reviews', async (c) => {
    const providerId = providerIn(c.req);
    const {query, limit, place, nonce} = listIn(c.req, seal);
    const page = await reviewsPage(database, providerId, query, {limit, place});
    if (!page) throw new RequestProblem('provider-not-found');
    return publicJson(c, ReviewsPage.parse({...seal.sealed(page), nonce}));
  });

  api.get('/providers/:providerId/reviews/summary', async (c) => {
    const [summary] = await summariesOf(database, [providerIn(c.req)]);
    if (!summary) throw new RequestProblem('provider-not-found');
    return publicJson(c, ReviewSummary.parse(summary));
  });

  api.get('/providers/:providerId/reviews/:reviewId', async (c) => {
    const providerId = providerIn(c.req);
    const {query, limit, place, nonce} = listIn(c.req, seal);
    if (place) throw new RequestProblem('invalid-request', 'cursor: must be absent, because the review determines the page.');
    const page = await pageHolding(database, providerId, reviewIn(c.req), query, {limit});
    if (!page) throw new RequestProblem(page === undefined ? 'provider-not-found' : 'review-not-found');
    return publicJson(c, ReviewsPage.parse({...seal.sealed(page), nonce}));
  });

  api.get('/review-summaries', async (c) =>
    publicJson(c, ReviewSummaries.parse({summaries: await summariesOf(database, providersIn(c.req))})),
  );

  const document = openApiDocument();
  api.get('/openapi.json', (c) => publicJson(c, document));

  for (const path of new Set(api.routes.filter(({method}) => method === 'GET').map((route) => route.path))) api.all(path, onlyReads);
  return api;
}

const onlyReads: Handler = () => {
  throw new RequestProblem('method-not-allowed', undefined, {Allow: 'GET, HEAD'});
};

/** For a minute, and for another while a cache fetches a newer answer, for which nobody then waits. */
const SHARED = 'public, max-age=60, stale-while-revalidate=60';

/**
 * These responses contain nothing personal, but a member's search must not be stored. With other origins, responses differ by
 * origin in a header, and shared caches that ignore `Vary` must not store them.
 */
function cacheable({isForAll}: {readonly isForAll: boolean}): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status >= 400) return;
    const isSearch = c.req.query('nonce') !== undefined;
    c.header('Cache-Control', isSearch ? 'private, no-store' : isForAll ? SHARED : 'private, max-age=60');
    // With the header of the compression, which sees no answer without a body.
    c.header('Vary', `${SEARCH_HEADER}, Accept-Encoding`, {append: true});
  };
}
