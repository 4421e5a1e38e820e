import {RecommendationRateElement} from '../elements/recommendation-rate/recommendation-rate.js';
import {define} from './define.js';

define('dr-recommendation-rate', RecommendationRateElement);
