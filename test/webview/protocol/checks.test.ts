import {it} from 'node:test';
import * as checks from '../../../src/webview/protocol/checks.generated.js';
import {proofsOf} from '../../api/shared/proven-checks.js';
import {APPEARANCE, CONFIGURE} from './messages.js';

const WHOLES = {
  Configure: {...CONFIGURE},
  Appearance: {...APPEARANCE},
  TokenAnswer: {request: 1, token: 'abc'},
  Back: {at: 1},
  Connection: {online: true},
  Resume: {at: 1},
};

for (const {name, prove} of proofsOf('src/webview/protocol/', checks, WHOLES)) it(name, prove);
