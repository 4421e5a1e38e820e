import type {Review} from '../src/domain/review.js';
import {InMemoryReviewsClient, type ProviderReviews} from '../src/testing/index.js';

/** The provider in most stories. */
export const PROVIDER_ID = 'provider-1';

/** A service with one provider, with options for its next responses. */
export function serviceWith(
  reviews: ProviderReviews | readonly Review[],
  answers: Partial<Pick<InMemoryReviewsClient, 'delay' | 'failWith' | 'garble'>> = {},
): InMemoryReviewsClient {
  return Object.assign(new InMemoryReviewsClient({[PROVIDER_ID]: reviews}), answers);
}

/** For stories that break the service after its first response: repairs it for the next visit. */
export function repair({args}: {args: {client: InMemoryReviewsClient}}): void {
  Object.assign(args.client, {delay: 0, failWith: undefined});
  args.client.calls.length = 0;
}
