import {submission as en} from './en/submission.js';
import {submission as es} from './es/submission.js';
import {dialogMessages, type DialogMessage} from './dialog-messages.js';
import type {Catalogs} from './wording.js';

export type SubmissionMessage = keyof typeof en | DialogMessage;
export const submissionMessages: Catalogs<SubmissionMessage> = {en: {...dialogMessages.en, ...en}, es: {...dialogMessages.es, ...es}};
