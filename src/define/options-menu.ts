import {OptionsMenu} from '../ui/menu/options-menu.js';
import {define} from './define.js';

define('dr-options-menu', OptionsMenu);
