import type {QueueStep} from 'directory-reviews/contract';
import {desc, eq} from 'drizzle-orm';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {cases, caseSteps} from '../database/practice-schema.js';
import {inItsLanguage} from '../reviews/review-text.js';
import type {Check} from './found-case.js';

/** The contract's maximum number of steps in a history; only the latest are returned. */
const LONGEST = 1000;

/** Everything that happened to a review, oldest first: the editorial check, then the steps at its practice. */
export async function queueSteps(database: Database, reviewId: string, check: Check | undefined): Promise<QueueStep[]> {
  const steps = await database
    .select({step: caseSteps})
    .from(caseSteps)
    .innerJoin(cases, eq(cases.caseNumber, caseSteps.caseNumber))
    .where(eq(cases.reviewId, reviewId))
    .orderBy(desc(caseSteps.number))
    .limit(LONGEST);
  const after = steps.reverse().map(({step: {at, step, caseNumber, personName, reasonCode, text, marks}}): QueueStep => ({
    ...inItsLanguage({at: instant(at), step, caseNumber, by: personName, reasonCode, text}, text),
    marks: marks && [...marks],
  }));
  return [...(check ? stepsOf(check) : []), ...after].slice(-LONGEST);
}

/** A check is decided only once, so its row holds both of its steps. */
function stepsOf({caseNumber, since, state, decidedAt, decidedByName, decisionReasonCode, decisionReason}: Check): QueueStep[] {
  const steps: QueueStep[] = [{at: instant(since), step: 'suppress-review', caseNumber}];
  if (state !== 'waiting')
    steps.push({
      ...{at: instant(decidedAt!), step: state === 'released' ? 'release-review' : 'keep-suppressed', caseNumber},
      ...inItsLanguage({by: decidedByName, reasonCode: decisionReasonCode, text: decisionReason}, decisionReason),
    });
  return steps;
}
