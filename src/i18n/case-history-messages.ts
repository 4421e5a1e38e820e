import {caseHistory as en} from './en/case-history.js';
import {caseHistory as es} from './es/case-history.js';
import {dialogMessages, type DialogMessage} from './dialog-messages.js';
import type {Catalogs} from './wording.js';

export type CaseHistoryMessage = keyof typeof en | DialogMessage;
export const caseHistoryMessages: Catalogs<CaseHistoryMessage> = {en: {...dialogMessages.en, ...en}, es: {...dialogMessages.es, ...es}};
