import {screening as en} from './en/screening.js';
import {screening as es} from './es/screening.js';
import type {Catalogs} from './wording.js';

export type ScreeningMessage = keyof typeof en;
export const screeningMessages: Catalogs<ScreeningMessage> = {en, es};
