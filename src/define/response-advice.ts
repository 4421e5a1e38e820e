import {ResponseAdvice} from '../elements/response-advice/response-advice.js';
import {define} from './define.js';

define('dr-response-advice', ResponseAdvice);
