import {advice as en} from './en/advice.js';
import {advice as es} from './es/advice.js';
import {screeningMessages, type ScreeningMessage} from './screening-messages.js';
import type {Catalogs} from './wording.js';

export type AdviceMessage = keyof typeof en | ScreeningMessage;
export const adviceMessages: Catalogs<AdviceMessage> = {en: {...screeningMessages.en, ...en}, es: {...screeningMessages.es, ...es}};
