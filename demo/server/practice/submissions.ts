import type {Receipt} from 'directory-reviews/contract';
import {canonicalSubmission, searchableText, type Submission, type SubmissionKind} from 'directory-reviews/rules';
import {and, eq} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import {type ContactRow, contactRow} from '../database/contact-columns.js';
import type {Database} from '../database/database.js';
import {cases} from '../database/practice-schema.js';
import {reviews} from '../database/schema.js';
import {keptFindings, type Screen} from '../reviews/screen.js';
import {newCaseNumber} from './case-number.js';
import {expectedBy} from './expected-by.js';
import {ownWords} from './own-words.js';
import {practiceReviews, type VersionedFeedback} from './practice-review.js';
import {move, recordStep} from './steps.js';

export interface SubmissionRequest {
  readonly practiceId: string;
  readonly reviewId: string;
  readonly kind: SubmissionKind;
  /** Already validated. */
  readonly submission: Submission;
  /** The editorial check; its findings in a response are shown only to representatives. */
  readonly screen: Screen;
  /** ISO 8601, UTC. */
  readonly submittedAt: string;
}

/**
 * Stores a response, an edited response or a report. The caller has locked the review. Returns `undefined` when the rules do not
 * allow it in the review's current state.
 */
export async function submit(
  database: Database,
  person: Person,
  {practiceId, reviewId, kind, submission, screen, submittedAt}: SubmissionRequest,
  current: VersionedFeedback,
): Promise<Receipt | undefined> {
  const {text, contact, reasonCode} = canonicalSubmission(submission);
  const findings = kind === 'report' ? [] : keptFindings(screen(text, 'response', await ownWords(database, practiceId, reviewId, contact)));
  const own = kind === 'report' ? {reasonCode} : {textFolded: searchableText(text)};
  const given = {text, ...own, findings, ...contactRow(contact), submittedAt};
  if (!(await move(database, {practiceId, reviewId, step: kind}, current))) return undefined;
  const caseNumber =
    kind === 'edit-response'
      ? await revised(database, {practiceId, reviewId}, given)
      : await opened(database, {practiceId, reviewId, kind}, given);
  await recordStep(database, person, {
    practiceId,
    reviewId,
    caseNumber,
    step: kind,
    reasonCode: kind === 'report' ? reasonCode : undefined,
    text,
    at: submittedAt,
  });
  const [review] = await practiceReviews(database, person, practiceId, {where: eq(reviews.id, reviewId), limit: 1});
  return {caseNumber, submittedAt, expectedBy: expectedBy(submittedAt), review: review!};
}

type Given = Pick<typeof cases.$inferInsert, 'text' | 'textFolded' | 'reasonCode' | 'findings' | 'submittedAt'> & ContactRow;

/** Editing a response keeps its case, which waits for a decision again. */
async function revised(
  database: Database,
  {practiceId, reviewId}: Pick<SubmissionRequest, 'practiceId' | 'reviewId'>,
  given: Given,
): Promise<string> {
  const [revision] = await database
    .update(cases)
    .set({...given, state: 'pending', returnedAt: null, decidedAt: null, decisionReason: null, marks: null})
    .where(and(eq(cases.reviewId, reviewId), eq(cases.practiceId, practiceId), eq(cases.kind, 'response')))
    .returning({caseNumber: cases.caseNumber});
  return revision!.caseNumber;
}

async function opened(
  database: Database,
  {practiceId, reviewId, kind}: Pick<SubmissionRequest, 'practiceId' | 'reviewId' | 'kind'>,
  given: Given,
): Promise<string> {
  const row = {reviewId, practiceId, kind: kind === 'report' ? ('report' as const) : ('response' as const), state: 'pending' as const};
  for (;;) {
    const [added] = await database
      .insert(cases)
      .values({...row, ...given, caseNumber: newCaseNumber()})
      .onConflictDoNothing({target: cases.caseNumber})
      .returning({caseNumber: cases.caseNumber});
    if (added) return added.caseNumber;
  }
}
