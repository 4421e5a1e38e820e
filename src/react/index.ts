export {DrAccessManager} from './dr-access-manager.js';
export {DrConfig} from './dr-config.js';
export {DrNewReviews} from './dr-new-reviews.js';
export {DrProviderWorkspace} from './dr-provider-workspace.js';
export {DrRecommendationRate} from './dr-recommendation-rate.js';
export {DrRepresentativeDesk} from './dr-representative-desk.js';
export {DrReviewSurvey} from './dr-review-survey.js';
export {DrReviewsTab} from './dr-reviews-tab.js';
