import '../define/dr-access-manager.js';
import {AccessManager} from '../elements/access-manager/access-manager.js';
import {wrap} from './wrap.js';

export const DrAccessManager = wrap('dr-access-manager', AccessManager, [
  'dr-access-changed',
  'dr-access-declined',
  'dr-person-removed',
  'dr-people-registered',
  'dr-expected-withdrawn',
  'dr-registration-decided',
  'dr-access-failed',
  'dr-sign-in-required',
  'dr-contract-drift',
]);
