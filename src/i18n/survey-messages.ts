import {survey as en} from './en/survey.js';
import {survey as es} from './es/survey.js';
import type {Catalogs} from './wording.js';

export type SurveyMessage = keyof typeof en;
export const surveyMessages: Catalogs<SurveyMessage> = {en, es};
