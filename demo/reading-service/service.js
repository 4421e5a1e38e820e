import {createServer} from 'node:http';

/** Your data: the counts of all verified reviews of each provider, and the published ones with a comment. */
import {providers} from './providers.js';

const PAGE_SIZE = 30;
const LONGEST_PAGE = 100;

/** A failure that the client can tell apart by its code. */
class Problem extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** Answers `GET` requests for reviews and summaries: all that the reviews tab and the recommendation rate need. */
export const service = createServer((request, response) => {
  // Any page may read, because all of this is public. Without these headers, only pages of the same origin can.
  const headers = {'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After', 'Cache-Control': 'no-store'};
  if (request.method === 'OPTIONS') {
    const allowed = {'Access-Control-Allow-Headers': 'Reviews-Search, Authorization', 'Access-Control-Max-Age': '3600'};
    return response.writeHead(204, {...headers, ...allowed}).end();
  }
  try {
    const answer = answerTo(request);
    response.writeHead(200, {...headers, 'Content-Type': 'application/json'}).end(JSON.stringify(answer));
  } catch (error) {
    const {status, code} = problemFor(error);
    const problem = {type: 'about:blank', title: code, status, code};
    response.writeHead(status, {...headers, 'Content-Type': 'application/problem+json'}).end(JSON.stringify(problem));
  }
});

function problemFor(error) {
  if (error instanceof Problem) return error;
  // Something that is not percent-encoded UTF-8.
  return error instanceof URIError ? new Problem(400, 'invalid-request') : new Problem(500, 'internal');
}

function answerTo({method, url, headers}) {
  const {pathname, searchParams} = new URL(url, 'http://localhost');
  const parts = pathname.split('/').slice(1).map(decodeURIComponent);
  if (method !== 'GET' || parts.shift() !== 'v1') throw new Problem(404, 'not-found');

  if (parts[0] === 'review-summaries') {
    const ids = searchParams.getAll('providerId').filter((id) => providers.has(id));
    return {summaries: ids.map(summaryOf)};
  }
  const [area, providerId, list, reviewId] = parts;
  if (area !== 'providers' || list !== 'reviews') throw new Problem(404, 'not-found');
  if (!providers.has(providerId)) throw new Problem(404, 'provider-not-found');
  if (reviewId === 'summary') return summaryOf(providerId);
  return pageOf(providerId, parametersIn(searchParams), textIn(headers, searchParams), reviewId);
}

function summaryOf(providerId) {
  const {recommended, notRecommended} = providers.get(providerId);
  return {providerId, recommended, notRecommended};
}

function parametersIn(given) {
  const sort = given.get('sort') ?? 'newest';
  const limit = Number(given.get('limit') ?? PAGE_SIZE);
  const [recommended, withResponse] = ['recommended', 'withResponse'].map((name) => given.get(name));
  const isValid =
    ['newest', 'oldest'].includes(sort) &&
    [recommended, withResponse].every((value) => [null, 'true', 'false'].includes(value)) &&
    /^\d{1,20}$/.test(given.get('nonce') ?? '0') &&
    Number.isInteger(limit) &&
    limit >= 1 &&
    limit <= LONGEST_PAGE;
  if (!isValid) throw new Problem(400, 'invalid-request');
  return {sort, limit, recommended, withResponse, cursor: given.get('cursor'), nonce: given.get('nonce')};
}

/** A search has its text in a header and a number in its address, so that caches never mix it up with the plain list. */
function textIn(headers, given) {
  const text = headers['reviews-search'];
  if ((text === undefined) !== (given.get('nonce') === null)) throw new Problem(400, 'invalid-request');
  return decodeURIComponent(text ?? '');
}

function pageOf(providerId, {sort, limit, recommended, withResponse, cursor, nonce}, search, reviewId) {
  const {reviews: all} = providers.get(providerId);
  const sorted = all.toSorted((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));
  if (sort === 'oldest') sorted.reverse();
  const found = sorted.filter(
    (review) =>
      (recommended === null || String(review.recommended) === recommended) &&
      (withResponse !== 'true' || review.response) &&
      folded(review.comment).includes(folded(search)),
  );
  const [start, end] = placesOf(found, {cursor, limit, reviewId});
  return {
    summary: summaryOf(providerId),
    counts: {filtered: found.length, total: all.length},
    reviews: found.slice(start, end),
    nextCursor: end < found.length ? `after-${found[end - 1].id}` : null,
    previousCursor: start > 0 && start < end ? `before-${found[start].id}` : null,
    nonce,
  };
}

/** Where the page starts and ends. A cursor names the review beside it, so a review that is published meanwhile moves nothing. */
function placesOf(found, {cursor, limit, reviewId}) {
  const placeOf = (id) => found.findIndex((review) => review.id === id);
  const [, side, id] = /^(after|before)-(.+)$/.exec(cursor ?? '') ?? [];
  if (reviewId && placeOf(reviewId) < 0) throw new Problem(404, 'review-not-found');
  if (cursor !== null && placeOf(id) < 0) throw new Problem(400, 'invalid-cursor');
  if (side === 'before') return [Math.max(0, placeOf(id) - limit), placeOf(id)];
  const start = reviewId ? placeOf(reviewId) - (placeOf(reviewId) % limit) : side === 'after' ? placeOf(id) + 1 : 0;
  return [start, Math.min(start + limit, found.length)];
}

/** Without case and accents, and with a space for a line break. */
function folded(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
