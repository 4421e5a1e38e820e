export {jsonLdScript, reviewsJsonLd, type JsonLdOptions} from './json-ld.js';
export {renderReviewsTab, reviewsTabStyleHash, type RenderReviewsTabOptions} from './reviews-tab.js';
