import type {PracticeClient} from '../../api/practice/client.js';
import type {Checked} from '../../api/shared/calls.js';
import type {NewReviews} from '../../api/practice/schemas.js';
import {asksForSignIn, failureOf, type Failure} from '../shared/failure.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';

/** All that the panel needs of a practice's client. */
export type NewReviewsSource = Pick<PracticeClient, 'newReviews'>;

export interface NewReviewsState {
  readonly loading: boolean;
  readonly news: NewReviews | undefined;
  /** Why the latest attempt failed. It stays while another is under way, and so does what was shown before. */
  readonly failure: Failure | undefined;
  /** Why somebody has to sign in, where that is what failed: never signed in here, or no longer. */
  readonly signIn: 'signed-out' | 'expired' | undefined;
}

/** What a host may want to know, each told once, after it is true. */
export type NewReviewsFact =
  | {readonly kind: 'loaded'; readonly newReviews: number; readonly needsResponse: number}
  | {readonly kind: 'sign-in-required'; readonly reason: 'signed-out' | 'expired'}
  | ({readonly kind: 'failed'} & Failure)
  | {readonly kind: 'drift'; readonly field: string};

/** How many reviews of the signed-in person's practices are new and how many need a response. */
export class NewReviewsStore extends Store<NewReviewsState> {
  readonly #source: NewReviewsSource;
  readonly #onFact: (fact: NewReviewsFact) => void;
  readonly #request = new LatestRequest();

  constructor(source: NewReviewsSource, onFact: (fact: NewReviewsFact) => void) {
    super({loading: false, news: undefined, failure: undefined, signIn: undefined});
    this.#source = source;
    this.#onFact = onFact;
  }

  /** Asks once, or takes up what `stop` interrupted. */
  start(): void {
    const {loading, news, failure} = this.state;
    if (!this.#request.isUnderWay && (loading || !(news || failure))) void this.ask();
  }

  /** Abandons the request under way; `start` takes it up again. */
  stop(): void {
    this.#request.stop();
  }

  /** Asks again after a failure. */
  retry(): void {
    if (this.state.failure) void this.ask();
  }

  /** After a sign-in, or when the counts may have changed. What is shown stays meanwhile. */
  resume(): void {
    void this.ask();
  }

  /** Asks again. */
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
