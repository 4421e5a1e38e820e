import {OptionsMenu} from '../elements/options-menu/options-menu.js';
import {define} from './define.js';

define('dr-options-menu', OptionsMenu);
