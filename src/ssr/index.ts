export {jsonLdScript, reviewsJsonLd, type JsonLdOptions} from './json-ld.js';
export {loadReviewsTab, streamReviewsTab, type LoadReviewsTabOptions, type LoadedReviewsTab} from './load-reviews-tab.js';
export {renderReviewsTab, reviewsTabStyleHash, type RenderReviewsTabOptions} from './reviews-tab.js';
