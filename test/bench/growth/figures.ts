import {LARGE, PRACTICE, SMALL} from './fill.js';

export interface Figure {
  readonly name: string;
  /** With `CURSOR` for that of the page that is far from the start. */
  readonly path: string;
  readonly search?: string;
}

const page = (providerId: string, parameters = '') => `/v1/providers/${providerId}/reviews?${parameters}`;
const batch = [LARGE, SMALL, ...Array.from({length: 38}, (_, n) => `p-${n + 1}`)].map((id) => `providerId=${id}`).join('&');

export const firstPage = (parameters: string) => page(LARGE, parameters);

export const FIGURES: readonly Figure[] = [
  {name: 'first page of a provider with 30', path: page(SMALL)},
  {name: 'first page', path: page(LARGE)},
  {name: 'deep page', path: page(LARGE, 'cursor=CURSOR')},
  {name: 'with a response', path: page(LARGE, 'withResponse=true')},
  {name: 'oldest that do not recommend', path: page(LARGE, 'recommended=false&sort=oldest')},
  {name: 'search with hits', path: page(LARGE, 'nonce=1'), search: 'parking is difficult'},
  {name: 'search without hits', path: page(LARGE, 'nonce=1'), search: 'nobody wrote this'},
  {name: 'summary', path: `/v1/providers/${LARGE}/reviews/summary`},
  {name: 'batch of 40', path: `/v1/review-summaries?${batch}`},
  {name: 'inbox', path: `/v1/practices/${PRACTICE}/reviews`},
  {name: 'inbox, oldest that need a response', path: `/v1/practices/${PRACTICE}/reviews?needsResponse=true&sort=oldest`},
  {name: 'inbox of a provider', path: `/v1/practices/${PRACTICE}/providers/${LARGE}/reviews`},
  {name: 'trend', path: `/v1/practices/${PRACTICE}/providers/${LARGE}/trend`},
  {name: 'providers of a practice', path: `/v1/practices/${PRACTICE}/providers`},
];
