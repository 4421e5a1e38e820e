import type {PracticeClient} from '../../api/practice/client.js';
import type {NewReviews} from '../../api/practice/schemas.js';
import type {Checked} from '../../api/shared/calls.js';
import {failureOf} from '../shared/failure.js';
import {type FailureFact, type ReloadingState, ReloadingStore} from '../shared/reloading-store.js';

/** The only part of a practice's client that the panel needs. */
export type NewReviewsSource = Pick<PracticeClient, 'newReviews'>;

export interface NewReviewsState extends ReloadingState {
  readonly news: NewReviews | undefined;
}

/** What the host is notified of, once each, after the state has changed. */
export type NewReviewsFact =
  | {readonly kind: 'loaded'; readonly newReviews: number; readonly needsResponse: number}
  | FailureFact
  | {readonly kind: 'drift'; readonly field: string};

/** How many reviews of the signed-in person's practices are new, and how many need a response. */
export class NewReviewsStore extends ReloadingStore<NewReviewsState, NewReviewsFact> {
  readonly #source: NewReviewsSource;

  constructor(source: NewReviewsSource, onFact: (fact: NewReviewsFact) => void) {
    super({loading: false, news: undefined, failure: undefined, signIn: undefined}, onFact);
    this.#source = source;
  }

  protected get hasContent(): boolean {
    return !!this.state.news;
  }

  async resume(): Promise<void> {
    this.change({loading: true});
    await this.request.start(
      (signal) => this.#source.newReviews({signal}),
      (news) => this.#accept(news),
      (error) => this.fail(failureOf(error)),
    );
  }

  #accept({drift, ...news}: Checked<NewReviews>): void {
    this.change({loading: false, news, failure: undefined, signIn: undefined});
    for (const field of drift) this.onFact({kind: 'drift', field});
    const sum = (kind: 'newReviews' | 'needsResponse') => news.practices.reduce((all, practice) => all + practice[kind], 0);
    this.onFact({kind: 'loaded', newReviews: sum('newReviews'), needsResponse: sum('needsResponse')});
  }
}
