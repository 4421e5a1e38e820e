import {ProviderWorkspace} from '../elements/provider-workspace/provider-workspace.js';
import {define} from './define.js';

const PARTS = {
  submission: () => import('./submission-dialog.js'),
  history: () => import('./case-history-dialog.js'),
  help: () => import('./help-dialog.js'),
  emails: () => import('./emails-dialog.js'),
  menu: () => import('./options-menu.js'),
  trend: () => import('./rate-trend.js'),
  combobox: () => import('./combobox.js'),
  screens: () => import('./later-screens.js'),
};

ProviderWorkspace.loadPart = (part) => PARTS[part]();
define('dr-provider-workspace', ProviderWorkspace);

// The types of the tag and its events, for those who import this file.
export type {ProviderWorkspace} from '../elements/provider-workspace/provider-workspace.js';
export type * from '../elements/provider-workspace/events.js';
export type * from '../ui/events/contract-drift.js';
export type * from '../ui/events/sign-in-required.js';
