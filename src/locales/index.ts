export {localeFaults} from './locale-faults.js';
export type {Message, Messages} from '../i18n/shared/words.js';
