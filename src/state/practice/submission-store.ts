import {type PracticeClient, SubmissionError} from '../../api/practice/client.js';
import type {PracticeReview, Receipt} from '../../api/practice/schemas.js';
import {about} from '../../api/shared/read.js';
import {cleanedContactField} from '../../domain/contact.js';
import {SUBMISSION_KINDS} from '../../domain/feedback.js';
import {type ReportReason, reportReason} from '../../domain/reasons.js';
import {repairedText, showsText} from '../../domain/shown-text.js';
import {
  canonicalSubmission,
  type Contact,
  CONTACT_FIELDS,
  contactFrom,
  type FieldFault,
  type Submission,
  submissionFaults,
  type SubmissionKind,
} from '../../domain/submission.js';
import {characterCount, remainingCharacters, TEXT_LIMIT} from '../../domain/text-limit.js';
import {asksForSignIn, type Failure, failureOf, mayHaveArrived} from '../shared/failure.js';
import {Store} from '../shared/store.js';
import {AttemptBook} from './attempt-book.js';
import type {WorkInProgress} from './work-in-progress.js';

export interface SubmissionState {
  readonly kind: SubmissionKind;
  /** The latest known review. A receipt or a conflict updates it. */
  readonly review: PracticeReview;
  readonly text: string;
  /** How many more characters of text fit; negative if it is too long. */
  readonly remaining: number;
  /** Unknown fields are `''`. */
  readonly contact: Contact;
  /** The chosen reason of a report. */
  readonly reasonCode: ReportReason | undefined;
  /** While `sending` and once `sent`, input is ignored; show the fields as read-only. */
  readonly phase: 'editing' | 'sending' | 'sent';
  /** Empty until the first attempt to submit, then updated live. */
  readonly faults: readonly FieldFault[];
  /** Why the latest try failed. Text and contact are kept. */
  readonly failure: Failure | undefined;
  /**
   * Set along with `failure` if this person's own earlier submission is in the way: one that got no response and had reached the
   * service after all, or a report that was received meanwhile. `review` shows it.
   */
  readonly earlierArrived: SubmissionKind | undefined;
  readonly receipt: Receipt | undefined;
}

/** Events of a submission that affect the rest of the workspace. */
export type SubmissionFact =
  | {readonly kind: 'received'; readonly receipt: Receipt; readonly submission: SubmissionKind; readonly isRepeat: boolean}
  | {readonly kind: 'review'; readonly review: PracticeReview}
  | {readonly kind: 'failed'; readonly failure: Failure};

export interface SubmissionStoreOptions {
  readonly client: PracticeClient;
  readonly practiceId: string;
  readonly review: PracticeReview;
  readonly kind: SubmissionKind;
  readonly work: WorkInProgress;
  /** The person's contact details known to the host. What the person last entered takes precedence. */
  readonly hostContact?: Partial<Contact> | undefined;
  readonly onFact?: ((fact: SubmissionFact) => void) | undefined;
}

/** One dialog's submission, from the first character to the receipt: a response, an edit of one, or a report. */
export class SubmissionStore extends Store<SubmissionState> {
  readonly #options: SubmissionStoreOptions;
  /** The initial field values, before any typing. */
  readonly #untouched: Submission;
  /**
   * In characters as counted here. A service that counts otherwise, and so refuses a text that fits here, lowers it for this dialog:
   * its number must not contradict ours.
   */
  #limit = TEXT_LIMIT;
  #wasTried = false;
  /** The person has pressed Submit, and only a sign-in is missing. */
  #isWanted = false;

  constructor(options: SubmissionStoreOptions) {
    const {review, kind, work} = options;
    const untouched = untouchedOf(options);
    const draft = work.drafts.get(review.id, kind) ?? draftOfFirstResponse(options);
    const {text, contact} = {text: repairedText(draft?.text ?? untouched.text), contact: firstKnown(draft?.contact, untouched.contact)};
    const reasonCode = reportReason(draft?.reasonCode);
    const remaining = remainingCharacters(text);
    super({
      ...{kind, review, text, remaining, contact, reasonCode},
      ...{phase: 'editing', faults: [], failure: undefined, earlierArrived: undefined, receipt: undefined},
    });
    this.#options = options;
    this.#untouched = untouched;
  }

  /** Whether the dialog contains typed input that closing would hide. */
  get isDirty(): boolean {
    return this.state.phase !== 'sent' && !!this.#drafts.get(this.state.review.id, this.state.kind);
  }

  writeText(text: string): void {
    this.#write({text: repairedText(text)});
  }

  chooseReason(reasonCode: ReportReason): void {
    this.#write({reasonCode});
  }

  writeContact(field: keyof Contact, value: string): void {
    this.#write({contact: {...this.state.contact, [field]: value}});
  }

  /** Called when the person leaves a contact field: shows what will be sent. */
  repairContact(field: keyof Contact): void {
    const value = this.state.contact[field];
    const cleaned = cleanedContactField(field, value);
    if (cleaned !== value) this.writeContact(field, cleaned);
  }

  /** Sends the input unless it has faults or is already being sent. */
  async submit(): Promise<void> {
    if (this.state.phase !== 'editing') return;
    const submission = canonicalSubmission(this.state);
    const faults = submissionFaults(submission, this.state.kind);
    this.#wasTried = true;
    this.#isWanted = !faults.length;
    this.change({faults, failure: undefined, earlierArrived: undefined, phase: faults.length ? 'editing' : 'sending'});
    if (faults.length) return;
    const {review, kind} = this.state;
    // Includes tries from other dialogs.
    const isRepeat = this.#attempts.openTexts(review.id, kind).length > 0;
    try {
      const receipt = await this.#send(submission);
      this.#accept(about(receipt, receipt.review.id, review.id, 'review.id'), submission, isRepeat);
    } catch (error) {
      await this.#fail(error, submission);
    }
  }

  /** Called when the person asks for a sign-in and then to submit. Does nothing for a text that is still missing. */
  submitAfterSignIn(): void {
    this.#isWanted = this.state.phase === 'editing' && showsText(this.state.text);
  }

  /** After a sign-in, sends what the person had submitted. Otherwise does nothing. */
  resume(): void {
    if (this.#isWanted) void this.submit();
    else if (this.state.failure && asksForSignIn(this.state.failure)) this.change({failure: undefined});
  }

  /** Called when the dialog closes. Nothing is sent automatically afterward. The draft is kept. */
  leave(): void {
    this.#isWanted = false;
  }

  /** Deletes the draft. */
  discard(): void {
    if (this.state.phase !== 'editing') return;
    this.#isWanted = this.#wasTried = false;
    this.#limit = TEXT_LIMIT;
    this.#drafts.remove(this.state.review.id, this.state.kind);
    this.change({
      reasonCode: undefined,
      ...this.#untouched,
      remaining: remainingCharacters(this.#untouched.text),
      faults: [],
      failure: undefined,
      earlierArrived: undefined,
    });
  }

  get #drafts() {
    return this.#options.work.drafts;
  }

  get #attempts(): AttemptBook {
    return (this.#options.work.attempts ??= new AttemptBook());
  }

  #write(change: Partial<Submission>): void {
    if (this.state.phase !== 'editing') return;
    this.#isWanted = false;
    const {review, kind, text, contact, reasonCode} = {...this.state, ...change};
    const submission = {text, contact, reasonCode};
    const remaining = remainingCharacters(text, this.#limit);
    this.change({...submission, remaining, faults: this.#wasTried ? submissionFaults(submission, kind) : []});
    const isUntouched = text === this.#untouched.text && !reasonCode && isSameContact(contact, this.#untouched.contact);
    if (isUntouched) this.#drafts.remove(review.id, kind);
    else this.#drafts.put({reviewId: review.id, kind, ...submission});
  }

  #send(submission: Submission): Promise<Receipt> {
    const {client, practiceId} = this.#options;
    const {review, kind} = this.state;
    const idempotencyKey = this.#attempts.keyFor(review.id, kind, submission);
    switch (kind) {
      case 'respond':
        return client.respond(practiceId, review.id, submission, {idempotencyKey});
      case 'edit-response':
        return client.editResponse(practiceId, review.id, submission, {idempotencyKey, version: review.version});
      case 'report':
        return client.report(practiceId, review.id, submission, {idempotencyKey});
    }
  }

  #accept(receipt: Receipt, submission: Submission, isRepeat: boolean): void {
    const {kind, review} = this.state;
    const {work, onFact} = this.#options;
    this.#isWanted = false;
    work.contact = submission.contact;
    if (kind === 'report') work.reports.add(receipt.caseNumber);
    this.#attempts.forget(review.id, kind);
    // Another dialog may have changed the draft since.
    if (this.#drafts.get(review.id, kind)?.text === this.state.text) this.#drafts.remove(review.id, kind);
    this.change({phase: 'sent', receipt, review: receipt.review});
    onFact?.({kind: 'received', receipt, submission: kind, isRepeat});
  }

  async #fail(error: unknown, submission: Submission): Promise<void> {
    const {review, kind} = this.state;
    const failure = failureOf(error);
    this.#isWanted &&= asksForSignIn(failure);
    if (!mayHaveArrived(error)) this.#attempts.refuse(review.id, kind, submission);
    if (error instanceof SubmissionError && error.faults.length) return this.#correct(error.faults);
    if (failure.code === 'idempotency-key-reused') this.#attempts.spendKey(review.id, kind, submission);
    this.change({phase: 'editing', failure, ...(CONFLICTS.includes(failure.code) && (await this.#reviewAfterConflict()))});
    this.#options.onFact?.({kind: 'failed', failure: this.state.failure!});
  }

  /** Shows what the service finds wrong, including by how many characters the text is too long for it. */
  #correct(faults: readonly FieldFault[]): void {
    const {text} = this.state;
    const tooLong = faults.find(({field, fault}) => field === 'text' && fault === 'too-long');
    if (tooLong) this.#limit = characterCount(text) - Math.max(1, tooLong.excess ?? 1);
    this.change({phase: 'editing', faults, remaining: remainingCharacters(text, this.#limit)});
  }

  /** The current review, and which earlier submission of this person it contains: a try that had seemed lost, or a report. */
  async #reviewAfterConflict(): Promise<Partial<SubmissionState>> {
    const {client, practiceId, work, onFact} = this.#options;
    const {id} = this.state.review;
    const tried = SUBMISSION_KINDS.flatMap((kind) => this.#attempts.openTexts(id, kind).map((text) => ({kind, text})));
    try {
      const found = await client.history(practiceId, id);
      const {review} = about(found, found.review.id, id, 'review.id');
      onFact?.({kind: 'review', review});
      const arrived = tried.find(({kind, text}) => text === storedText(review, kind))?.kind;
      const isOwnReport = review.status === 'report-pending' && work.reports.has(review.report?.caseNumber ?? '');
      return {review, earlierArrived: arrived ?? (isOwnReport ? 'report' : undefined)};
    } catch (error) {
      // Reports this failure in place of the conflict: an earlier try may have caused the conflict, and the next try finds out.
      return tried.length ? {failure: failureOf(error)} : {};
    }
  }
}

/** Refusals caused by earlier changes to the review or earlier tries of this submission. */
const CONFLICTS: readonly string[] = ['action-not-allowed', 'review-changed', 'idempotency-key-reused'];

function storedText({report, response}: PracticeReview, kind: SubmissionKind): string | undefined {
  return kind === 'report' ? report?.reason : response?.text;
}

function untouchedOf({review, kind, work, hostContact}: SubmissionStoreOptions): Submission {
  const text = kind === 'edit-response' ? (review.response?.text ?? '') : '';
  return {text, contact: firstKnown(work.contact, hostContact)};
}

/** For each field, the value from the first contact that has one. */
function firstKnown(...contacts: readonly (Partial<Contact> | undefined)[]): Contact {
  return contactFrom((field) => contacts.map((contact) => contact?.[field]).find((value) => value != null) ?? '');
}

/** If a response arrived although its receipt was lost, the remaining response draft becomes the draft of the edit. */
function draftOfFirstResponse({review, kind, work: {drafts}}: SubmissionStoreOptions) {
  const draft = kind === 'edit-response' ? drafts.get(review.id, 'respond') : undefined;
  if (!draft) return undefined;
  drafts.put({...draft, kind});
  drafts.remove(review.id, 'respond');
  return draft;
}

function isSameContact(a: Contact, b: Contact): boolean {
  return CONTACT_FIELDS.every((field) => a[field] === b[field]);
}
