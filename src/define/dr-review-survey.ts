import {ReviewSurvey} from '../elements/review-survey/review-survey.js';
import {define} from './define.js';

define('dr-review-survey', ReviewSurvey);
