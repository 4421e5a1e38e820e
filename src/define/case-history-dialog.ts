import {CaseHistoryDialog} from '../elements/case-history-dialog/case-history-dialog.js';
import {define} from './define.js';

define('dr-case-history-dialog', CaseHistoryDialog);
