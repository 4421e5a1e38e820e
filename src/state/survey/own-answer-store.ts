import type {SurveyClient} from '../../api/survey/client.js';
import type {OwnAnswer} from '../../api/survey/schemas.js';
import type {OwnAnswerState as CommentOutcome} from '../../domain/survey.js';
import {canonicalText} from '../../domain/text-limit.js';
import {asksForSignIn, type Failure, failureOf} from '../shared/failure.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';
import {type SurveyDraft, type SurveyFact, type SurveyState, SurveyStore} from './survey-store.js';

export interface OwnAnswerState {
  readonly loading: boolean;
  readonly own: OwnAnswer | undefined;
  /** What the member is doing. `asking`: asked whether to withdraw the answer. */
  readonly step: 'reading' | 'changing' | 'asking' | 'withdrawing';
  /** The form of a change. */
  readonly form: SurveyState | undefined;
  /** An answer that was written and not submitted, if it is not what the member is writing now. */
  readonly unsent: SurveyDraft | undefined;
  /** What has just happened: the answer was changed, or can no longer be changed. */
  readonly news: 'changed' | 'closed' | undefined;
  /** Why the latest try to load or withdraw the answer failed. */
  readonly failure: Failure | undefined;
  readonly signIn: 'signed-out' | 'expired' | undefined;
}

export type OwnAnswerFact =
  | {readonly kind: 'changed'; readonly comment: CommentOutcome}
  | {readonly kind: 'withdrawn'}
  /** There is nothing to change or withdraw, or not anymore. `comment` was not submitted. */
  | {readonly kind: 'ended'; readonly code: string; readonly comment: string}
  | Exclude<SurveyFact, {readonly kind: 'submitted'}>;

/** Codes that end the own answer. */
const ENDS: readonly string[] = ['answer-withdrawn', 'survey-not-found'];

/** A member's own answer: reads, changes and withdraws it. */
export class OwnAnswerStore extends Store<OwnAnswerState> {
  readonly #client: SurveyClient;
  readonly #onFact: (fact: OwnAnswerFact) => void;
  readonly #request = new LatestRequest();
  #form: SurveyStore | undefined;
  /** The member has confirmed the withdrawal, and only a sign-in is missing. */
  #isWanted = false;

  /** @param unsent An answer that the member wrote when there already was one. */
  constructor(client: SurveyClient, unsent: SurveyDraft | undefined, onFact: (fact: OwnAnswerFact) => void) {
    super({
      loading: false,
      own: undefined,
      step: 'reading',
      form: undefined,
      unsent,
      news: undefined,
      failure: undefined,
      signIn: undefined,
    });
    this.#client = client;
    this.#onFact = onFact;
  }

  get draft(): SurveyDraft | undefined {
    return this.#form ? this.#form.draft : this.state.unsent;
  }

  /** Loads the answer once, or resumes a load that `stop` interrupted. */
  start(): void {
    const {loading, own, failure} = this.state;
    if (!this.#request.isUnderWay && (loading || !(own || failure))) void this.#load();
  }

  /** Aborts loading. A change or withdrawal already being sent continues. */
  stop(): void {
    this.#request.stop();
  }

  retry(): void {
    const {own, loading, failure} = this.state;
    if (failure && !own && !loading) void this.#load();
  }

  /** Continues what waited for a sign-in. */
  resume(): void {
    if (!this.state.own) void this.#load();
    else if (this.#form) this.#form.resume();
    else if (this.#isWanted) void this.withdraw();
    else if (this.state.signIn) this.change({failure: undefined, signIn: undefined});
  }

  /** Opens the form, with what was written before, or else with the answer. */
  edit(): void {
    const {own, unsent, step} = this.state;
    if (!own || step !== 'reading') return;
    const {recommended, comment} = unsent ?? own;
    const draft = {recommended: recommended ?? own.recommended, comment: comment ?? ''};
    const form = new SurveyStore(this.#changing(), draft, (fact) => this.#hear(fact));
    this.#form = form;
    form.subscribe(() => this.#form === form && this.change({form: form.state}));
    this.change({step: 'changing', form: form.state, unsent: undefined, news: undefined});
    form.start();
  }

  choose(recommended: boolean): void {
    this.#form?.choose(recommended);
  }

  writeComment(comment: string): void {
    this.#form?.writeComment(comment);
  }

  async submit(): Promise<void> {
    await this.#form?.submit();
  }

  /** Asks whether to withdraw the answer. */
  ask(): void {
    if (this.state.own && this.state.step === 'reading') this.change({step: 'asking', news: undefined});
  }

  /** Goes back to the answer. Whatever was written is kept. */
  leave(): void {
    if (this.state.step === 'withdrawing' || this.state.form?.phase === 'sending') return;
    this.#isWanted = false;
    this.#read({failure: undefined, signIn: undefined});
  }

  async withdraw(): Promise<void> {
    if (this.state.step !== 'asking') return;
    this.#isWanted = true;
    this.change({step: 'withdrawing', failure: undefined, signIn: undefined});
    try {
      await this.#client.withdrawAnswer();
    } catch (error) {
      const failure = failureOf(error);
      this.#isWanted = asksForSignIn(failure);
      return this.#fail(failure, {step: 'asking'});
    }
    this.#onFact({kind: 'withdrawn'});
  }

  async #load(): Promise<void> {
    this.change({loading: true});
    await this.#request.start(
      (signal) => this.#client.ownAnswer({signal}),
      (own) => this.change({loading: false, own, unsent: this.#unsentOver(own), failure: undefined, signIn: undefined}),
      (error) => this.#fail(failureOf(error), {loading: false}),
    );
  }

  /** The answer as a survey whose answer is a change. */
  #changing(): ConstructorParameters<typeof SurveyStore>[0] {
    return {
      survey: () => Promise.resolve(this.state.own!),
      answer: async (answer, options) => {
        const own = await this.#client.changeAnswer(answer, {...options, version: this.state.own!.version});
        this.change({own});
        const {state, answeredAt, terms} = own;
        return {answeredAt, comment: state === 'withheld' ? 'waiting' : state, terms};
      },
    };
  }

  #hear(fact: SurveyFact): void {
    if (fact.kind === 'submitted') {
      this.#form = undefined;
      this.#read({news: 'changed'});
      return this.#onFact({kind: 'changed', comment: this.state.own!.state});
    }
    this.#onFact(fact);
    if (fact.kind !== 'failed') return;
    if (ENDS.includes(fact.code)) return this.#end(fact.code);
    // Someone has changed it meanwhile: the form stays, and its next try is about the latest version.
    if (fact.code === 'answer-changed') return void this.#load();
    if (!this.state.form!.end && fact.code !== 'action-not-allowed') return;
    this.#read({news: 'closed'});
    void this.#load();
  }

  /** Closes the form and the question. */
  #read(change: Partial<OwnAnswerState>): void {
    this.change({unsent: this.draft});
    this.#form = undefined;
    this.change({step: 'reading', form: undefined, unsent: this.#unsentOver(this.state.own!), ...change});
  }

  /** What was written and is not in the answer. */
  #unsentOver(own: OwnAnswer): SurveyDraft | undefined {
    const {unsent} = this.state;
    return unsent && differs(unsent, own) ? unsent : undefined;
  }

  #fail(failure: Failure, change: Partial<OwnAnswerState>): void {
    if (ENDS.includes(failure.code)) return this.#end(failure.code);
    const reason = this.state.own ? 'expired' : 'signed-out';
    const signIn = asksForSignIn(failure) ? reason : undefined;
    this.change({...change, failure, signIn});
    this.#onFact(signIn ? {kind: 'sign-in-required', reason} : {kind: 'failed', ...failure});
  }

  #end(code: string): void {
    this.#onFact({kind: 'ended', code, comment: this.draft?.comment ?? ''});
  }
}

function differs({recommended, comment}: SurveyDraft, own: OwnAnswer): boolean {
  return (recommended ?? own.recommended) !== own.recommended || canonicalText(comment) !== (own.comment ?? '');
}
