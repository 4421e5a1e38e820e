export type {MessageToApp, MessageToPage} from './protocol/schemas.js';
export {PROTOCOL} from './protocol/protocol.js';
