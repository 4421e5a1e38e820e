import {dialog as en} from './en/dialog.js';
import {dialog as es} from './es/dialog.js';
import {statusMessages, type StatusMessage} from './status-messages.js';
import type {Catalogs} from './wording.js';

export type DialogMessage = keyof typeof en | StatusMessage;
export const dialogMessages: Catalogs<DialogMessage> = {en: {...statusMessages.en, ...en}, es: {...statusMessages.es, ...es}};
