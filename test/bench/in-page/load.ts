import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import {SEARCH_HEADER} from '../../../src/api/shared/routes.js';
import type {ReviewQuery} from '../../../src/domain/review-query.js';
import type {Mount} from '../candidates/candidate.js';

/** Fetches and shows the page's reviews, as a host would for a candidate that does not fetch. */
export async function loadAndMount(mount: Mount): Promise<void> {
  const host = document.querySelector<HTMLElement>('#reviews')!;
  const address = host.dataset['reviews']!;
  const load = async (query: ReviewQuery, cursor?: string): Promise<ReviewsPage> => {
    const parameters = new URLSearchParams();
    if (query.recommended !== undefined) parameters.set('recommended', String(query.recommended));
    if (query.withResponse) parameters.set('withResponse', 'true');
    if (query.sort === 'oldest') parameters.set('sort', 'oldest');
    if (cursor) parameters.set('cursor', cursor);
    const headers: HeadersInit = query.search ? {[SEARCH_HEADER]: encodeURIComponent(query.search)} : {};
    const answer = await fetch(`${address}${parameters.size ? '?' : ''}${parameters}`, {headers});
    if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
    return (await answer.json()) as ReviewsPage;
  };
  mount(host, await load({}), load);
}
