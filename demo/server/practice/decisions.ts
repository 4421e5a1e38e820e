import {eq} from 'drizzle-orm';
import type {PracticeReview} from '../../../src/api/practice-schemas.js';
import type {Decision} from '../../../src/domain/feedback.js';
import {responderName} from '../../../src/domain/submission.js';
import {canonicalText} from '../../../src/domain/text-limit.js';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {cases} from '../database/practice-schema.js';
import {responses, reviews} from '../database/schema.js';
import {heldStand, instant, practiceReviews} from './practice-review.js';
import {move, record} from './steps.js';

type Case = typeof cases.$inferSelect;

/** What each decision is about, and the state it leaves the case in. */
const OUTCOMES = {
  'publish-response': {kind: 'response', state: 'published'},
  'require-revisions': {kind: 'response', state: 'revisions-required'},
  'maintain-review': {kind: 'report', state: 'maintained'},
  'remove-feedback': {kind: 'report', state: 'removed'},
} as const satisfies Record<Decision, Pick<Case, 'kind' | 'state'>>;

export async function findCase(database: Database, caseNumber: string): Promise<Case | undefined> {
  const [found] = await database.select().from(cases).where(eq(cases.caseNumber, caseNumber));
  return found;
}

/**
 * Decides on a case as a representative, in a transaction. Publishing shows the response to members, removing takes the review
 * from them. `undefined`: the case is decided already, or is not of the kind the decision is about.
 */
export async function decide(
  database: Database,
  person: Person,
  {caseNumber, practiceId, reviewId}: Case,
  {decision, reason: given}: {readonly decision: Decision; readonly reason?: string | undefined},
): Promise<PracticeReview | undefined> {
  const reason = canonicalText(given ?? '') || null;
  const stand = await heldStand(database, practiceId, reviewId);
  const found = await findCase(database, caseNumber);
  const {kind, state} = OUTCOMES[decision];
  if (!stand || found?.state !== 'pending' || found.kind !== kind) return undefined;
  const at = new Date().toISOString();
  if (!(await move(database, {practiceId, reviewId, step: decision}, stand))) return undefined;
  await database.update(cases).set({state, decidedAt: at, decisionReason: reason}).where(eq(cases.caseNumber, caseNumber));
  await record(database, person, {practiceId, reviewId, caseNumber, step: decision, text: reason, at});
  if (decision === 'publish-response') await publish(database, found);
  if (decision === 'remove-feedback') await database.update(reviews).set({status: 'removed'}).where(eq(reviews.id, reviewId));
  const [review] = await practiceReviews(database, person, practiceId, {where: eq(reviews.id, reviewId), limit: 1});
  return review!;
}

/** Members see who responded by first name and initial, and the day the response was given. */
async function publish(database: Database, {reviewId, contactName, submittedAt, text}: Case): Promise<void> {
  const published = {
    responder: responderName(contactName) ?? contactName,
    respondedOn: instant(submittedAt).slice(0, 10),
    text,
  };
  await database
    .insert(responses)
    .values({reviewId, ...published})
    .onConflictDoUpdate({target: responses.reviewId, set: published});
}
