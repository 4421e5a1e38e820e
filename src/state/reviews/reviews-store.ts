import type {CheckedReviewsPage, ListedReview, ReviewPages} from '../../api/reviews/client.js';
import {readReviewsPage} from '../../api/reviews/read.js';
import type {ReviewCounts} from '../../api/reviews/schemas.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import type {Review, ReviewSummary} from '../../domain/review.js';
import {narrows, type ReviewQuery} from '../../domain/review-query.js';
import {failureOf} from '../shared/failure.js';
import {cursorAfter, entriesAfter} from '../shared/list-entries.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';

/** What the store is loading: the first page, a new query, or another page at either end of the list. */
export type Loading = 'first' | 'query' | 'next' | 'previous';

type ReviewList = readonly ListedReview[];

export interface ReviewsState {
  readonly query: ReviewQuery;
  /** The query of the list that is shown, while the next one loads or has failed. */
  readonly shownQuery: ReviewQuery;
  readonly loading: Loading | undefined;
  /** The load that failed. Earlier content stays visible. */
  readonly failure: {readonly during: Loading; readonly code: string; readonly status: number} | undefined;
  /** All listed reviews, in order; `undefined` until the first page has loaded. */
  readonly reviews: ReviewList | undefined;
  /** The same reviews by page. `later`: the first page loaded and those after it. `earlier`: those before it, nearest first. */
  readonly pages: {readonly later: readonly ReviewList[]; readonly earlier: readonly ReviewList[]};
  readonly summary: ReviewSummary | undefined;
  readonly counts: ReviewCounts | undefined;
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
  /** The linked review is not, or no longer, visible to members. */
  readonly linkedReviewMissing: boolean;
}

/** What the host is notified of, once each, after the state has changed. */
export type ReviewsFact =
  | {readonly kind: 'loaded'; readonly loading: Loading; readonly firstAdded: string | undefined}
  | {readonly kind: 'failed'; readonly code: string; readonly status: number}
  | {readonly kind: 'query-changed'}
  | {readonly kind: 'drift'; readonly field: string};

export interface ReviewsStoreOptions {
  readonly providerId: string;
  /** Without a client, the store shows only the given data. */
  readonly client?: ReviewPages | undefined;
  /** A page the host already has, in the contract's format. It is validated like a page from the network. */
  readonly data?: unknown;
  /** Starts with the page that contains this review. */
  readonly reviewId?: string | undefined;
  readonly onFact?: (fact: ReviewsFact) => void;
}

const FIELDS = ['recommended', 'comment', 'city', 'state', 'date', 'language'] as const;
const RESPONSE_FIELDS = ['responder', 'date', 'text', 'language'] as const;

/** A member's view of one provider's reviews: the loaded reviews, the query, and the pending load. */
export class ReviewsStore extends Store<ReviewsState> {
  readonly #options: ReviewsStoreOptions;
  readonly #request = new LatestRequest();
  /** The host's data does not contain the linked review, so its page must be loaded. */
  #linkLeadsOn = false;
  /** The page that the list began with. */
  #first: CheckedReviewsPage | undefined;

  constructor(options: ReviewsStoreOptions) {
    super({
      query: {},
      shownQuery: {},
      loading: undefined,
      failure: undefined,
      reviews: undefined,
      pages: {later: [], earlier: []},
      summary: undefined,
      counts: undefined,
      nextCursor: null,
      previousCursor: null,
      linkedReviewMissing: false,
    });
    this.#options = options;
    if (options.data !== undefined) this.#readHostData(options.data);
    this.#linkLeadsOn = !!options.reviewId && !this.state.reviews?.some(({id}) => id === options.reviewId);
  }

  get canLoad(): boolean {
    return this.#options.client !== undefined;
  }

  /** Loads the first page, or resumes a load that `stop` interrupted. Does nothing if there is nothing to load. */
  start(): void {
    const {reviews, loading, failure} = this.state;
    if (loading && !this.#request.isUnderWay) void this.#load(loading);
    else if ((!reviews || this.#linkLeadsOn) && !loading && !failure) void this.#load('first');
  }

  /**
   * Takes a new version of the page that the list began with: the same reviews, where something about them may have changed. The
   * pages after it stay.
   *
   * @returns false, and does nothing, if the data is anything else.
   */
  takeAgain(data: unknown): boolean {
    const {pages, query, shownQuery} = this.state;
    const [shown, ...others] = pages.later;
    if (!shown || !isPlain(query) || !isPlain(shownQuery)) return false;
    const page = readablePage(data);
    if (!page || !this.#isAgain(page, shown)) return false;
    const {summary, counts} = page;
    const reviews = page.reviews.map((review, index) => (isSame(review, shown[index]!) ? shown[index]! : review));
    this.#first = page;
    this.change({...joined({...pages, later: [reviews, ...others]}), summary, counts});
    this.#tell({kind: 'loaded', loading: 'first', firstAdded: reviews[0]?.id});
    return true;
  }

  /** Aborts the pending request; `start` resumes it. */
  stop(): void {
    this.#request.stop();
  }

  /** Changes parts of the query. The current list stays visible until the new one has loaded. */
  refine(change: ReviewQuery): void {
    this.change({query: {...this.state.query, ...change}});
    void this.#load('query');
  }

  loadNext(): void {
    if (this.state.nextCursor) this.#loadMore('next');
  }

  loadPrevious(): void {
    if (this.state.previousCursor) this.#loadMore('previous');
  }

  /** Retries what failed. */
  retry(): void {
    if (this.state.failure) void this.#load(this.state.failure.during);
  }

  /** Retries a load that failed without a token, now that there is one. */
  resume(): void {
    this.stop();
    this.start();
    this.retry();
  }

  /** Loads another page. If a new query has failed, retries that first, because the cursors belong to the list still shown. */
  #loadMore(at: 'next' | 'previous'): void {
    const {loading, failure} = this.state;
    if (!loading) void this.#load(failure?.during === 'query' ? 'query' : at);
  }

  async #load(loading: Loading): Promise<void> {
    if (!this.#options.client) return;
    this.change({loading, failure: undefined, linkedReviewMissing: loading === 'first' && this.state.linkedReviewMissing});
    await this.#request.start(
      (signal) => this.#fetch(loading, signal),
      (page) => this.#accept(page, loading),
      (error) => this.#fail(loading, error),
    );
  }

  async #fetch(loading: Loading, signal: AbortSignal): Promise<CheckedReviewsPage> {
    const {client, providerId, reviewId} = this.#options;
    const {query, nextCursor, previousCursor} = this.state;
    if (loading === 'first' && reviewId) {
      try {
        return await client!.pageHolding(providerId, reviewId, query, {signal});
      } catch (error) {
        if (!(error instanceof ReviewsError && error.code === 'review-not-found')) throw error;
        if (!signal.aborted) this.change({linkedReviewMissing: true});
      }
    }
    const cursor = loading === 'next' ? nextCursor : loading === 'previous' ? previousCursor : null;
    return client!.reviews(providerId, query, {signal, ...(cursor && {cursor})});
  }

  /** Reads the host's data. If it is unreadable, `start` loads the page as if there were none. */
  #readHostData(data: unknown): void {
    const page = readablePage(data);
    if (page) this.#accept(page, 'first');
    else this.#tell({kind: 'drift', field: 'reviews'});
  }

  #isAgain({reviews, summary, nextCursor, previousCursor, drift}: CheckedReviewsPage, shown: ReviewList): boolean {
    const first = this.#first!;
    return (
      !drift.length &&
      summary?.providerId === this.#options.providerId &&
      nextCursor === first.nextCursor &&
      previousCursor === first.previousCursor &&
      reviews.length === shown.length &&
      reviews.every(({id}, index) => id === shown[index]!.id)
    );
  }

  #accept(page: CheckedReviewsPage, loading: Loading): void {
    this.#linkLeadsOn = false;
    if (loading === 'first' || loading === 'query') this.#first = page;
    const before = loading === 'next' ? this.state.reviews!.length : 0;
    const drift = [...page.drift];
    this.change({...this.#after(page, loading, drift), loading: undefined, failure: undefined});
    for (const field of drift) this.#tell({kind: 'drift', field});
    this.#tell({kind: 'loaded', loading, firstAdded: this.state.reviews![before]?.id});
    if (loading === 'query') this.#tell({kind: 'query-changed'});
  }

  #fail(during: Loading, error: unknown): void {
    const failure = failureOf(error);
    this.change({loading: undefined, failure: {during, ...failure}});
    this.#tell({kind: 'failed', ...failure});
  }

  #tell(fact: ReviewsFact): void {
    this.#options.onFact?.(fact);
  }

  /** Adds the paths of what it leaves out to `drift`. */
  #after(page: CheckedReviewsPage, loading: Loading, drift: string[]): Partial<ReviewsState> {
    const {state} = this;
    const grows = loading === 'next' || loading === 'previous';
    const {later, earlier} = grows ? state.pages : {later: [], earlier: []};
    const added = entriesAfter(grows ? state.reviews! : [], page.reviews, drift);
    const pages = loading === 'previous' ? {later, earlier: [...earlier, added]} : {later: [...later, added], earlier};
    const cursor = (name: 'nextCursor' | 'previousCursor') => ({
      [name]: cursorAfter(page[name], {asked: grows ? state[name] : null, added, drift, name}),
    });
    let {summary} = page;
    if (summary && summary.providerId !== this.#options.providerId) {
      summary = undefined;
      drift.push('summary.providerId');
    }
    return {
      ...joined(pages),
      shownQuery: state.query,
      summary: summary ?? state.summary,
      counts: page.counts,
      ...(loading !== 'previous' && cursor('nextCursor')),
      ...(loading !== 'next' && cursor('previousCursor')),
    };
  }
}

/** A copy, because a host may change its own objects and set them again. */
function copied(review: ListedReview): ListedReview {
  return 'comment' in review ? {...review, response: review.response && {...review.response}} : review;
}

/** Whether the same is shown of both. */
function isSame(review: ListedReview, other: ListedReview): boolean {
  const [one, two] = [review, other] as [Review, Review];
  return FIELDS.every((name) => one[name] === two[name]) && RESPONSE_FIELDS.every((name) => one.response?.[name] === two.response?.[name]);
}

/** The state with these pages. */
function joined(pages: ReviewsState['pages']): Pick<ReviewsState, 'pages' | 'reviews'> {
  return {pages, reviews: [...pages.earlier.toReversed(), ...pages.later].flat()};
}

/** Whether the query lists everything in the order that the host's data has. */
function isPlain(query: ReviewQuery): boolean {
  return !narrows(query) && query.sort !== 'oldest';
}

function readablePage(data: unknown): CheckedReviewsPage | undefined {
  try {
    const page = readReviewsPage(data);
    return {...page, reviews: page.reviews.map(copied)};
  } catch {
    return undefined;
  }
}
