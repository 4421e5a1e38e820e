import {AccessRequestElement} from '../elements/access-request/access-request.js';
import {define} from './define.js';

define('dr-access-request', AccessRequestElement);

export * from '../elements/provider-workspace/later-screens.js';
