import {OwnAnswerElement} from '../elements/review-survey/own-answer.js';
import {define} from './define.js';

define('dr-own-answer', OwnAnswerElement);

export * from '../elements/review-survey/own-answer-part.js';
