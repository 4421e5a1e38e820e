import type {CheckedPracticePage, ListedPracticeReview, PracticeClient} from '../../api/practice/client.js';
import type {CaseHistory, PracticeCounts, PracticeReview, QuarterCounts} from '../../api/practice/schemas.js';
import {about} from '../../api/shared/read.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import {feedbackOf, needsResponse} from '../../domain/feedback.js';
import {ALL_PROVIDERS, type InboxQuery} from '../../domain/inbox-query.js';
import type {ReviewSummary} from '../../domain/review.js';
import {searchText} from '../../domain/review-query.js';
import {type Failure, failureOf} from '../shared/failure.js';
import {cursorAfter, entriesAfter} from '../shared/list-entries.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';

/** What the inbox is loading: the first page, a new query, or the next page. */
export type InboxLoading = 'first' | 'query' | 'next';

type InboxList = readonly ListedPracticeReview[];

export interface InboxState {
  /** With the search as typed. */
  readonly query: InboxQuery;
  readonly loading: InboxLoading | undefined;
  /** The load that failed. Earlier content stays visible. */
  readonly failure: ({readonly during: InboxLoading} & Failure) | undefined;
  /** All listed reviews, in order; `undefined` until the first page has loaded. */
  readonly reviews: InboxList | undefined;
  /** The same reviews by page. A page that has not changed is the same array. */
  readonly pages: readonly InboxList[];
  /** A number that changes whenever a new list replaces the previous one. */
  readonly list: number;
  /** What the shown reviews were searched for. */
  readonly shownSearch: string | undefined;
  readonly counts: PracticeCounts | undefined;
  /** `undefined` for all providers, and until it has loaded. */
  readonly summary: ReviewSummary | undefined;
  readonly nextCursor: string | null;
  /** Quarters, oldest first; `undefined` until they have loaded, empty if there are none to show. */
  readonly trend: readonly QuarterCounts[] | undefined;
}

export type InboxFact =
  | {readonly kind: 'failed'; readonly failure: Failure}
  | {readonly kind: 'drift'; readonly field: string}
  /** A review of the provider needs a response now, or no longer does. */
  | {readonly kind: 'need-changed'; readonly providerId: string; readonly by: number};

/** Milliseconds that the first reviews wait for the trend, which is shown above them and would push them down. */
const TREND_PAUSE = 500;

/** Milliseconds without a keystroke before a search starts. */
const SEARCH_PAUSE = 300;

export interface InboxStoreOptions {
  readonly client: PracticeClient;
  readonly practiceId: string;
  /** One provider, or `ALL_PROVIDERS`. */
  readonly providerId: string;
  readonly onFact?: ((fact: InboxFact) => void) | undefined;
}

/** A practice's inbox for one provider or all: the loaded reviews with their current states, and the query. */
export class InboxStore extends Store<InboxState> {
  readonly #options: InboxStoreOptions;
  readonly #request = new LatestRequest();
  readonly #trendRequest = new LatestRequest();
  #trend: Promise<void> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: InboxStoreOptions) {
    super({
      query: {},
      loading: undefined,
      failure: undefined,
      reviews: undefined,
      pages: [],
      list: 0,
      shownSearch: undefined,
      counts: undefined,
      summary: undefined,
      nextCursor: null,
      // A trend is one provider's.
      trend: options.providerId === ALL_PROVIDERS ? [] : undefined,
    });
    this.#options = options;
  }

  get isOfAll(): boolean {
    return this.#options.providerId === ALL_PROVIDERS;
  }

  /** Loads the first page, or resumes a load that `stop` interrupted. Does nothing if there is nothing to load. */
  start(): void {
    const {reviews, loading, failure, trend} = this.state;
    if (loading && !this.#request.isUnderWay && this.#typing === undefined) void this.#load(loading);
    else if (!reviews && !loading && !failure) void this.#load('first');
    if (!trend && !this.#trendRequest.isUnderWay) this.#trend = this.#loadTrend();
  }

  /** Aborts the pending requests; `start` resumes them. */
  stop(): void {
    this.#stopTyping();
    this.#request.stop();
    this.#trendRequest.stop();
  }

  /** Changes parts of the query. The current list stays visible until the new one has loaded. */
  refine(change: InboxQuery): void {
    this.#stopTyping();
    this.change({query: {...this.state.query, ...change}});
    void this.#load('query');
  }

  /** Searches once the person pauses typing. */
  search(typed: string): void {
    this.#stopTyping();
    this.#request.stop();
    this.change({query: {...this.state.query, search: typed}, loading: 'query', failure: undefined});
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      void this.#load('query');
    }, SEARCH_PAUSE);
  }

  #stopTyping(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
  }

  /** Loads the next page. If a new query has failed, retries that first, because the cursor belongs to the list still shown. */
  loadNext(): void {
    const {nextCursor, loading, failure} = this.state;
    if (nextCursor && !loading) void this.#load(failure?.during === 'query' ? 'query' : 'next');
  }

  /** Retries what failed. */
  retry(): void {
    if (this.state.failure) void this.#load(this.state.failure.during);
    if (!this.isOfAll && !this.state.trend?.length && !this.#trendRequest.isUnderWay) this.#trend = this.#loadTrend();
  }

  /** Replaces a review in place with its current version. It stays listed even if it no longer matches the query. */
  replace(review: PracticeReview): void {
    const {counts, loading, query} = this.state;
    const old = this.#listed(review.id);
    if (old && 'version' in old && old.version === review.version) return;
    // The pending response may predate this change.
    if (loading && this.#request.isUnderWay) void this.#load(loading);
    if (!old) return;
    const pages = this.state.pages.map((page) => (page.includes(old) ? page.with(page.indexOf(old), review) : page));
    this.change({pages, reviews: pages.flat(), ...(counts && 'version' in old && {counts: countsAfter(counts, query, old, review)})});
    const by = 'version' in old ? Number(waits(review)) - Number(waits(old)) : 0;
    if (by) this.#tell({kind: 'need-changed', providerId: review.provider?.id ?? this.#options.providerId, by});
  }

  /** Fetches the case history of a review, and updates the review in the list unless something newer has updated it meanwhile. */
  async history(reviewId: string, options: {signal?: AbortSignal | undefined} = {}): Promise<CaseHistory> {
    const {client, practiceId} = this.#options;
    const listed = this.#listed(reviewId);
    try {
      const found = await client.history(practiceId, reviewId, options);
      const history = about(found, found.review.id, reviewId, 'review.id');
      // A receipt that has arrived since then is of a later submission.
      if (this.#listed(reviewId) === listed) this.replace(history.review);
      for (const field of history.drift) this.#tell({kind: 'drift', field});
      return history;
    } catch (error) {
      if (!options.signal?.aborted) this.#tell({kind: 'failed', failure: failureOf(error)});
      throw error;
    }
  }

  #listed(reviewId: string): ListedPracticeReview | undefined {
    return this.state.reviews?.find(({id}) => id === reviewId);
  }

  async #load(loading: InboxLoading): Promise<void> {
    const {client, practiceId, providerId} = this.#options;
    this.change({loading, failure: undefined});
    const {nextCursor} = this.state;
    const query = {...this.state.query, search: searchText(this.state.query.search ?? '')};
    const cursor = loading === 'next' && nextCursor ? {cursor: nextCursor} : {};
    await this.#request.start(
      async (signal) => {
        const page = await client.practiceReviews(practiceId, providerId, query, {signal, ...cursor});
        if (loading === 'first') await Promise.race([this.#trend, new Promise((resolve) => setTimeout(resolve, TREND_PAUSE))]);
        return page;
      },
      (page) => this.#accept(page, loading, query.search),
      (error) => this.#fail(loading, error),
    );
  }

  #accept(page: CheckedPracticePage, loading: InboxLoading, shownSearch: string): void {
    const drift = [...page.drift];
    this.change({...this.#after(page, loading, drift), shownSearch, loading: undefined, failure: undefined});
    for (const field of drift) this.#tell({kind: 'drift', field});
  }

  #fail(during: InboxLoading, error: unknown): void {
    const failure = failureOf(error);
    this.change({loading: undefined, failure: {during, ...failure}});
    this.#tell({kind: 'failed', failure});
  }

  /** The trend is optional. If it fails to load, the inbox is still complete, so no failure is reported. */
  async #loadTrend(): Promise<void> {
    const {client, practiceId, providerId} = this.#options;
    await this.#trendRequest.start(
      (signal) => client.rateTrend(practiceId, providerId, {signal}),
      (trend) => this.change({trend}),
      (error) => {
        this.change({trend: []});
        if (error instanceof ReviewsError && error.code === 'unreadable-answer') this.#tell({kind: 'drift', field: error.message});
      },
    );
  }

  /** Adds the paths of what it leaves out to `drift`. */
  #after(page: CheckedPracticePage, loading: InboxLoading, drift: string[]): Partial<InboxState> {
    const {state} = this;
    const grows = loading === 'next';
    const before = grows ? state.pages : [];
    const added = entriesAfter(before.flat(), page.reviews, drift);
    const pages = [...before, added];
    const isOwn = page.summary?.providerId === this.#options.providerId;
    if (page.summary && !isOwn) drift.push('summary.providerId');
    return {
      pages,
      reviews: pages.flat(),
      list: grows ? state.list : state.list + 1,
      summary: isOwn ? page.summary : state.summary,
      counts: page.counts ?? (grows ? state.counts : undefined),
      nextCursor: cursorAfter(page.nextCursor, {asked: grows ? state.nextCursor : null, added, drift, name: 'nextCursor'}),
    };
  }

  #tell(fact: InboxFact): void {
    this.#options.onFact?.(fact);
  }
}

const waits = (review: PracticeReview) => needsResponse(feedbackOf(review));

function countsAfter(counts: PracticeCounts, query: InboxQuery, old: PracticeReview, review: PracticeReview): PracticeCounts {
  const byStatus = {...counts.byStatus};
  byStatus[old.status]--;
  byStatus[review.status]++;
  const change = (counted: (review: PracticeReview) => boolean) => Number(counted(review)) - Number(counted(old));
  const matches = (each: PracticeReview) => (!query.status || each.status === query.status) && (!query.needsResponse || waits(each));
  return {...counts, byStatus, needsResponse: counts.needsResponse + change(waits), filtered: counts.filtered + change(matches)};
}
