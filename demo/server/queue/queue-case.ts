import type {QueueCase} from 'directory-reviews/contract';
import {DECISIONS_BY_KIND, decisionsOn, plainLanguage, type QueueDecision} from 'directory-reviews/rules';
import {asc, eq} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import {reviewChecks} from '../database/collection-schema.js';
import {instant} from '../database/columns.js';
import {contactIn} from '../database/contact-columns.js';
import type {Database} from '../database/database.js';
import {cases, practices} from '../database/practice-schema.js';
import {providers, responses, reviews} from '../database/schema.js';
import {expectedBy} from '../practice/expected-by.js';
import {feedbackOnReview, type VersionedFeedback} from '../practice/practice-review.js';
import {inItsLanguage} from '../reviews/review-text.js';
import {type Check, type FoundCase, kindOf, type Submitted} from './found-case.js';
import {openedByOthers} from './openings.js';
import {isOverdue} from './overdue.js';
import {queueSteps} from './queue-steps.js';

/** The state of a case, as far as a decision needs it. */
export interface CaseState {
  readonly decisions: readonly QueueDecision[];
  readonly version: string;
  /** The review's status for its practice; absent for a case that no practice submitted. */
  readonly current?: VersionedFeedback | undefined;
}

/** The decisions currently possible on a case, and its version. */
export async function caseState(database: Database, found: FoundCase): Promise<CaseState> {
  const possible = DECISIONS_BY_KIND[kindOf(found)];
  if (found.check) return {decisions: found.check.state === 'waiting' ? possible : [], version: found.check.version};
  const {practiceId, reviewId, state} = found.submitted;
  const current = (await feedbackOnReview(database, practiceId, reviewId))!;
  const allowed: readonly QueueDecision[] = state === 'pending' ? decisionsOn(current.feedback) : [];
  return {decisions: possible.filter((decision) => allowed.includes(decision)), version: current.version, current};
}

/** A case with everything a representative needs to decide it. */
export async function queueCase(database: Database, person: Person, found: FoundCase, now: Date): Promise<QueueCase> {
  const {caseNumber, reviewId} = found.submitted ?? found.check;
  const since = instant(found.submitted ? (found.submitted.returnedAt ?? found.submitted.submittedAt) : found.check.since);
  const {decisions, version} = await caseState(database, found);
  const [about] = await database
    .select({review: reviews, provider: providers, published: responses.text})
    .from(reviews)
    .innerJoin(providers, eq(providers.id, reviews.providerId))
    .leftJoin(responses, eq(responses.reviewId, reviews.id))
    .where(eq(reviews.id, reviewId));
  const {review, provider, published} = about!;
  const submitted = await database.select().from(cases).where(eq(cases.reviewId, reviewId)).orderBy(asc(cases.submittedAt));
  const checks = await database.select().from(reviewChecks).where(eq(reviewChecks.reviewId, reviewId)).orderBy(asc(reviewChecks.since));
  const commentedAt = Date.parse(review.commentedAt ?? '1970-01-01');
  const suppressed = checks.findLast(
    ({kind, state, since: from}) => kind === 'suppressed-review' && state !== 'superseded' && Date.parse(from) >= commentedAt,
  );
  const [opened] = await openedByOthers(database, person, [caseNumber], now);
  const response = submitted.find(({kind}) => kind === 'response');
  const report = kindOf(found) === 'report' ? found.submitted : submitted.findLast(({kind}) => kind === 'report');
  const {id, name, credentials, specialty, city, state} = provider;
  return {
    ...{caseNumber, kind: kindOf(found), since, dueBy: expectedBy(since), overdue: decisions.length > 0 && isOverdue(since, now)},
    ...{decisions: [...decisions], version},
    openWith: opened && {name: opened.personName, at: instant(opened.at)},
    provider: {id, name, credentials, specialty, city, state},
    practiceName: found.submitted && (await practiceName(database, found.submitted.practiceId)),
    review: reviewOf(review, suppressed),
    response: response && responseOf(response, published),
    report: report && reportOf(report),
    steps: await queueSteps(database, reviewId, checks, caseNumber),
  };
}

async function practiceName(database: Database, practiceId: string): Promise<string | undefined> {
  const [practice] = await database.select({name: practices.name}).from(practices).where(eq(practices.id, practiceId));
  return practice?.name;
}

function reviewOf(
  {id, recommended, comment, city, state, reviewedOn}: typeof reviews.$inferSelect,
  check: Check | undefined,
): QueueCase['review'] {
  const findings = [...(check?.findings ?? [])];
  return inItsLanguage({id, recommended, comment, city, state, date: reviewedOn, findings}, comment);
}

function responseOf(given: Submitted, published: string | null): NonNullable<QueueCase['response']> {
  const publishedText = published === given.text ? null : published;
  return {
    ...inItsLanguage({text: given.text, findings: [...given.findings]}, given.text),
    submittedAt: instant(given.submittedAt),
    sender: contactIn(given),
    publishedText,
    publishedLanguage: publishedText && plainLanguage(publishedText),
  };
}

function reportOf(given: Submitted): NonNullable<QueueCase['report']> {
  const {reasonCode, text: reason} = given;
  return inItsLanguage({reasonCode, reason, submittedAt: instant(given.submittedAt), sender: contactIn(given)}, reason);
}
