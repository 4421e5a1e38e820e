import type {QueueStep} from 'directory-reviews/contract';
import {desc, eq} from 'drizzle-orm';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {cases, caseSteps} from '../database/practice-schema.js';
import {inItsLanguage} from '../reviews/review-text.js';
import type {Check} from './found-case.js';

/** The contract's maximum number of steps in a history; only the latest are returned. */
const LONGEST = 1000;

/** Everything that happened to a review, oldest first. */
export async function queueSteps(database: Database, reviewId: string, checks: readonly Check[]): Promise<QueueStep[]> {
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
  const of = (wanted: Check['kind']) => checks.filter(({kind}) => kind === wanted).flatMap(stepsOf);
  // A review is suppressed before anything else can happen to it; its claim may be taken back at any time.
  const later = [...after, ...of('reversed-claim')].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return [...of('suppressed-review'), ...later].slice(-LONGEST);
}

const DECIDED = {released: 'release-review', 'kept-suppressed': 'keep-suppressed', acknowledged: 'acknowledge-reversal'} as const;

/** A check is decided only once, so its row holds both of its steps. */
function stepsOf({caseNumber, kind, since, state, decidedAt, decidedByName, decisionReasonCode, decisionReason}: Check): QueueStep[] {
  const first = kind === 'suppressed-review' ? 'suppress-review' : 'reverse-claim';
  const steps: QueueStep[] = [{at: instant(since), step: first, caseNumber}];
  if (state !== 'waiting')
    steps.push({
      ...{at: instant(decidedAt!), step: DECIDED[state], caseNumber},
      ...inItsLanguage({by: decidedByName, reasonCode: decisionReasonCode, text: decisionReason}, decisionReason),
    });
  return steps;
}
