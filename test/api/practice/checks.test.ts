import {it} from 'node:test';
import * as checks from '../../../src/api/practice/checks.generated.js';
import {buildCaseReport, buildCaseResponse, buildPractice, buildPracticeReview, buildProvider} from '../../../src/testing/index.js';
import {proofsOf} from '../shared/proven-checks.js';

const MOMENT = '2025-12-09T15:04:00.000Z';

const COUNTS = {
  total: 7,
  filtered: 3,
  needsResponse: 2,
  byStatus: {
    none: 1,
    'response-pending': 1,
    'revisions-required': 1,
    'response-published': 1,
    'report-pending': 1,
    'review-maintained': 1,
    'feedback-removed': 1,
  },
};

const WHOLES = {
  Practice: buildPractice(),
  Me: {id: 'person-1', emails: true},
  PracticeEmails: {address: 'dana@practice.example', newReviews: true, decisions: false},
  ReviewedProvider: {...buildProvider(), recommended: 9, notRecommended: 2, needsResponse: 1},
  PracticeReview: buildPracticeReview({
    status: 'review-maintained',
    response: buildCaseResponse({
      decidedAt: MOMENT,
      decisionReason: 'Please shorten it.',
      marks: [{start: 0, end: 5}],
      publishedText: 'Thanks.',
    }),
    report: buildCaseReport({state: 'maintained', decidedAt: MOMENT}),
  }),
  PracticeCounts: COUNTS,
  QuarterCounts: {quarter: '2025-Q4', recommended: 3, notRecommended: 1},
  Receipt: {caseNumber: 'WV93LM', submittedAt: MOMENT, expectedBy: '2025-12-15'},
  CaseStep: {at: MOMENT, step: 'respond', caseNumber: 'WV93LM', by: 'Dana R.', text: 'Thanks.'},
  CaseHistory: {nextAction: 'none', expectedBy: '2025-12-15'},
  FieldFault: {field: 'phone', fault: 'malformed'},
  NewReviews: {since: '2025-11-12'},
  PracticeNewReviews: {practiceId: 'practice-1', name: 'Alder Clinic', newReviews: 3, needsResponse: 2},
};

for (const {name, prove} of proofsOf('src/api/practice/', checks, WHOLES)) it(name, prove);
