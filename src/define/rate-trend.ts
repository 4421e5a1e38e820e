import {RateTrend} from '../elements/rate-trend/rate-trend.js';
import {define} from './define.js';

define('dr-rate-trend', RateTrend);
