import {RecommendationRateElement} from '../elements/recommendation-rate/recommendation-rate.js';
import {define} from './define.js';

define('dr-recommendation-rate', RecommendationRateElement);

// The types of the tag and its events, for those who import this file.
export type {RecommendationRateElement} from '../elements/recommendation-rate/recommendation-rate.js';
export type * from '../ui/events/contract-drift.js';
