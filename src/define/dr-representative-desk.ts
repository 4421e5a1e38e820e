import {RepresentativeDesk} from '../elements/representative-desk/representative-desk.js';
import {define} from './define.js';

define('dr-representative-desk', RepresentativeDesk);

// The types of the tag and its events, for those who import this file.
export type {RepresentativeDesk} from '../elements/representative-desk/representative-desk.js';
export type * from '../elements/representative-desk/events.js';
export type * from '../ui/events/contract-drift.js';
export type * from '../ui/events/sign-in-required.js';
