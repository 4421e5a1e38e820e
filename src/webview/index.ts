export type {MessageToApp, MessageToPage} from '../api/web-view-schemas.js';
export {PROTOCOL} from '../domain/web-view.js';
