import {it} from 'node:test';
import * as z from 'zod/mini';
import * as checks from '../../../src/api/practice/checks.generated.js';
import {
  CaseHistory,
  CaseStep,
  Me,
  NewReviews,
  Practice,
  PracticeCounts,
  PracticeNewReviews,
  PracticeReview,
  QuarterCounts,
  Receipt,
  ReviewedProvider,
} from '../../../src/api/practice/schemas.js';
import {FieldFault} from '../../../src/api/shared/schemas.js';
import {buildCaseReport, buildCaseResponse, buildPractice, buildPracticeReview, buildProvider} from '../../../src/testing/index.js';
import {proofsOf, type Checked} from '../shared/proven-checks.js';

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

const CHECKED: Readonly<Record<string, Checked>> = {
  practice: {check: checks.practiceCheck, schema: Practice, whole: buildPractice()},
  me: {check: checks.meCheck, schema: z.omit(Me, {practices: true}), whole: {id: 'person-1'}},
  'reviewed provider': {
    check: checks.reviewedProviderCheck,
    schema: ReviewedProvider,
    whole: {...buildProvider(), recommended: 9, notRecommended: 2, needsResponse: 1},
  },
  'practice review': {
    check: checks.practiceReviewCheck,
    schema: PracticeReview,
    whole: buildPracticeReview({
      status: 'review-maintained',
      response: buildCaseResponse({
        decidedAt: MOMENT,
        decisionReason: 'Please shorten it.',
        marks: [{start: 0, end: 5}],
        publishedText: 'Thanks.',
      }),
      report: buildCaseReport({state: 'maintained', decidedAt: MOMENT}),
    }),
  },
  'practice counts': {check: checks.practiceCountsCheck, schema: PracticeCounts, whole: COUNTS},
  'quarter counts': {
    check: checks.quarterCountsCheck,
    schema: QuarterCounts,
    whole: {quarter: '2025-Q4', recommended: 3, notRecommended: 1},
  },
  receipt: {
    check: checks.receiptCheck,
    schema: z.omit(Receipt, {review: true}),
    whole: {caseNumber: 'WV93LM', submittedAt: MOMENT, expectedBy: '2025-12-15'},
  },
  'case step': {
    check: checks.caseStepCheck,
    schema: CaseStep,
    whole: {at: MOMENT, step: 'respond', caseNumber: 'WV93LM', by: 'Dana R.', text: 'Thanks.'},
  },
  'case history': {
    check: checks.caseHistoryCheck,
    schema: z.omit(CaseHistory, {review: true, steps: true}),
    whole: {nextAction: 'none', expectedBy: '2025-12-15'},
  },
  'field fault': {check: checks.fieldFaultCheck, schema: FieldFault, whole: {field: 'phone', fault: 'malformed'}},
  'new reviews': {check: checks.newReviewsCheck, schema: z.omit(NewReviews, {practices: true}), whole: {since: '2025-11-12'}},
  'practice with new reviews': {
    check: checks.practiceNewReviewsCheck,
    schema: PracticeNewReviews,
    whole: {practiceId: 'practice-1', name: 'Alder Clinic', newReviews: 3, needsResponse: 2},
  },
};

for (const {name, prove} of proofsOf(checks, CHECKED)) it(name, prove);
