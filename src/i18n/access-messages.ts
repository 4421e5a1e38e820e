import {access as en} from './en/access.js';
import {access as es} from './es/access.js';
import type {Catalogs} from './wording.js';

export type AccessMessage = keyof typeof en;
export const accessMessages: Catalogs<AccessMessage> = {en, es};
