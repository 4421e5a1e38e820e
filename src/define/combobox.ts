import {Combobox} from '../ui/combobox/combobox.js';
import {define} from './define.js';

define('dr-combobox', Combobox);
