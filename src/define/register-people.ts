import {RegisterPeople} from '../elements/register-people/register-people.js';
import {define} from './define.js';

define('dr-register-people', RegisterPeople);
