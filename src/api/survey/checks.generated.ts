// Generated from the schemas by `npm run generate`. Do not edit.
import {object, oneOf, text, type Check} from '../shared/check.js';

export const surveyCheck: Check = object({provider: object({id: text(0, Infinity, /^[\w-]{1,64}$/), name: text(1, 200), credentials: text(1, 100), specialty: text(1, 200), city: text(1, 100), state: text(1, 100)}), visitedOn: text(0, Infinity, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), expiresOn: text(0, Infinity, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)});
export const surveyReceiptCheck: Check = object({answeredAt: text(0, Infinity, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/), comment: oneOf('none', 'published', 'waiting')});
