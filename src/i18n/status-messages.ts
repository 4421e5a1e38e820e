import {status as en} from './en/status.js';
import {status as es} from './es/status.js';
import type {Catalogs} from './wording.js';

export type StatusMessage = keyof typeof en;
export const statusMessages: Catalogs<StatusMessage> = {en, es};
