import {help as en} from './en/help.js';
import {help as es} from './es/help.js';
import {dialogMessages, type DialogMessage} from './dialog-messages.js';
import type {Catalogs} from './wording.js';

export type HelpMessage = keyof typeof en | DialogMessage;
export const helpMessages: Catalogs<HelpMessage> = {en: {...dialogMessages.en, ...en}, es: {...dialogMessages.es, ...es}};
