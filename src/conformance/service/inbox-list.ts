import {AllPracticeReviewsPage, PracticeReviewsPage} from '../../api/practice/schemas.js';
import {allPracticeReviewsPath, practiceReviewsPath, SEARCH_HEADER} from '../../api/shared/routes.js';
import {hold} from './fault.js';
import type {Sandbox} from './sandbox.js';

export type InboxReview = PracticeReviewsPage['reviews'][number];

type Parameters = Readonly<Record<string, string>>;

/** Maximum number of pages to read of the list of all providers, which may have many reviews. */
const MOST_PAGES = 20;

/** The pages of a provider's reviews as the practice sees them, from the first to the last. */
export async function inboxPages(
  sandbox: Sandbox,
  parameters: Parameters = {},
  search?: string,
  providerId?: string,
): Promise<PracticeReviewsPage[]> {
  const place = await sandbox.place();
  const path = practiceReviewsPath(place.practiceId, providerId ?? place.providerId);
  const headers = search !== undefined && {headers: {[SEARCH_HEADER]: encodeURIComponent(search)}};
  const turn = (cursor?: string) => {
    const query = new URLSearchParams({...parameters, ...(cursor !== undefined && {cursor})});
    return sandbox.service.read(PracticeReviewsPage, `${path}?${query}`, {as: 'staff', ...headers});
  };
  const pages = [await turn()];
  const seen = new Set<string>();
  for (let cursor = pages[0]!.nextCursor; cursor; cursor = pages.at(-1)!.nextCursor) {
    hold(!seen.has(cursor), 'a nextCursor leads back to an earlier page');
    seen.add(cursor);
    pages.push(await turn(cursor));
  }
  return pages;
}

export async function inbox(sandbox: Sandbox, parameters: Parameters = {}, search?: string, providerId?: string): Promise<InboxReview[]> {
  return (await inboxPages(sandbox, {limit: '100', ...parameters}, search, providerId)).flatMap(({reviews}) => reviews);
}

/** The first pages of the reviews of all providers. */
export async function inboxOfAll(sandbox: Sandbox, parameters: Parameters): Promise<AllPracticeReviewsPage[]> {
  const path = allPracticeReviewsPath((await sandbox.place()).practiceId);
  const pages: AllPracticeReviewsPage[] = [];
  for (let cursor: string | null = ''; cursor !== null && pages.length < MOST_PAGES; cursor = pages.at(-1)!.nextCursor) {
    const query = new URLSearchParams({limit: '100', ...parameters, ...(cursor && {cursor})});
    pages.push(await sandbox.service.read(AllPracticeReviewsPage, `${path}?${query}`, {as: 'staff'}));
  }
  return pages;
}
