// Generated from schemas.ts by `npm run generate`. Do not edit.
import type {Check} from './check.js';

export const reviewCheck: Check = {"type":"object","properties":{"id":{"type":"string","pattern":"^[\\w-]{1,64}$"},"recommended":{"type":"boolean"},"comment":{"type":"string","minLength":1,"maxLength":20000},"city":{"type":"string","minLength":1,"maxLength":100},"state":{"type":"string","minLength":1,"maxLength":100},"date":{"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},"response":{"anyOf":[{"type":"object","properties":{"responder":{"type":"string","minLength":1,"maxLength":100},"date":{"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},"text":{"type":"string","minLength":1,"maxLength":4800}},"required":["responder","date","text"]},{"type":"null"}]}},"required":["id","recommended","comment","city","state","date"]};
export const reviewCountsCheck: Check = {"type":"object","properties":{"filtered":{"type":"integer","minimum":0,"maximum":1000000000},"total":{"type":"integer","minimum":0,"maximum":1000000000}},"required":["filtered","total"]};
export const cursorCheck: Check = {"anyOf":[{"type":"string","minLength":1,"maxLength":512},{"type":"null"}]};
export const problemCodeCheck: Check = {"type":"string","pattern":"^[a-z0-9-]{1,64}$"};
