import {AccessManager} from '../elements/access-manager/access-manager.js';
import {define} from './define.js';

define('dr-access-manager', AccessManager);
