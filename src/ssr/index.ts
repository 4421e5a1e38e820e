export {jsonLdScript, reviewsJsonLd, type JsonLdOptions} from './json-ld.js';
export {loadReviewsTab, streamReviewsTab, type LoadReviewsTabOptions, type LoadedReviewsTab} from './load-reviews-tab.js';
export {renderReviewsTab, reviewsTabStyleHash} from './reviews-tab.js';
export type {RenderReviewsTabOptions} from './tag.js';
