import {openApiDocument, ReviewsPage, ReviewSummaries, ReviewSummary, SEARCH_HEADER} from 'directory-reviews/contract';
import {Hono} from 'hono';
import type {Handler, MiddlewareHandler} from 'hono';
import {etag} from 'hono/etag';
import type {Database} from '../database/database.js';
import {summariesOf} from '../reviews/provider-counts.js';
import {pageHolding, reviewsPage} from '../reviews/reviews-page.js';
import {listIn, providerIn, providersIn, reviewIn} from './parameters.js';
import {RequestProblem} from './problems.js';

export interface ReviewsApiOptions {
  readonly database: Database;
}

/** The public part of the contract (v1). Responses are validated with the contract's schemas, as requests are. */
export function reviewsApi({database}: ReviewsApiOptions): Hono {
  const api = new Hono();
  api.use(etag(), cacheable);

  api.get('/providers/:providerId/reviews', async (c) => {
    const providerId = providerIn(c.req);
    const {query, limit, place} = listIn(c.req);
    const page = await reviewsPage(database, providerId, query, {limit, place});
    if (!page) throw new RequestProblem('provider-not-found');
    return c.json(ReviewsPage.parse(page));
  });

  api.get('/providers/:providerId/reviews/summary', async (c) => {
    const [summary] = await summariesOf(database, [providerIn(c.req)]);
    if (!summary) throw new RequestProblem('provider-not-found');
    return c.json(ReviewSummary.parse(summary));
  });

  api.get('/providers/:providerId/reviews/:reviewId', async (c) => {
    const providerId = providerIn(c.req);
    const {query, limit, place} = listIn(c.req);
    if (place) throw new RequestProblem('invalid-request', 'cursor: must be absent, because the review determines the page.');
    const page = await pageHolding(database, providerId, reviewIn(c.req), query, {limit});
    if (!page) throw new RequestProblem(page === undefined ? 'provider-not-found' : 'review-not-found');
    return c.json(ReviewsPage.parse(page));
  });

  api.get('/review-summaries', async (c) => c.json(ReviewSummaries.parse({summaries: await summariesOf(database, providersIn(c.req))})));

  const document = openApiDocument();
  api.get('/openapi.json', (c) => c.json(document));

  for (const path of new Set(api.routes.filter(({method}) => method === 'GET').map((route) => route.path))) api.all(path, onlyReads);
  return api;
}

const onlyReads: Handler = () => {
  throw new RequestProblem('method-not-allowed', undefined, {Allow: 'GET, HEAD'});
};

/** These responses are the same for everyone and may be cached, but a member's search must stay out of shared caches. */
const cacheable: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.ok) return;
  c.header('Cache-Control', `${c.req.header(SEARCH_HEADER) === undefined ? 'public' : 'private'}, max-age=60`);
  c.header('Vary', SEARCH_HEADER, {append: true});
};
