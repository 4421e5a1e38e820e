import '../define/dr-config.js';
import {ConfigElement} from '../elements/config/config.js';
import {wrap} from './wrap.js';

export const DrConfig = wrap('dr-config', ConfigElement, []);
