import type {PracticeClient} from '../../api/practice/client.js';
import type {Checked} from '../../api/shared/calls.js';
import type {NewReviews} from '../../api/practice/schemas.js';
import {asksForSignIn, failureOf, type Failure} from '../shared/failure.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';

/** The only part of a practice's client that the panel needs. */
export type NewReviewsSource = Pick<PracticeClient, 'newReviews'>;

export interface NewReviewsState {
  readonly loading: boolean;
  readonly news: NewReviews | undefined;
  /** Why the latest attempt failed. Stays set during the next attempt, and earlier content stays visible. */
  readonly failure: Failure | undefined;
  /** Why the person must sign in, if that caused the failure: never signed in here, or the session expired. */
  readonly signIn: 'signed-out' | 'expired' | undefined;
}

/** What the host is notified of, once each, after the state has changed. */
export type NewReviewsFact =
  | {readonly kind: 'loaded'; readonly newReviews: number; readonly needsResponse: number}
  | {readonly kind: 'sign-in-required'; readonly reason: 'signed-out' | 'expired'}
  | ({readonly kind: 'failed'} & Failure)
  | {readonly kind: 'drift'; readonly field: string};

/** How many reviews of the signed-in person's practices are new, and how many need a response. */
export class NewReviewsStore extends Store<NewReviewsState> {
  readonly #source: NewReviewsSource;
  readonly #onFact: (fact: NewReviewsFact) => void;
  readonly #request = new LatestRequest();

  constructor(source: NewReviewsSource, onFact: (fact: NewReviewsFact) => void) {
    super({loading: false, news: undefined, failure: undefined, signIn: undefined});
    this.#source = source;
    this.#onFact = onFact;
  }

  /** Loads the counts once, or resumes a load that `stop` interrupted. */
  start(): void {
    const {loading, news, failure} = this.state;
    if (!this.#request.isUnderWay && (loading || !(news || failure))) void this.ask();
  }

  /** Aborts the pending request; `start` resumes it. */
  stop(): void {
    this.#request.stop();
  }

  /** Reloads after a failure. */
  retry(): void {
    if (this.state.failure) void this.ask();
  }

  /** Reloads after a sign-in, or when the counts may have changed. Content stays visible meanwhile. */
  resume(): void {
    void this.ask();
  }

  /** Reloads the counts. */
  async ask(): Promise<void> {
    this.change({loading: true});
    await this.#request.start(
      (signal) => this.#source.newReviews({signal}),
      (news) => this.#accept(news),
      (error) => this.#fail(error),
    );
  }

  #accept({drift, ...news}: Checked<NewReviews>): void {
    this.change({loading: false, news, failure: undefined, signIn: undefined});
    for (const field of drift) this.#onFact({kind: 'drift', field});
    const sum = (kind: 'newReviews' | 'needsResponse') => news.practices.reduce((all, practice) => all + practice[kind], 0);
    this.#onFact({kind: 'loaded', newReviews: sum('newReviews'), needsResponse: sum('needsResponse')});
  }

  #fail(error: unknown): void {
    const failure = failureOf(error);
    const reason = this.state.news ? 'expired' : 'signed-out';
    const signIn = asksForSignIn(failure) ? reason : undefined;
    this.change({loading: false, failure, signIn});
    this.#onFact(signIn ? {kind: 'sign-in-required', reason} : {kind: 'failed', ...failure});
  }
}
