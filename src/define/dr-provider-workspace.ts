import {Combobox} from '../elements/combobox/combobox.js';
import {OptionsMenu} from '../elements/provider-workspace/options-menu.js';
import {ProviderWorkspace} from '../elements/provider-workspace/provider-workspace.js';
import {define} from './define.js';

const DIALOGS = {
  submission: () => import('./submission-dialog.js'),
  history: () => import('./case-history-dialog.js'),
  help: () => import('./help-dialog.js'),
};

ProviderWorkspace.loadDialog = (kind) => DIALOGS[kind]();
define('dr-combobox', Combobox);
define('dr-options-menu', OptionsMenu);
define('dr-provider-workspace', ProviderWorkspace);
