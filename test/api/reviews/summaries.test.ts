import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {ReviewSummary} from '../../../src/api/reviews/schemas.js';
import {readSummary} from '../../../src/api/reviews/summaries.js';
import {isProviderId} from '../../../src/api/shared/id.js';
import {anySummary} from '../shared/contract-arbitraries.js';
import {anyMutation, EXTRA_FIELDS, MUTATIONS, REPLACEMENTS, withExtra} from '../shared/mutations.js';

const FIELDS = [['providerId'], ['recommended'], ['notRecommended']];
const SUMMARY = {providerId: 'p1', recommended: 26, notRecommended: 4};

function assertSame(value: unknown): void {
  const parsed = ReviewSummary.safeParse(value);
  assert.deepEqual(readSummary(value), parsed.success ? parsed.data : undefined, JSON.stringify(value));
}

describe('the handwritten check of a summary', () => {
  it('accepts every summary that the schema accepts', () => {
    fc.assert(fc.property(anySummary, (summary) => assert.deepEqual(readSummary(summary), summary)));
  });

  it('finds the same fault as the schema in every broken field', () => {
    for (const field of FIELDS) {
      for (const {of} of MUTATIONS) assertSame(of(SUMMARY, field));
    }
    for (const value of [...REPLACEMENTS, undefined]) assertSame(value);
  });

  it('agrees with the schema on any summary broken anywhere', () => {
    fc.assert(
      fc.property(
        anySummary,
        fc.constantFrom(...FIELDS),
        anyMutation,
        fc.constantFrom(...FIELDS),
        anyMutation,
        (summary, a, first, b, second) => {
          assertSame(first.of(summary, a));
          assertSame(second.of(first.of(summary, a), b));
        },
      ),
      {numRuns: 500},
    );
    fc.assert(fc.property(fc.jsonValue(), assertSame));
  });

  it('keeps only the fields of the contract', () => {
    for (const name of EXTRA_FIELDS) assert.deepEqual(readSummary(withExtra(SUMMARY, name, 'x')), SUMMARY);
  });

  it('accepts the same ids as the schema', () => {
    const anyId = fc.oneof(
      fc.stringMatching(/^[\w.:-]{0,70}$/),
      fc.string({unit: 'binary'}),
      fc.constantFrom('a\n', '.', '..', '...', '.a', 'a.', '..:', 'é', '', ...REPLACEMENTS),
    );
    fc.assert(fc.property(anyId, (id) => assert.equal(isProviderId(id), ReviewSummary.shape.providerId.safeParse(id).success)));
  });
});
