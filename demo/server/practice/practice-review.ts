import {type CaseReport, type CaseResponse, type PracticeReview, type ReviewProvider, SCOPES} from 'directory-reviews/contract';
import {actionsOn, type Feedback, NO_FEEDBACK, type PracticeAction} from 'directory-reviews/rules';
import {and, asc, eq, inArray, type SQL} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {cases, feedback, practiceProviders} from '../database/practice-schema.js';
import {providers, responses, reviews} from '../database/schema.js';
import {inItsLanguage} from '../reviews/review-text.js';
import {feedbackJoin, onInbox} from './inbox-filter.js';

/** The version of a review without any steps yet. */
const FIRST_VERSION = 'untouched';

/** A review's status and version, which the next step is checked against. */
export interface VersionedFeedback {
  readonly feedback: Feedback;
  readonly version: string;
}

type Case = typeof cases.$inferSelect;

const PROVIDER = {
  id: providers.id,
  name: providers.name,
  credentials: providers.credentials,
  city: providers.city,
  state: providers.state,
  zip: providers.zip,
} as const satisfies Record<keyof ReviewProvider, unknown>;

const REVIEW = {
  id: reviews.id,
  recommended: reviews.recommended,
  comment: reviews.comment,
  city: reviews.city,
  state: reviews.state,
  reviewedOn: reviews.reviewedOn,
  status: reviews.status,
  changedAt: reviews.changedAt,
};

/** Reviews as this person sees them at the practice, with their cases, in no particular order. */
export async function practiceReviews(
  database: Database,
  {scopes}: Person,
  practiceId: string,
  {where, limit}: {where: SQL; limit: number},
): Promise<PracticeReview[]> {
  const rows = await database
    .select({review: REVIEW, feedback, provider: PROVIDER})
    .from(reviews)
    .innerJoin(providers, eq(providers.id, reviews.providerId))
    .leftJoin(feedback, feedbackJoin(practiceId))
    .where(and(onInbox, where))
    .limit(limit);
  // Queried only for the reviews of this page; a join would run for every review of the provider.
  const touched = rows.filter((row) => row.feedback).map(({review}) => review.id);
  const submitted = touched.length
    ? await database
        .select({own: cases, published: responses.text})
        .from(cases)
        .leftJoin(responses, eq(responses.reviewId, cases.reviewId))
        .where(and(inArray(cases.reviewId, touched), eq(cases.practiceId, practiceId)))
        .orderBy(asc(cases.submittedAt))
    : [];
  return rows.map((row) => {
    const {id, recommended, comment, city, state, reviewedOn: date, status} = row.review;
    const {feedback: current, version} = versionedFeedback(row);
    const ofReview = submitted.filter(({own}) => own.reviewId === id);
    const response = ofReview.find(({own}) => own.kind === 'response');
    const report = ofReview.findLast(({own}) => own.kind === 'report');
    const removed = status === 'removed';
    return {
      ...inItsLanguage(
        {id, provider: row.provider, recommended, comment: removed ? null : comment, city, state, date},
        removed ? null : comment,
      ),
      status: current.status,
      actions: actionsFor(scopes, current),
      version,
      ...(response && {response: responseIn(response.own, removed ? null : response.published)}),
      ...(report && {report: reportIn(report.own)}),
    };
  });
}

/** The status of a review in the practice's inbox; `undefined` when the review is not there or its provider is not the practice's. */
export async function feedbackInInbox(database: Database, practiceId: string, reviewId: string): Promise<VersionedFeedback | undefined> {
  const [row] = await feedbackQuery(database, practiceId, reviewId).innerJoin(
    practiceProviders,
    and(eq(practiceProviders.providerId, reviews.providerId), eq(practiceProviders.practiceId, practiceId)),
  );
  return row && versionedFeedback(row);
}

/** The same without checking that the provider belongs to the practice, for cases whose practice is already known. */
export async function feedbackOnReview(database: Database, practiceId: string, reviewId: string): Promise<VersionedFeedback | undefined> {
  const [row] = await feedbackQuery(database, practiceId, reviewId);
  return row && versionedFeedback(row);
}

/** Locks the review until the end of the transaction and returns its status for this practice. */
export async function lockedFeedback(database: Database, practiceId: string, reviewId: string): Promise<VersionedFeedback | undefined> {
  await database.select({id: reviews.id}).from(reviews).where(eq(reviews.id, reviewId)).for('no key update');
  // Read after acquiring the lock: the previous holder may have changed the row.
  return feedbackOnReview(database, practiceId, reviewId);
}

function feedbackQuery(database: Database, practiceId: string, reviewId: string) {
  return database
    .select({review: REVIEW, feedback})
    .from(reviews)
    .leftJoin(feedback, feedbackJoin(practiceId))
    .where(and(eq(reviews.id, reviewId), onInbox))
    .$dynamic();
}

interface FeedbackRow {
  readonly review: Pick<typeof reviews.$inferSelect, 'status' | 'changedAt'>;
  readonly feedback: typeof feedback.$inferSelect | null;
}

function versionedFeedback(row: FeedbackRow): VersionedFeedback {
  const {response, report, status} = row.feedback ?? NO_FEEDBACK;
  return {
    feedback: row.review.status === 'removed' ? {response, report: 'removed', status: 'feedback-removed'} : {response, report, status},
    version: versionOf(row),
  };
}

/** Changes with every step, and with every change of the answer by its member. */
function versionOf({review: {changedAt}, feedback: current}: FeedbackRow): string {
  const version = current?.version ?? FIRST_VERSION;
  return changedAt ? `${version}:${Date.parse(changedAt).toString(36)}` : version;
}

/** The actions that the rules allow, limited by the scopes of the token. */
function actionsFor(scopes: readonly string[], given: Feedback): PracticeAction[] {
  return actionsOn(given).filter((action) => action === 'view-details' || scopes.includes(SCOPES.write));
}

function responseIn(given: Case, publishedText: string | null): CaseResponse {
  const state = given.state as CaseResponse['state'];
  return {
    caseNumber: given.caseNumber,
    state,
    responder: given.shownName,
    submittedAt: instant(given.submittedAt),
    text: given.text,
    decidedAt: given.decidedAt && instant(given.decidedAt),
    decisionReason: state === 'revisions-required' ? given.decisionReason : null,
    marks: state === 'revisions-required' && given.marks ? [...given.marks] : null,
    publishedText: publishedText === given.text ? null : publishedText,
  };
}

function reportIn(given: Case): CaseReport {
  return {
    caseNumber: given.caseNumber,
    state: given.state as CaseReport['state'],
    reporter: given.shownName,
    submittedAt: instant(given.submittedAt),
    reasonCode: given.reasonCode,
    reason: given.text,
    decidedAt: given.decidedAt && instant(given.decidedAt),
  };
}
