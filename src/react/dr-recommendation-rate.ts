import '../define/dr-recommendation-rate.js';
import {RecommendationRateElement} from '../elements/recommendation-rate/recommendation-rate.js';
import {wrap} from './wrap.js';

export const DrRecommendationRate = wrap('dr-recommendation-rate', RecommendationRateElement, ['dr-contract-drift']);
