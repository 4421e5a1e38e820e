import type {Decided, DecisionBody} from 'directory-reviews/contract';
import {
  canonicalText,
  type Decision,
  type FieldFault,
  type QueueDecision,
  withheldFor,
  type WithholdingReason,
} from 'directory-reviews/rules';
import {and, eq} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import {reviewChecks} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {reviews} from '../database/schema.js';
import {decideSubmission, type DecisionMade} from '../practice/decisions.js';
import {announceReview} from '../practice/news.js';
import {newVersion} from '../practice/steps.js';
import {release, withhold} from '../reviews/withheld.js';
import {type Check, findCase, type FoundCase} from './found-case.js';
import {forgetOpenings} from './openings.js';
import {type CaseState, caseState} from './queue-case.js';

/** A locked case and its possible decisions. */
export interface LockedCase extends CaseState {
  readonly found: FoundCase;
}

/** Locks the case until the end of the transaction and returns its current state; `undefined` if the member has withdrawn the answer. */
export async function lockedCase(database: Database, found: FoundCase): Promise<LockedCase | undefined> {
  const {caseNumber, reviewId} = found.submitted ?? found.check;
  if (found.check) await database.select().from(reviewChecks).where(eq(reviewChecks.caseNumber, caseNumber)).for('update');
  else await database.select({id: reviews.id}).from(reviews).where(eq(reviews.id, reviewId)).for('no key update');
  // Read after acquiring the lock: the previous holder may have changed the case.
  const now = await findCase(database, caseNumber);
  return now && {found: now, ...(await caseState(database, now))};
}

/** Marks must be non-empty and within the response. */
export function markFaults({found: {submitted}}: LockedCase, {decision, marks = []}: DecisionBody): FieldFault[] {
  if (decision !== 'require-revisions' || !submitted) return [];
  const areWithin = marks.every(({start, end}) => start < end && end <= submitted.text.length);
  return areWithin ? [] : [{field: 'text', fault: 'malformed'}];
}

/** Records a decision on a case that the caller has locked and checked. */
export async function decideCase(
  database: Database,
  person: Person,
  {found, current}: LockedCase,
  {decision, reasonCode, reason: given, marks}: DecisionBody,
  now: Date,
): Promise<Decided> {
  const at = now.toISOString();
  const reason = canonicalText(given ?? '') || null;
  const {caseNumber} = found.submitted ?? found.check;
  if (found.check) await decideCheck(database, person, found.check, {decision, reasonCode, reason, at});
  else {
    const changes = decision === 'require-revisions' && marks?.length ? marks : null;
    const made = {decision: decision as Decision, reasonCode, reason, marks: changes, at};
    await decideSubmission(database, person, found.submitted, current!, made);
  }
  await forgetOpenings(database, caseNumber);
  return {caseNumber, decision, decidedAt: at, by: person.name};
}

type CheckDecision = 'release-review' | 'keep-suppressed' | 'acknowledge-reversal';

const STATES = {'release-review': 'released', 'keep-suppressed': 'kept-suppressed', 'acknowledge-reversal': 'acknowledged'} as const;

/** A released review counts as published from now on. */
async function decideCheck(
  database: Database,
  {id: decidedBy, name: decidedByName}: Person,
  {caseNumber, reviewId}: Check,
  {
    decision,
    reasonCode: decisionReasonCode,
    reason: decisionReason,
    at,
  }: Omit<DecisionMade, 'decision' | 'marks'> & {readonly decision: QueueDecision},
): Promise<void> {
  await database
    .update(reviewChecks)
    .set({
      ...{state: STATES[decision as CheckDecision], decidedAt: at, decidedBy, decidedByName, decisionReasonCode, decisionReason},
      version: newVersion(),
    })
    .where(and(eq(reviewChecks.caseNumber, caseNumber), eq(reviewChecks.state, 'waiting')));
  if (decision === 'keep-suppressed') await withhold(database, reviewId, withheldFor(decisionReasonCode as WithholdingReason));
  if (decision !== 'release-review') return;
  await release(database, reviewId);
  await database.update(reviews).set({status: 'published', publishedAt: at}).where(eq(reviews.id, reviewId));
  await announceReview(database, reviewId, at);
}
