import {type RenderReviewsTabOptions, tagWith} from './tag.js';

export {jsonLdScript, reviewsJsonLd} from './json-ld.js';

/*
 * What a browser's bundle gets as `directory-reviews/ssr`. A component that runs on both sides renders its first page on the
 * server. In the browser, it needs no declarative shadow root, which `innerHTML` does not parse.
 */

/** `<dr-reviews-tab>` with its data, from which it renders without a request. */
export function renderReviewsTab(options: RenderReviewsTabOptions): string {
  const {providerId, page, planProfile, messages, fallback = ''} = options;
  return tagWith(page === undefined ? fallback : '', {providerId, page, planProfile, messages}, options);
}
