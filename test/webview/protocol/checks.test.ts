import {it} from 'node:test';
import * as z from 'zod/mini';
import * as checks from '../../../src/webview/protocol/checks.generated.js';
import {Appearance, Back, Configure, Connection, Resume, TokenAnswer} from '../../../src/webview/protocol/schemas.js';
import {APPEARANCE, CONFIGURE} from './messages.js';
import {proofsOf, type Checked} from '../../api/shared/proven-checks.js';

const ENVELOPE = {directoryReviews: true, type: true} as const;

const CHECKED: Readonly<Record<string, Checked>> = {
  'configure message': {check: checks.configureCheck, schema: z.omit(Configure, ENVELOPE), whole: CONFIGURE},
  'appearance message': {check: checks.appearanceCheck, schema: z.omit(Appearance, ENVELOPE), whole: APPEARANCE},
  'token message': {check: checks.tokenAnswerCheck, schema: z.omit(TokenAnswer, ENVELOPE), whole: {request: 1, token: 'abc'}},
  'back message': {check: checks.backCheck, schema: z.omit(Back, ENVELOPE), whole: {at: 1}},
  'connection message': {check: checks.connectionCheck, schema: z.omit(Connection, ENVELOPE), whole: {online: true}},
  'resume message': {check: checks.resumeCheck, schema: z.omit(Resume, ENVELOPE), whole: {at: 1}},
};

for (const {name, prove} of proofsOf(checks, CHECKED)) it(name, prove);
