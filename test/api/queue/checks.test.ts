import {it} from 'node:test';
import * as checks from '../../../src/api/queue/checks.generated.js';
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

const WHOLES = {
  QueueEntry: {...entryOf(RESPONSE), openWith: 'Sam Ortiz'},
  QueueCounts: {total: 3, overdue: 1, suppressedReviews: 1, responses: 1, reports: 1},
  QueueCase: WHOLE,
  QueueStep: {
    at: MOMENT,
    step: 'require-revisions',
    caseNumber: 'WV93LM',
    by: 'Jo Marsh',
    text: 'No day.',
    marks: [{start: 0, end: 5}],
    language: 'en',
  },
  Decided: {caseNumber: 'WV93LM', decision: 'publish-response', decidedAt: MOMENT, by: 'Jo Marsh'},
};

for (const {name, prove} of proofsOf('src/api/queue/', checks, WHOLES)) it(name, prove);
