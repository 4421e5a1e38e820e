import {rate as en} from './en/rate.js';
import {rate as es} from './es/rate.js';
import type {Catalogs} from './wording.js';

export type RateMessage = keyof typeof en;
export const rateMessages: Catalogs<RateMessage> = {en, es};
