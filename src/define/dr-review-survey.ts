import {ReviewSurvey} from '../elements/review-survey/review-survey.js';
import {define} from './define.js';

ReviewSurvey.loadOwnAnswer = () => import('./own-answer.js');
define('dr-review-survey', ReviewSurvey);

// The types of the tag and its events, for those who import this file.
export type {ReviewSurvey} from '../elements/review-survey/review-survey.js';
export type * from '../elements/review-survey/events.js';
export type * from '../elements/review-survey/own-answer-events.js';
export type * from '../ui/events/sign-in-required.js';
