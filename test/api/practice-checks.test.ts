import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {faultIn, type Check} from '../../src/api/check.js';
import * as checks from '../../src/api/practice-checks.generated.js';
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
} from '../../src/api/practice-schemas.js';
import {FieldFault} from '../../src/api/schemas.js';
import {buildCaseReport, buildCaseResponse, buildPractice, buildPracticeReview, buildProvider} from '../../src/testing/index.js';
import {anyMutation, EXTRA_FIELDS, MUTATIONS, REPLACEMENTS, withExtra} from './mutations.js';
import {assertSame} from './same-verdict.js';

interface Checked {
  readonly check: Check;
  readonly schema: z.ZodMiniType;
  /** With every field there is. */
  readonly whole: Readonly<Record<string, unknown>>;
}

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
      response: buildCaseResponse({decidedAt: MOMENT, decisionReason: 'Please shorten it.', publishedText: 'Thanks.'}),
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

/** Every field in a value, at any depth, and the entries of its lists. */
function fieldsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([name, each]) => [[...path, name], ...fieldsIn(each, [...path, name])]);
}

/** What stands at a path may be gone already, broken by another mutation. */
function isThere(value: unknown, path: readonly string[]): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], value);
  return typeof parent === 'object' && parent !== null;
}

for (const [name, {check, schema, whole}] of Object.entries(CHECKED)) {
  describe(`the generated check of a ${name}`, () => {
    it('accepts what is whole', () => {
      assert.equal(faultIn(whole, check, 'value'), undefined);
      assertSame(whole, check, schema);
    });

    it('finds in every broken field what the schema finds', () => {
      for (const field of fieldsIn(whole)) {
        for (const mutation of MUTATIONS) assertSame(mutation.of(whole, field), check, schema, `${field.join('.')} ${mutation.name}`);
      }
    });

    it('finds what the schema finds when it is broken anywhere, twice', () => {
      const broken = fc.tuple(fc.constantFrom(...fieldsIn(whole)), anyMutation);
      fc.assert(
        fc.property(broken, broken, ([field, mutation], [other, otherMutation]) => {
          const once = mutation.of(whole, field);
          assertSame(once, check, schema);
          if (isThere(once, other)) assertSame(otherMutation.of(once, other), check, schema);
        }),
        {numRuns: 300},
      );
    });

    it('ignores fields it does not know, and refuses what is no object', () => {
      for (const extra of EXTRA_FIELDS) assertSame(withExtra(whole, extra, {deep: 1}), check, schema, extra);
      for (const value of REPLACEMENTS) assertSame(value, check, schema);
    });
  });
}

it('every generated check is proven', () => {
  assert.deepEqual(Object.keys(checks).length, Object.keys(CHECKED).length);
});
