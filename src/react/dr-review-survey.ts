import '../define/dr-review-survey.js';
import {ReviewSurvey} from '../elements/review-survey/review-survey.js';
import {wrap} from './wrap.js';

export const DrReviewSurvey = wrap('dr-review-survey', ReviewSurvey, [
  'dr-review-submitted',
  'dr-survey-draft-changed',
  'dr-survey-failed',
  'dr-survey-answer-changed',
  'dr-survey-answer-withdrawn',
  'dr-sign-in-required',
]);
