// Generated from the schemas by `npm run generate`. Do not edit.
import {boolean, list, moment, nullable, object, optional, text, type Check} from '../shared/check.js';

export const practiceAccessCheck: Check = object({id: text(0, Infinity, /^(?!\.\.?$)[\w.:-]{1,64}$/), tin: text(0, Infinity, /^\d{9,10}$/), name: text(1, 200), managers: list(text(1, 200), 50), manages: boolean});
export const colleagueCheck: Check = object({id: text(0, Infinity, /^(?!\.\.?$)[\w.:-]{1,64}$/), name: text(1, 200), entitled: boolean, manages: boolean, isSelf: boolean, askedAt: optional(nullable(moment))});
export const registrationCheck: Check = object({id: text(0, Infinity, /^(?!\.\.?$)[\w.:-]{1,64}$/), name: text(1, 200), email: text(1, 254), phone: text(1, 300), requestedAt: moment});
export const expectedPersonCheck: Check = object({id: text(0, Infinity, /^(?!\.\.?$)[\w.:-]{1,64}$/), name: optional(nullable(text(1, 200))), email: text(1, 254), registeredAt: moment});
