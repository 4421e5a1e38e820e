import {AccessManager} from '../elements/access-manager/access-manager.js';
import {define} from './define.js';

AccessManager.loadForm = () => import('./register-people.js');
define('dr-access-manager', AccessManager);

// The types of the tag and its events, for those who import this file.
export type {AccessManager} from '../elements/access-manager/access-manager.js';
export type * from '../elements/access-manager/events.js';
export type * from '../ui/events/contract-drift.js';
export type * from '../ui/events/sign-in-required.js';
