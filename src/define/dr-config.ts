import {ConfigElement} from '../elements/config/config.js';
import {define} from './define.js';

define('dr-config', ConfigElement);

// The types of the tag and its events, for those who import this file.
export type {ConfigElement} from '../elements/config/config.js';
