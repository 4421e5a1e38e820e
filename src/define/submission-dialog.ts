import {SubmissionDialog} from '../elements/submission-dialog/submission-dialog.js';
import {define} from './define.js';

SubmissionDialog.loadAdvice = () => import('./response-advice.js');
define('dr-submission-dialog', SubmissionDialog);
