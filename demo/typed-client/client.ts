import createClient from 'openapi-fetch';
import type {components, paths} from './contract.js';

type Schemas = components['schemas'];

/** The reviews of a provider that contain a text, newest first. */
export async function reviewsAbout(text: string, providerId: string, service: string): Promise<Schemas['Review'][]> {
  const client = createClient<paths>({baseUrl: service});
  // A random number gives the search an address of its own: caches never mix it up with another list.
  const nonce = String(Math.ceil(Math.random() * 1e15));
  const {data, error} = await client.GET('/v1/providers/{providerId}/reviews', {
    params: {path: {providerId}, query: {limit: 100, nonce}, header: {'Reviews-Search': encodeURIComponent(text)}},
  });
  // A problem: its code is stable.
  if (error) throw new Error(error.code);
  return data.reviews;
}

/** Responds to a review, and returns the case number. */
export async function respond(
  review: {practiceId: string; reviewId: string},
  submission: Schemas['SubmissionBody'],
  service: string,
  token: string,
): Promise<string> {
  const client = createClient<paths>({baseUrl: service, headers: {Authorization: `Bearer ${token}`}});
  const {data, error} = await client.POST('/v1/practices/{practiceId}/reviews/{reviewId}/response', {
    params: {path: review, header: {'Idempotency-Key': crypto.randomUUID()}},
    body: submission,
  });
  if (error) throw new Error(error.faults?.map(({field, fault}) => `${field} ${fault}`).join(', ') ?? error.code);
  return data.caseNumber;
}
