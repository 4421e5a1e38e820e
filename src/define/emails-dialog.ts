import {EmailsDialog} from '../elements/emails-dialog/emails-dialog.js';
import {define} from './define.js';

define('dr-emails-dialog', EmailsDialog);
