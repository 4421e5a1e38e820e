// Generated from the schemas by `npm run generate`. Do not edit.
import {day, moment, object, oneOf, text, type Check} from '../shared/check.js';

export const surveyCheck: Check = object({provider: object({id: text(0, Infinity, /^(?!\.\.?$)[\w.:-]{1,64}$/), name: text(1, 200), credentials: text(1, 100), specialty: text(1, 200), city: text(1, 100), state: text(1, 100)}), visitedOn: day, expiresOn: day});
export const surveyReceiptCheck: Check = object({answeredAt: moment, comment: oneOf('none', 'published', 'waiting'), terms: text(0, Infinity, /^[\w.-]{1,40}$/)});
