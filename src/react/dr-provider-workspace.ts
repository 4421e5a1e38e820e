import '../define/dr-provider-workspace.js';
import {ProviderWorkspace} from '../elements/provider-workspace/provider-workspace.js';
import {wrap} from './wrap.js';

export const DrProviderWorkspace = wrap('dr-provider-workspace', ProviderWorkspace, [
  'dr-provider-selected',
  'dr-response-submitted',
  'dr-report-submitted',
  'dr-draft-changed',
  'dr-access-requested',
  'dr-sign-in-required',
  'dr-workspace-failed',
  'dr-contract-drift',
]);
