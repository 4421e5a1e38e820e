import {desk as en} from './en/desk.js';
import {desk as es} from './es/desk.js';
import {dialogMessages, type DialogMessage} from './dialog-messages.js';
import {screeningMessages, type ScreeningMessage} from './screening-messages.js';
import type {Catalogs} from './wording.js';

export type DeskMessage = keyof typeof en | DialogMessage | ScreeningMessage;
export const deskMessages: Catalogs<DeskMessage> = {
  en: {...dialogMessages.en, ...screeningMessages.en, ...en},
  es: {...dialogMessages.es, ...screeningMessages.es, ...es},
};
