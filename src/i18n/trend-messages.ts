import {trend as en} from './en/trend.js';
import {trend as es} from './es/trend.js';
import type {Catalogs} from './wording.js';

export type TrendMessage = keyof typeof en;
export const trendMessages: Catalogs<TrendMessage> = {en, es};
