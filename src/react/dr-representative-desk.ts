import '../define/dr-representative-desk.js';
import {RepresentativeDesk} from '../elements/representative-desk/representative-desk.js';
import {wrap} from './wrap.js';

export const DrRepresentativeDesk = wrap('dr-representative-desk', RepresentativeDesk, [
  'dr-case-opened',
  'dr-case-decided',
  'dr-desk-failed',
  'dr-sign-in-required',
  'dr-contract-drift',
]);
