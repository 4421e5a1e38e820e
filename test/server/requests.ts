import assert from 'node:assert/strict';
import type {Hono} from 'hono';
import {type AppOptions, createApp} from '../../demo/server/app.js';
import {Seal} from '../../demo/server/shared/seal.js';
import {ReviewsPage} from '../../src/api/reviews/schemas.js';
import {reviewPath, reviewsPath, SEARCH_HEADER} from '../../src/api/shared/routes.js';
import {type KnownProblemCode, Problem} from '../../src/api/shared/schemas.js';
import type {ReviewQuery} from '../../src/domain/review-query.js';

export type App = Hono;

export type TestedOptions = Omit<AppOptions, 'publicOrigin'> & Partial<AppOptions>;

/** The service without a socket. An unexpected failure in its log fails the test. */
export function appOn(options: TestedOptions): App {
  return createApp({
    // Several apps on one database take each other's cursors.
    seal: new Seal('tests'),
    publicOrigin: 'https://directory.example',
    log: (entry) => {
      throw new Error(`The service failed: ${entry}`);
    },
    ...options,
  });
}

export interface Paging {
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

/** Address and headers of a list request, as in the contract. */
export function listRequest(
  path: string,
  {sort, recommended, withResponse, search}: ReviewQuery,
  {cursor, limit}: Paging = {},
): [string, RequestInit] {
  const nonce = search === undefined ? undefined : '1';
  const parameters = Object.entries({sort, recommended, withResponse, cursor, limit, nonce}).filter(([, value]) => value !== undefined);
  const headers: Record<string, string> = search === undefined ? {} : {[SEARCH_HEADER]: encodeURIComponent(search)};
  return [`/${path}?${new URLSearchParams(parameters.map(([name, value]) => [name, String(value)]))}`, {headers}];
}

export async function getPage(app: App, providerId: string, query: ReviewQuery = {}, paging: Paging = {}): Promise<ReviewsPage> {
  return pageIn(await app.request(...listRequest(reviewsPath(providerId), query, paging)));
}

export async function getPageHolding(app: App, providerId: string, reviewId: string, query: ReviewQuery = {}, paging: Paging = {}) {
  return pageIn(await app.request(...listRequest(reviewPath(providerId, reviewId), query, paging)));
}

async function pageIn(response: Response): Promise<ReviewsPage> {
  assert.equal(response.status, 200, await response.clone().text());
  assert.match(response.headers.get('Content-Type')!, /^application\/json/);
  return ReviewsPage.parse(await response.json());
}

/** Fails unless the answer is this problem, in the form of RFC 9457. */
export async function assertProblem(response: Response, status: number, code: KnownProblemCode): Promise<Problem> {
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  const problem = Problem.parse(await response.json());
  assert.deepEqual([response.status, problem.status, problem.code], [status, status, code]);
  return problem;
}
