import {CasePath, PracticePath, PracticeProviderPath, PracticeReviewPath, PracticeReviewsParameters} from 'directory-reviews/contract';
import type {InboxQuery} from 'directory-reviews/rules';
import type {HonoRequest} from 'hono';
import {type InboxPlace, readInboxCursor} from '../practice/inbox-cursor.js';
import type {Seal} from '../shared/seal.js';
import {parametersIn, searchIn} from './parameters.js';
import {RequestProblem} from './problems.js';

/** An id that violates the contract cannot exist, so it is reported as not found. */
export function practiceIn(request: HonoRequest): string {
  const path = PracticePath.safeParse(request.param());
  if (!path.success) throw new RequestProblem('practice-not-found');
  return path.data.practiceId;
}

export function practiceProviderIn(request: HonoRequest): string {
  const path = PracticeProviderPath.safeParse(request.param());
  if (!path.success) throw new RequestProblem('provider-not-found');
  return path.data.providerId;
}

export function practiceReviewIn(request: HonoRequest): string {
  const path = PracticeReviewPath.safeParse(request.param());
  if (!path.success) throw new RequestProblem('review-not-found');
  return path.data.reviewId;
}

export function caseIn(request: HonoRequest): string {
  const path = CasePath.safeParse(request.param());
  if (!path.success) throw new RequestProblem('case-not-found');
  return path.data.caseNumber;
}

export interface InboxRequest {
  readonly query: InboxQuery;
  readonly limit: number;
  readonly place: InboxPlace | undefined;
}

/** @throws RequestProblem `invalid-request` or `invalid-cursor`. */
export function inboxIn(request: HonoRequest, seal: Seal): InboxRequest {
  const {sort, status, needsResponse, recommended, cursor, limit} = parametersIn(request, PracticeReviewsParameters);
  const place = cursor === undefined ? undefined : readInboxCursor(seal.opened(cursor) ?? '');
  if (cursor !== undefined && !place) throw new RequestProblem('invalid-cursor', 'cursor: must be the unchanged nextCursor of a page.');
  const query: InboxQuery = {
    sort,
    status,
    needsResponse: needsResponse === 'true',
    recommended: recommended === undefined ? undefined : recommended === 'true',
    search: searchIn(request),
  };
  return {query, limit, place};
}
