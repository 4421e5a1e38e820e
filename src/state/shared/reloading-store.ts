import {asksForSignIn, type Failure} from './failure.js';
import {LatestRequest} from './request.js';
import {Store} from './store.js';

export interface ReloadingState {
  readonly loading: boolean;
  /** Why the latest attempt to load failed. Stays set during the next attempt, and earlier content stays visible. */
  readonly failure: Failure | undefined;
  /** Why the person must sign in, if that caused the failure: never signed in here, or the session expired. */
  readonly signIn: 'signed-out' | 'expired' | undefined;
}

/** What the host is notified of when a request fails. */
export type FailureFact =
  {readonly kind: 'sign-in-required'; readonly reason: 'signed-out' | 'expired'} | ({readonly kind: 'failed'} & Failure);

/** Content that is loaded in full by one request, and stays visible while it is reloaded. */
export abstract class ReloadingStore<State extends ReloadingState, Fact> extends Store<State> {
  protected readonly request = new LatestRequest();
  /** Notifies the host, once for each fact, after the state has changed. */
  protected readonly onFact: (fact: Fact | FailureFact) => void;

  constructor(state: State, onFact: (fact: Fact | FailureFact) => void) {
    super(state);
    this.onFact = onFact;
  }

  protected abstract get hasContent(): boolean;

  /** Reloads the content, after a sign-in or when something may have changed. */
  abstract resume(): Promise<void>;

  /** Loads the content once, or resumes a load that `stop` interrupted. */
  start(): void {
    const {loading, failure} = this.state;
    if (!this.request.isUnderWay && (loading || !(this.hasContent || failure))) void this.resume();
  }

  /** Aborts loading; `start` resumes it. */
  stop(): void {
    this.request.stop();
  }

  /** Reloads after a failure. */
  retry(): void {
    if (this.state.failure) void this.resume();
  }

  protected fail(failure: Failure): void {
    const reason = this.hasContent ? 'expired' : 'signed-out';
    const change: ReloadingState = {loading: false, failure, signIn: asksForSignIn(failure) ? reason : undefined};
    this.change(change as Partial<State>);
    this.tellFailure(failure);
  }

  protected tellFailure(failure: Failure): void {
    const {signIn} = this.state;
    this.onFact(signIn && asksForSignIn(failure) ? {kind: 'sign-in-required', reason: signIn} : {kind: 'failed', ...failure});
  }
}
