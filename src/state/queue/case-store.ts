import type {QueueClient} from '../../api/queue/client.js';
import type {Decided, DecisionBody, QueueCase, QueueEntry, QueueStep} from '../../api/queue/schemas.js';
import type {Checked} from '../../api/shared/calls.js';
import {about} from '../../api/shared/read.js';
import {joinedMarks} from '../../domain/marked-text.js';
import {type Mark, QUEUE_DECISIONS, type QueueDecision} from '../../domain/queue.js';
import {DECISION_REASONS, type DecisionReason, reasonFault} from '../../domain/reasons.js';
import {repairedText} from '../../domain/shown-text.js';
import {canonicalText, remainingInBrowser} from '../../domain/text-limit.js';
import {asksForSignIn, type Failure, failureOf, mayHaveArrived} from '../shared/failure.js';
import {newIdempotencyKey} from '../shared/idempotency-key.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';

export type DecisionFault = 'choice-missing' | 'reason-missing' | 'reason-too-long' | 'too-many-marks';

/** Maximum number of marks in a decision. */
export const MARK_LIMIT = 50;

export interface QueueCaseState {
  /** The case's entry in the queue. */
  readonly entry: QueueEntry;
  readonly opening: boolean;
  /** `undefined` until it has loaded. */
  readonly case: QueueCase | undefined;
  /** The decision for which the representative is giving a reason. */
  readonly preparing: QueueDecision | undefined;
  /** The reason chosen for it. */
  readonly reasonCode: DecisionReason | undefined;
  readonly reason: string;
  /** Words of the response to change, in order. */
  readonly marks: readonly Mark[];
  /** Unset until the first attempt to send, then updated live. */
  readonly fault: DecisionFault | undefined;
  /** The decision being sent. */
  readonly deciding: QueueDecision | undefined;
  /** Why the latest try failed. The input is kept. */
  readonly failure: ({readonly during: 'opening' | 'deciding'} & Failure) | undefined;
  readonly decided: Decided | undefined;
  /** The case was closed by an earlier try from this desk whose response was lost. */
  readonly earlierArrived: boolean;
}

export type QueueCaseFact =
  | {readonly kind: 'opened'; readonly caseNumber: string}
  | {readonly kind: 'decided'; readonly decided: Decided}
  /** Someone else has decided. */
  | {readonly kind: 'closed'; readonly caseNumber: string}
  | {readonly kind: 'failed'; readonly failure: Failure}
  | {readonly kind: 'drift'; readonly field: string};

type Client = Pick<QueueClient, 'open' | 'decide'>;

/** One case on the desk, from opening to decision. Keeps the representative's input for the case. */
export class QueueCaseStore extends Store<QueueCaseState> {
  readonly #client: Client;
  readonly #onFact: (fact: QueueCaseFact) => void;
  readonly #request = new LatestRequest();
  /**
   * Idempotency keys by content, so a retry reuses its key. The content includes the version, because an edited response returns
   * to the queue under the same case number.
   */
  readonly #keys = new Map<string, string>();
  /** Decisions that may have reached the service although no response came. */
  #unanswered: {readonly body: DecisionBody; readonly version: string}[] = [];
  /** The decision whose faults are shown. */
  #tried: QueueDecision | undefined;
  /** The decision waiting for a sign-in. */
  #wanted: QueueDecision | undefined;

  constructor(entry: QueueEntry, client: Client, onFact: (fact: QueueCaseFact) => void) {
    super({
      entry,
      opening: false,
      case: undefined,
      preparing: undefined,
      reasonCode: undefined,
      reason: '',
      marks: [],
      fault: undefined,
      deciding: undefined,
      failure: undefined,
      decided: undefined,
      earlierArrived: false,
    });
    this.#client = client;
    this.#onFact = onFact;
  }

  get caseNumber(): string {
    return this.state.entry.caseNumber;
  }

  get hasDraft(): boolean {
    const {reason, marks, decided} = this.state;
    return !decided && (!!reason || marks.length > 0);
  }

  /** Loads the full case, which also shows the other representatives that it is open. */
  async open(): Promise<void> {
    if (this.state.deciding || this.state.decided) return;
    if (await this.#load()) this.#onFact({kind: 'opened', caseNumber: this.caseNumber});
  }

  /** Resumes an opening that `stop` interrupted. */
  start(): void {
    if (this.state.opening && !this.#request.isUnderWay) void this.open();
  }

  stop(): void {
    this.#request.stop();
  }

  /** Called when another case is opened. Nothing is sent automatically afterward. */
  leave(): void {
    this.#wanted = undefined;
  }

  /** Starts to give the reason for a decision, or no longer does. A reason chosen for another decision does not apply. */
  prepare(preparing: QueueDecision | undefined): void {
    if (this.state.deciding || this.state.decided) return;
    this.#wanted = undefined;
    this.#tried = undefined;
    this.change({preparing, reasonCode: undefined, fault: undefined});
  }

  chooseReason(reasonCode: DecisionReason): void {
    this.#write({reasonCode});
  }

  writeReason(reason: string): void {
    this.#write({reason: repairedText(reason)});
  }

  /** Marks the words between two offsets of the response, or unmarks them. */
  mark({start, end}: Mark, marked: boolean): void {
    const text = this.state.case?.response?.text ?? '';
    const others = this.state.marks.flatMap((mark) => [
      {start: mark.start, end: Math.min(mark.end, start)},
      {start: Math.max(mark.start, end), end: mark.end},
    ]);
    const marks = [...others, ...(marked ? [{start, end}] : [])].map((mark) => trimmed(text, mark)).filter((mark) => mark.start < mark.end);
    this.#write({marks: joinedMarks(text, marks)});
  }

  /** Sends the decision unless its input has faults or another decision is being sent. */
  async decide(decision: QueueDecision): Promise<void> {
    const {case: known, deciding, decided} = this.state;
    if (!known || deciding || decided) return;
    this.#tried = decision;
    const fault = this.#faultOf(decision);
    this.change({fault, failure: undefined});
    if (fault) return;
    this.#wanted = decision;
    this.change({deciding: decision});
    const body = this.#bodyOf(decision);
    const {version} = known;
    const content = JSON.stringify([body, version]);
    try {
      this.#accept(this.#own(await this.#client.decide(this.caseNumber, body, {idempotencyKey: this.#keyFor(content), version})));
    } catch (error) {
      if (mayHaveArrived(error)) this.#unanswered.push({body, version});
      if (failureOf(error).code === 'idempotency-key-reused') this.#keys.delete(content);
      await this.#fail('deciding', error);
    }
  }

  /** After a sign-in, continues what required it. */
  resume(): void {
    const {failure} = this.state;
    if (this.#wanted) void this.decide(this.#wanted);
    else if (failure?.during === 'opening') void this.open();
    else if (failure && asksForSignIn(failure)) this.change({failure: undefined});
  }

  #write(change: Partial<Pick<QueueCaseState, 'reasonCode' | 'reason' | 'marks'>>): void {
    if (this.state.deciding || this.state.decided) return;
    this.#wanted = undefined;
    this.change(change);
    if (this.#tried) this.change({fault: this.#faultOf(this.#tried)});
  }

  #bodyOf(decision: QueueDecision): DecisionBody {
    const {reasonCode, reason, marks} = this.state;
    if (decision === 'require-revisions') return {decision, reason: canonicalText(reason), marks: [...marks]};
    return {decision, ...(DECISION_REASONS[decision] && {reasonCode})};
  }

  #faultOf(decision: QueueDecision): DecisionFault | undefined {
    const {reasonCode, reason, marks} = this.state;
    if (decision !== 'require-revisions') return reasonFault(decision, DECISION_REASONS[decision] && reasonCode) && 'choice-missing';
    if (!canonicalText(reason)) return 'reason-missing';
    if (remainingInBrowser(reason) < 0) return 'reason-too-long';
    return marks.length > MARK_LIMIT ? 'too-many-marks' : undefined;
  }

  #keyFor(content: string): string {
    const key = this.#keys.get(content) ?? newIdempotencyKey();
    this.#keys.set(content, key);
    return key;
  }

  #load(): Promise<boolean> {
    this.change({opening: true, ...(this.state.failure?.during === 'opening' && {failure: undefined})});
    return this.#request.start(
      async (signal) => this.#own(await this.#client.open(this.caseNumber, {signal})),
      (found) => this.#take(found),
      (error) => this.#fail('opening', error),
    );
  }

  /** Nobody may decide by the texts of another case. */
  #own<Answer extends {readonly caseNumber: string}>(answer: Answer): Answer {
    return about(answer, answer.caseNumber, this.caseNumber, 'caseNumber');
  }

  #take({drift, ...found}: Checked<QueueCase>): void {
    // Marks from a different text do not apply.
    const isSameText = found.response?.text === this.state.case?.response?.text;
    // If the case is open in a new version, a decision on that version cannot come from an earlier try.
    if (found.decisions.length) this.#unanswered = this.#unanswered.filter(({version}) => version === found.version);
    this.change({case: found, opening: false, earlierArrived: this.#isDecidedHere(found), ...(!isSameText && {marks: []})});
    if (!found.decisions.length) this.#onFact({kind: 'closed', caseNumber: this.caseNumber});
    for (const field of drift) this.#onFact({kind: 'drift', field});
  }

  #isDecidedHere(found: QueueCase): boolean {
    const closing = closingStep(found);
    return this.#unanswered.some(
      ({body: {decision, reasonCode = null, reason = ''}}) =>
        decision === closing?.step && reasonCode === (closing.reasonCode ?? null) && reason === (closing.text ?? ''),
    );
  }

  #accept(decided: Decided): void {
    this.#wanted = undefined;
    this.change({deciding: undefined, decided, preparing: undefined});
    this.#onFact({kind: 'decided', decided});
  }

  async #fail(during: 'opening' | 'deciding', error: unknown): Promise<void> {
    const failure = failureOf(error);
    if (!asksForSignIn(failure)) this.#wanted = undefined;
    const isConflict = during === 'deciding' && CONFLICTS.includes(failure.code);
    // There is nothing left to decide about a case that is gone.
    const isGone = during === 'opening' && failure.status === 404;
    this.change({failure: {during, ...failure}, ...(during === 'opening' && {opening: false}), ...(isGone && {case: undefined})});
    if (isConflict) await this.#load();
    if (during === 'deciding') this.change({deciding: undefined});
    this.#onFact({kind: 'failed', failure});
  }
}

/** Refusals caused by earlier changes to the case. */
const CONFLICTS: readonly string[] = ['action-not-allowed', 'case-changed', 'case-not-found', 'idempotency-key-reused'];

/** The step with the decision that closed the case; `undefined` while the case is open. */
export function closingStep({caseNumber, decisions, steps}: QueueCase): QueueStep | undefined {
  if (decisions.length) return undefined;
  return steps.findLast((step) => step.caseNumber === caseNumber && (QUEUE_DECISIONS as readonly string[]).includes(step.step));
}

function trimmed(text: string, {start, end}: Mark): Mark {
  const words = text.slice(start, end);
  return {start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length};
}
