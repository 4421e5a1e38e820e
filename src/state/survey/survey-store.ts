import type {SurveyClient} from '../../api/survey/client.js';
import type {Survey, SurveyReceipt} from '../../api/survey/schemas.js';
import {repairedText} from '../../domain/shown-text.js';
import {ANSWER_TERMS, COMMENT_LIMIT, type SurveyAnswer} from '../../domain/survey.js';
import {canonicalText, remainingInBrowser} from '../../domain/text-limit.js';
import {asksForSignIn, type Failure, failureOf, mayHaveArrived} from '../shared/failure.js';
import {newIdempotencyKey} from '../shared/idempotency-key.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';

/** A member's choice and comment that have not been submitted yet. */
export interface SurveyDraft {
  readonly recommended?: boolean | undefined;
  readonly comment: string;
}

export type SurveyFault = 'choice-missing' | 'comment-too-long';

/**
 * Why the survey cannot be answered: no survey for this token or person, too late, canceled by the plan, already answered, withdrawn by the member, or answered
 * by an earlier try from here whose response was lost.
 */
export type SurveyEnd = 'not-found' | 'expired' | 'canceled' | 'answered' | 'withdrawn' | 'earlier-arrived';

export interface SurveyState {
  readonly loading: boolean;
  readonly survey: Survey | undefined;
  readonly recommended: boolean | undefined;
  readonly comment: string;
  /** Whether the member wants a receipt by email. */
  readonly wantsReceipt: boolean;
  /** While `sending` and once `sent`, input is ignored. */
  readonly phase: 'editing' | 'sending' | 'sent';
  /** Empty until the first attempt to submit, then updated live. */
  readonly faults: readonly SurveyFault[];
  readonly end: SurveyEnd | undefined;
  /** Why the latest try to load or send failed. Choice and comment are kept. */
  readonly failure: Failure | undefined;
  /** Why the member must sign in, if that caused the failure: never signed in here, or the session expired. */
  readonly signIn: 'signed-out' | 'expired' | undefined;
  readonly receipt: SurveyReceipt | undefined;
}

/** What the host is notified of, once each, after the state has changed. */
export type SurveyFact =
  | {readonly kind: 'submitted'; readonly comment: SurveyReceipt['comment']}
  | {readonly kind: 'draft-changed'; readonly empty: boolean}
  | {readonly kind: 'sign-in-required'; readonly reason: 'signed-out' | 'expired'}
  | ({readonly kind: 'failed'} & Failure);

type AnsweringClient = Pick<SurveyClient, 'survey' | 'answer'>;

const NOT_ASKED: SurveyState = {
  loading: false,
  survey: undefined,
  recommended: undefined,
  comment: '',
  wantsReceipt: false,
  phase: 'editing',
  faults: [],
  end: undefined,
  failure: undefined,
  signIn: undefined,
  receipt: undefined,
};

/** One visit's survey, from loading the question to the receipt for the answer. */
export class SurveyStore extends Store<SurveyState> {
  readonly #client: AnsweringClient;
  readonly #onFact: (fact: SurveyFact) => void;
  /** Idempotency keys by content, so resending the same answer reuses its key. */
  readonly #keys = new Map<string, string>();
  readonly #request = new LatestRequest();
  #wasTried = false;
  #wasWritten = false;
  /** An answer was sent, and it is unknown whether it arrived. */
  #wasUnanswered = false;
  /** The member has pressed Submit, and only a sign-in is missing. */
  #isWanted = false;

  constructor(client: AnsweringClient, draft: SurveyDraft | undefined, onFact: (fact: SurveyFact) => void) {
    super({...NOT_ASKED, ...keptDraft(draft)});
    this.#client = client;
    this.#onFact = onFact;
  }

  get draft(): SurveyDraft | undefined {
    const {recommended, comment, phase} = this.state;
    return phase === 'sent' || (recommended === undefined && !comment) ? undefined : {recommended, comment};
  }

  /** Loads the question once, or resumes a load that `stop` interrupted. */
  start(): void {
    const {loading, survey, failure} = this.state;
    if (!this.#request.isUnderWay && (loading || !(survey || failure))) void this.#ask();
  }

  /** Aborts loading the question. An answer already being sent continues. */
  stop(): void {
    this.#request.stop();
  }

  /** Reloads if there is no question yet but there may be one. */
  retry(): void {
    const {survey, loading, failure, end} = this.state;
    if (failure && !survey && !loading && !end) void this.#ask();
  }

  /** Continues what waited for a sign-in. */
  resume(): void {
    if (!this.state.survey) void this.#ask();
    else if (this.#isWanted) void this.submit();
    else if (this.state.signIn) this.change({failure: undefined, signIn: undefined});
  }

  /** Restores a draft that the host sets after the start, unless the member has already entered something. */
  restore(draft: SurveyDraft): void {
    if (!this.#wasWritten && !this.draft && this.state.phase === 'editing') this.change(keptDraft(draft));
  }

  /** Ends the survey for a reason that was found elsewhere. `comment` was not submitted. */
  close(code: string, comment: string): void {
    this.stop();
    this.change({loading: false, end: this.#endAfter({code}), comment});
  }

  choose(recommended: boolean): void {
    this.#write({recommended});
  }

  wantReceipt(wantsReceipt: boolean): void {
    if (this.state.phase === 'editing') this.change({wantsReceipt});
  }

  writeComment(comment: string): void {
    this.#write({comment: repairedText(comment)});
  }

  /** Sends the answer unless it has faults, is already being sent, or has been received. */
  async submit(): Promise<void> {
    const {survey, recommended, comment, wantsReceipt, phase, end} = this.state;
    if (!survey || end || phase !== 'editing') return;
    const faults = faultsOf(this.state);
    this.#wasTried = true;
    this.#isWanted = !faults.length;
    this.change({faults, failure: undefined, signIn: undefined, phase: faults.length ? 'editing' : 'sending'});
    if (faults.length) return;
    const answer = {recommended: recommended!, comment: canonicalText(comment), terms: ANSWER_TERMS};
    try {
      // The wish for a receipt does not make it another answer.
      const options = {idempotencyKey: this.#keyFor(answer)};
      this.#accept(await this.#client.answer(wantsReceipt ? {...answer, receiptByEmail: true} : answer, options));
    } catch (error) {
      this.#refuse(error);
    }
  }

  async #ask(): Promise<void> {
    this.change({loading: true});
    await this.#request.start(
      (signal) => this.#client.survey({signal}),
      (survey) => this.change({loading: false, survey, end: undefined, failure: undefined, signIn: undefined}),
      (error) => this.#fail(failureOf(error), {loading: false}),
    );
  }

  #write(change: SurveyDraft | {readonly recommended: boolean}): void {
    if (this.state.phase !== 'editing') return;
    this.#isWanted = false;
    this.#wasWritten = true;
    const next = {...this.state, ...change};
    this.change({...change, faults: this.#wasTried ? faultsOf(next) : []});
    this.#onFact({kind: 'draft-changed', empty: !this.draft});
  }

  #keyFor(answer: SurveyAnswer): string {
    const content = JSON.stringify(answer);
    const key = this.#keys.get(content) ?? newIdempotencyKey();
    this.#keys.set(content, key);
    return key;
  }

  #accept(receipt: SurveyReceipt): void {
    this.#isWanted = false;
    this.change({phase: 'sent', receipt});
    this.#onFact({kind: 'submitted', comment: receipt.comment});
    this.#onFact({kind: 'draft-changed', empty: true});
  }

  #refuse(error: unknown): void {
    const failure = failureOf(error);
    this.#isWanted &&= asksForSignIn(failure);
    this.#wasUnanswered ||= mayHaveArrived(error);
    this.#fail(failure, {phase: 'editing'});
  }

  #fail(failure: Failure, change: Partial<SurveyState>): void {
    const reason = this.state.survey ? 'expired' : 'signed-out';
    const signIn = asksForSignIn(failure) ? reason : undefined;
    this.change({...change, failure, signIn, end: this.#endAfter(failure)});
    this.#onFact(signIn ? {kind: 'sign-in-required', reason} : {kind: 'failed', ...failure});
  }

  #endAfter({code}: Pick<Failure, 'code'>): SurveyEnd | undefined {
    switch (code) {
      case 'survey-not-found':
        return 'not-found';
      case 'survey-expired':
        return 'expired';
      case 'survey-canceled':
        return 'canceled';
      case 'answer-withdrawn':
        return 'withdrawn';
      case 'survey-answered':
        return this.#wasUnanswered ? 'earlier-arrived' : 'answered';
      case 'insufficient-scope': // Signed in, but not as a member. With the question here, the right sign-in can still send the answer.
        return this.state.survey ? undefined : 'not-found';
      case 'idempotency-key-reused': // The service has a different answer under our key.
        return 'earlier-arrived';
      default:
        return undefined;
    }
  }
}

function faultsOf({recommended, comment}: SurveyState): SurveyFault[] {
  const faults: SurveyFault[] = [];
  if (recommended === undefined) faults.push('choice-missing');
  if (remainingInBrowser(comment, COMMENT_LIMIT) < 0) faults.push('comment-too-long');
  return faults;
}

/** Validates a draft from the host, which may have stored it as text. An invalid draft counts as none. */
function keptDraft(draft: SurveyDraft | undefined): SurveyDraft {
  const {recommended, comment} = (draft ?? {}) as Partial<Record<keyof SurveyDraft, unknown>>;
  return {
    recommended: typeof recommended === 'boolean' ? recommended : undefined,
    comment: typeof comment === 'string' ? repairedText(comment) : '',
  };
}
