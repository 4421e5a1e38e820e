// Generated from the schemas by `npm run generate`. Do not edit.
import {boolean, day, integer, nullable, object, optional, text, type Check} from '../shared/check.js';

export const reviewCheck: Check = object({id: text(0, Infinity, /^(?!\.\.?$)[\w.:-]{1,64}$/), recommended: boolean, comment: text(1, 20000), city: text(1, 100), state: text(1, 100), date: day, language: optional(nullable(text(0, Infinity, /^[A-Za-z\d-]{2,35}$/))), response: optional(nullable(object({responder: text(1, 100), date: day, text: text(1, 4800), language: optional(nullable(text(0, Infinity, /^[A-Za-z\d-]{2,35}$/)))})))});
export const reviewCountsCheck: Check = object({filtered: integer(0, 1000000000), total: integer(0, 1000000000), recommended: optional(integer(0, 1000000000)), notRecommended: optional(integer(0, 1000000000)), withResponse: optional(integer(0, 1000000000))});
