import {HelpDialog} from '../elements/help-dialog/help-dialog.js';
import {define} from './define.js';

define('dr-help-dialog', HelpDialog);
