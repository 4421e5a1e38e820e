import {it} from 'node:test';
import * as z from 'zod/mini';
import * as checks from '../../../src/api/queue/checks.generated.js';
import {Decided, QueueCase, QueueCounts, QueueEntry, QueueStep} from '../../../src/api/queue/schemas.js';
import {buildQueueCase} from '../../../src/testing/index.js';
import {entryOf} from '../../../src/testing/queue/builders.js';
import {proofsOf} from '../shared/proven-checks.js';

const MOMENT = '2025-12-09T15:04:00.000Z';
const FOUND = [{label: 'date', reason: 'date-of-visit', words: 'last Tuesday'}];
const RESPONSE = buildQueueCase({found: FOUND});
const {report} = buildQueueCase({kind: 'report'});
const {steps: _, ...WHOLE} = {
  ...RESPONSE,
  openWith: {name: 'Sam Ortiz', at: MOMENT},
  review: {...RESPONSE.review, language: 'es', findings: RESPONSE.response!.findings},
  response: {...RESPONSE.response!, language: 'es-US', publishedText: 'We are glad to hear it.', publishedLanguage: 'en'},
  report: {...report!, language: 'zh-Hant'},
};

const CHECKED = {
  'case in the queue': {check: checks.queueEntryCheck, schema: QueueEntry, whole: {...entryOf(RESPONSE), openWith: 'Sam Ortiz'}},
  'count of the queue': {
    check: checks.queueCountsCheck,
    schema: QueueCounts,
    whole: {total: 3, overdue: 1, suppressedReviews: 1, responses: 1, reports: 1},
  },
  case: {check: checks.queueCaseCheck, schema: z.omit(QueueCase, {steps: true}), whole: WHOLE},
  step: {
    check: checks.queueStepCheck,
    schema: QueueStep,
    whole: {
      at: MOMENT,
      step: 'require-revisions',
      caseNumber: 'WV93LM',
      by: 'Jo Marsh',
      text: 'No day.',
      marks: [{start: 0, end: 5}],
      language: 'en',
    },
  },
  decision: {
    check: checks.decidedCheck,
    schema: Decided,
    whole: {caseNumber: 'WV93LM', decision: 'publish-response', decidedAt: MOMENT, by: 'Jo Marsh'},
  },
};

for (const {name, prove} of proofsOf(checks, CHECKED)) it(name, prove);
