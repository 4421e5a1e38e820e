import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {QUEUE_DECISIONS} from '../../src/domain/queue.js';
import {
  DECISION_REASON_CODES,
  DECISION_REASONS,
  knownReason,
  needsReason,
  reasonFault,
  REPORT_REASONS,
  reportReason,
} from '../../src/domain/reasons.js';

describe('the reason of a decision', () => {
  it('is one of its own, for decisions about a review', () => {
    for (const decision of QUEUE_DECISIONS) {
      const reasons: readonly string[] = DECISION_REASONS[decision] ?? [];
      assert.equal(needsReason(decision), reasons.length > 0, decision);
      assert.equal(reasonFault(decision, undefined), reasons.length ? 'missing' : undefined, decision);
      for (const code of [...DECISION_REASON_CODES, 'offensive', ''])
        assert.equal(reasonFault(decision, code), reasons.includes(code) ? undefined : 'malformed', `${decision}: ${code}`);
    }
  });

  it('has a code in the list of all, each once', () => {
    const all = new Set(QUEUE_DECISIONS.flatMap((decision): readonly string[] => DECISION_REASONS[decision] ?? []));
    assert.deepEqual(DECISION_REASON_CODES.toSorted(), [...all].sort());
  });

  it('is needed exactly by the decisions that publish or withhold a review', () => {
    assert.deepEqual(QUEUE_DECISIONS.filter(needsReason), ['maintain-review', 'remove-feedback', 'release-review', 'keep-suppressed']);
    assert.equal(needsReason(undefined), false);
  });
});

describe('the code of a reason', () => {
  it('is read if this release knows it', () => {
    for (const code of [...REPORT_REASONS, ...DECISION_REASON_CODES]) assert.equal(knownReason(code), code);
    for (const code of REPORT_REASONS) assert.equal(reportReason(code), code);
    for (const code of [undefined, null, '', 'newer', 'constructor']) assert.equal(knownReason(code), undefined);
    assert.equal(reportReason('privacy'), undefined);
  });
});
