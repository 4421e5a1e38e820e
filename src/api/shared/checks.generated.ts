// Generated from the schemas by `npm run generate`. Do not edit.
import {nullable, text, type Check} from './check.js';

export const cursorCheck: Check = nullable(text(1, 512));
