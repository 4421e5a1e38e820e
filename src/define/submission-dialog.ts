import {SubmissionDialog} from '../elements/submission-dialog/submission-dialog.js';
import {define} from './define.js';

define('dr-submission-dialog', SubmissionDialog);
