import {RepresentativeDesk} from '../elements/representative-desk/representative-desk.js';
import {define} from './define.js';

define('dr-representative-desk', RepresentativeDesk);
