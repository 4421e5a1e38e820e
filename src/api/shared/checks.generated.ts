// Generated from the schemas by `npm run generate`. Do not edit.
import {list, nullable, object, oneOf, optional, text, type Check} from './check.js';

export const cursorCheck: Check = nullable(text(1, 512));
export const editorialCheckCheck: Check = object({off: optional(list(oneOf('acknowledges-patient', 'clinical-detail', 'health-information', 'identifier', 'date', 'money', 'derogatory', 'profanity'), 8)), words: optional(list(object({label: oneOf('acknowledges-patient', 'clinical-detail', 'health-information', 'identifier', 'date', 'money', 'derogatory', 'profanity'), words: list(text(0, 60, /[^\s!-/:-@[-`{-~]/), 200)}), 8))});
