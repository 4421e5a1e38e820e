import {ReviewsPage} from '../../api/reviews/schemas.js';
import {reviewsPath, SEARCH_HEADER} from '../../api/shared/routes.js';
import {hold} from './fault.js';
import type {Sandbox} from './sandbox.js';

export type MemberReview = ReviewsPage['reviews'][number];

/** A page of the provider's reviews as members see them. */
export async function memberPage(
  sandbox: Sandbox,
  parameters: Readonly<Record<string, string>> = {},
  search?: string,
  providerId?: string,
): Promise<ReviewsPage> {
  const path = `${reviewsPath(providerId ?? (await sandbox.providerId()))}?${new URLSearchParams(parameters)}`;
  if (search === undefined) return sandbox.service.read(ReviewsPage, path);
  const headers = {[SEARCH_HEADER]: encodeURIComponent(search)};
  return sandbox.service.read(ReviewsPage, `${path}&nonce=${newNonce()}`, {headers});
}

/** Gives a search an address that no cache has seen. */
export const newNonce = () => String(Math.ceil(Math.random() * 1e15));

/** A limit that splits the list into several pages, but not hundreds. */
export async function inFewPages(sandbox: Sandbox): Promise<{readonly limit: string}> {
  const {counts} = await memberPage(sandbox);
  return {limit: String(Math.min(100, Math.max(2, Math.ceil(counts.total / 4))))};
}

/** The pages of a list from the first to the last. */
export async function memberPages(
  sandbox: Sandbox,
  parameters: Readonly<Record<string, string>> = {},
  search?: string,
  providerId?: string,
): Promise<ReviewsPage[]> {
  const pages = [await memberPage(sandbox, parameters, search, providerId)];
  const seen = new Set<string>();
  for (let cursor = pages[0]!.nextCursor; cursor; cursor = pages.at(-1)!.nextCursor) {
    hold(!seen.has(cursor), 'a nextCursor leads back to an earlier page');
    seen.add(cursor);
    pages.push(await memberPage(sandbox, {...parameters, cursor}, search, providerId));
  }
  return pages;
}

export async function memberReviews(
  sandbox: Sandbox,
  parameters: Readonly<Record<string, string>> = {},
  search?: string,
): Promise<MemberReview[]> {
  return (await memberPages(sandbox, {limit: '100', ...parameters}, search)).flatMap(({reviews}) => reviews);
}

/** A review from the sandbox as members see it; `undefined` if they do not see it. */
export async function memberReview(sandbox: Sandbox, id: string): Promise<MemberReview | undefined> {
  const whole = await memberPages(sandbox, {limit: '100'}, undefined, sandbox.providerOf(id));
  return whole.flatMap(({reviews: each}) => each).find((review) => review.id === id);
}
