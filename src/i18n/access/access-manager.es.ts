import type {Messages} from '../shared/words.js';
import {accessInSpanish} from './access.es.js';
import type {AccessMessage} from './access.js';
import {registerInSpanish} from './register-people.es.js';
import type {RegisterMessage} from './register-people.js';

/** The access manager with the form to register people, which then opens without waiting for its language. */
export const accessManagerInSpanish: Messages<AccessMessage | RegisterMessage> = {...accessInSpanish, ...registerInSpanish};
