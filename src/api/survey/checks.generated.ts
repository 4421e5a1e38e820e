// Generated from the schemas by `npm run generate`. Do not edit.
import {boolean, day, list, moment, nullable, object, oneOf, optional, text, type Check} from '../shared/check.js';

export const surveyCheck: Check = object({provider: object({id: text(0, Infinity, /^(?!\.\.?$)[\w.:-]{1,64}$/), name: text(1, 200), credentials: text(1, 100), specialty: text(1, 200), city: text(1, 100), state: text(1, 100)}), visitedOn: day, expiresOn: day, receiptByEmail: optional(nullable(boolean))});
export const surveyReceiptCheck: Check = object({answeredAt: moment, comment: oneOf('none', 'published', 'waiting'), terms: optional(nullable(text(0, Infinity, /^[\w.-]{1,40}$/))), receiptByEmail: optional(nullable(boolean))});
export const ownAnswerCheck: Check = object({recommended: boolean, comment: optional(nullable(text(1, 20000))), language: optional(nullable(text(0, Infinity, /^[A-Za-z\d-]{2,35}$/))), state: oneOf('none', 'published', 'waiting', 'withheld'), answeredAt: moment, changedAt: optional(nullable(moment)), terms: optional(nullable(text(0, Infinity, /^[\w.-]{1,40}$/))), version: text(0, Infinity, /^(?!\.\.?$)[\w.:-]{1,64}$/), actions: list(oneOf('change', 'withdraw'), 10)});
