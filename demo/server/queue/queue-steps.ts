import type {QueueStep} from 'directory-reviews/contract';
import {and, asc, desc, eq} from 'drizzle-orm';
import {answerSteps} from '../database/collection-schema.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {cases, caseSteps} from '../database/practice-schema.js';
import {inItsLanguage} from '../reviews/review-text.js';
import type {Check} from './found-case.js';

/** The contract's maximum number of steps in a history; only the latest are returned. */
const LONGEST = 1000;

/** Everything that happened to a review, oldest first. */
export async function queueSteps(database: Database, reviewId: string, checks: readonly Check[], caseNumber: string): Promise<QueueStep[]> {
  const latest = await database
    .select({step: caseSteps})
    .from(caseSteps)
    .innerJoin(cases, eq(cases.caseNumber, caseSteps.caseNumber))
    .where(eq(cases.reviewId, reviewId))
    .orderBy(desc(caseSteps.number))
    .limit(LONGEST);
  const submitted = latest.reverse().map(({step: {at, step, caseNumber, personName, reasonCode, text, marks}}): QueueStep => ({
    ...inItsLanguage({at: instant(at), step, caseNumber, by: personName, reasonCode, text}, text),
    marks: marks && [...marks],
  }));
  const of = (wanted: Check['kind']) => checks.filter(({kind}) => kind === wanted).flatMap(stepsOf);
  const changes = await changesOf(database, reviewId, caseNumber);
  const checked = of('suppressed-review');
  const later = [...changes, ...submitted, ...of('reversed-claim')];
  // Unless the answer was changed, its review was suppressed before anything else could happen to it.
  const steps = changes.length ? [...checked, ...later].sort(byTime) : [...checked, ...later.sort(byTime)];
  return steps.slice(-LONGEST);
}

const byTime = (one: QueueStep, other: QueueStep) => Date.parse(one.at) - Date.parse(other.at);

/** The member's changes of the answer, with the comment as it was until then. */
async function changesOf(database: Database, reviewId: string, caseNumber: string): Promise<QueueStep[]> {
  const changes = await database
    .select()
    .from(answerSteps)
    .where(and(eq(answerSteps.reviewId, reviewId), eq(answerSteps.step, 'change')))
    .orderBy(asc(answerSteps.number));
  return changes.map(({at, comment}) => inItsLanguage({at: instant(at), step: 'change-answer', caseNumber, comment}, comment));
}

const DECIDED = {released: 'release-review', 'kept-suppressed': 'keep-suppressed', acknowledged: 'acknowledge-reversal'} as const;

/** A check is decided only once, so its row holds both of its steps. */
function stepsOf({caseNumber, kind, since, state, decidedAt, decidedByName, decisionReasonCode, decisionReason}: Check): QueueStep[] {
  const first = kind === 'suppressed-review' ? 'suppress-review' : 'reverse-claim';
  const steps: QueueStep[] = [{at: instant(since), step: first, caseNumber}];
  if (state !== 'waiting' && state !== 'superseded')
    steps.push({
      ...{at: instant(decidedAt!), step: DECIDED[state], caseNumber},
      ...inItsLanguage({by: decidedByName, reasonCode: decisionReasonCode, text: decisionReason}, decisionReason),
    });
  return steps;
}
