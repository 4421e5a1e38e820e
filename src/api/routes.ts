/** Where the contract's resources are, relative to the service's base address, and the numbers both sides need. */
export const reviewsPath = (providerId: string) => `v1/providers/${encodeURIComponent(providerId)}/reviews`;
export const reviewPath = (providerId: string, reviewId: string) => `${reviewsPath(providerId)}/${encodeURIComponent(reviewId)}`;
export const summaryPath = (providerId: string) => `${reviewsPath(providerId)}/summary`;
export const SUMMARIES_PATH = 'v1/review-summaries';

/**
 * The search text travels in this request header, percent-encoded UTF-8: URLs end up in logs and histories, and what a
 * member searches for is theirs.
 */
export const SEARCH_HEADER = 'Reviews-Search';

/** Reviews on a page when the request asks for no other number. */
export const PAGE_SIZE = 30;

/** Most providers in one batch call. */
export const BATCH_LIMIT = 100;
