import type {CheckedPracticePage, CheckedProviders, PracticeClient} from '../../api/practice/client.js';
import {readNewReviews} from '../../api/practice/new-reviews.js';
import {
  readEmails,
  readHistory,
  readMe,
  readPractice,
  readPracticePage,
  readProviders,
  readReceipt,
  readTrend,
} from '../../api/practice/read.js';
import type {
  CaseHistory,
  Me,
  NewReviews,
  Practice,
  PracticeEmailChoice,
  PracticeEmails,
  PracticeReview,
  QuarterCounts,
  Receipt,
} from '../../api/practice/schemas.js';
import type {Checked, WriteOptions} from '../../api/shared/calls.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import {PAGE_SIZE} from '../../api/shared/routes.js';
import {type Decision, decisionsOn, feedbackOf, needsResponse, nextActionOn, SUBMISSION_KINDS} from '../../domain/feedback.js';
import {ALL_PROVIDERS, inboxOrder, type InboxQuery, isFound, isInFolder} from '../../domain/inbox-query.js';
import {daysAfter, planDay} from '../../domain/plan-day.js';
import {DECISION_REASONS, type DecisionReason} from '../../domain/reasons.js';
import type {Submission} from '../../domain/submission.js';
import {IN_DICTIONARY} from '../shared/in-dictionary.js';
import {buildPractice} from './builders.js';
import {
  expectedBy,
  IN_MEMORY_TIME_ZONE,
  type InboxPractice,
  type InboxProvider,
  InMemoryPractices,
  type SubmissionRequest,
} from './in-memory-practices.js';

export type PracticeCall = keyof PracticeClient;

interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

interface InMemoryOptions {
  readonly pageSize?: number;
  readonly personId?: string;
}

/**
 * A `PracticeClient` without a service, for tests, stories and hosts' own tests. It follows the contract's rules for responses,
 * reports, decisions, entitlements, keys and versions. Set its fields to produce every other state of a tag.
 */
export class InMemoryPracticeClient implements PracticeClient {
  /** Milliseconds each call takes; `Infinity` for calls that never complete. */
  delay = 0;
  /** The error every call rejects with while this is set. */
  failWith: ReviewsError | undefined;
  /** The calls that `failWith` applies to. Default: all. */
  failOn: readonly PracticeCall[] | undefined;
  /** Set to `false` to reject the token. */
  signedIn = true;
  /** This many of the next submissions are applied, but their responses get lost: the calls reject with a timeout. */
  lostAnswers = 0;
  /** Changes a response before it is validated, to simulate a service that violates the contract. */
  garble: ((answer: Record<string, unknown>, call: PracticeCall) => unknown) | undefined;
  /** The signed-in person. Change the id to sign in another person of the same practices. */
  personId: string;
  /** What the person is told by email; `undefined` for a service that sends no such emails. */
  ownEmails: PracticeEmails | undefined;
  /** The service's clock. */
  now: () => Date = () => new Date();
  /** The plan's time zone. */
  timeZone = IN_MEMORY_TIME_ZONE;
  /** All calls so far, for tests that count requests. */
  readonly calls: PracticeCall[] = [];

  readonly #practices: InMemoryPractices;
  readonly #pageSize: number;
  #gate: Promise<void> | undefined;
  #open: (() => void) | undefined;

  /** @param given The person's practices, or the providers of a single practice for which the person has the entitlement. */
  constructor(
    given: readonly InboxPractice[] | readonly InboxProvider[],
    {pageSize = PAGE_SIZE, personId = 'person-1'}: InMemoryOptions = {},
  ) {
    const ofOne = (providers: readonly InboxProvider[]) => [{practice: buildPractice(), providers}];
    this.#practices = new InMemoryPractices(arePractices(given) ? given : ofOne(given));
    this.#pageSize = pageSize;
    this.personId = personId;
  }

  /** Makes all calls wait until `release`. */
  hold(): void {
    this.#gate ??= new Promise((resolve) => (this.#open = resolve));
  }

  release(): void {
    this.#open?.();
    this.#gate = this.#open = undefined;
  }

  /** Grants or removes the entitlement, effective with the next call. */
  entitle(practiceId: string, entitled: boolean): void {
    this.#practices.entitle(practiceId, entitled);
  }

  /** Declines the person's request for the entitlement, as a website access manager. */
  declineAccess(practiceId: string): void {
    this.#practices.decline(practiceId, this.now().toISOString());
  }

  /** The current state of the review. */
  review(reviewId: string): PracticeReview {
    return this.#practices.review(reviewId);
  }

  /**
   * Decides as a representative.
   *
   * @param reasonCode Default: the first reason of the decision, if it needs one.
   * @throws ReviewsError `case-not-found`, or `action-not-allowed` if the decision is not possible.
   */
  decide(
    caseNumber: string,
    decision: Decision,
    reason?: string,
    reasonCode: DecisionReason | undefined = DECISION_REASONS[decision]?.[0],
  ): PracticeReview {
    return this.#practices.decide(caseNumber, {decision, reason, reasonCode, at: this.now().toISOString()});
  }

  me({signal}: ReadOptions = {}): Promise<Checked<Me>> {
    return this.#answer('me', signal, readMe, () => ({
      id: this.personId,
      practices: this.#practices.practices.map(({practice}) => practice),
      ...(this.ownEmails && {emails: this.#practices.practices.some(({practice}) => practice.entitled)}),
    }));
  }

  emails({signal}: ReadOptions = {}): Promise<PracticeEmails> {
    return this.#answer('emails', signal, readEmails, () => ({...this.#emails()}));
  }

  chooseEmails({newReviews, decisions}: PracticeEmailChoice, {signal}: ReadOptions = {}): Promise<PracticeEmails> {
    return this.#answer('chooseEmails', signal, readEmails, () => (this.ownEmails = {...this.#emails(), newReviews, decisions}));
  }

  askForAccess(practiceId: string, {signal}: ReadOptions = {}): Promise<Checked<Practice>> {
    return this.#answer('askForAccess', signal, readPractice, () => this.#practices.ask(practiceId, this.now().toISOString()));
  }

  providers(practiceId: string, {signal}: ReadOptions = {}): Promise<CheckedProviders> {
    return this.#answer('providers', signal, readProviders, () => {
      const providers = this.#practices.practice(practiceId).providers.map((each) => {
        const {recommended, notRecommended} = this.#practices.summaryOf(each);
        return {...each.provider, recommended, notRecommended, needsResponse: this.#practices.countsOf([each]).needsResponse};
      });
      return {providers: providers.sort((a, b) => IN_DICTIONARY.compare(a.name, b.name))};
    });
  }

  practiceReviews(
    practiceId: string,
    providerId: string,
    query: InboxQuery,
    {cursor, signal}: ReadOptions & {cursor?: string | undefined} = {},
  ): Promise<CheckedPracticePage> {
    const read = (answer: unknown) => readPracticePage(answer, providerId);
    return this.#answer('practiceReviews', signal, read, () => {
      const isAll = providerId === ALL_PROVIDERS;
      const providers = isAll ? this.#practices.practice(practiceId).providers : [this.#practices.provider(practiceId, providerId)];
      const matching = providers
        .flatMap((provider) => this.#practices.reviewsOf(provider))
        .filter((review) => isFound(review, query) && isInFolder(review, query))
        .sort(inboxOrder(query.sort));
      const start = Number(cursor ?? 0);
      const end = start + this.#pageSize;
      return {
        ...(!isAll && {summary: this.#practices.summaryOf(providers[0]!)}),
        counts: this.#practices.countsOf(providers, query),
        reviews: matching.slice(start, end),
        nextCursor: end < matching.length ? String(end) : null,
      };
    });
  }

  rateTrend(practiceId: string, providerId: string, {signal}: ReadOptions = {}): Promise<readonly QuarterCounts[]> {
    return this.#answer('rateTrend', signal, readTrend, () => ({quarters: this.#practices.provider(practiceId, providerId).trend ?? []}));
  }

  history(practiceId: string, reviewId: string, {signal}: ReadOptions = {}): Promise<Checked<CaseHistory>> {
    return this.#answer('history', signal, readHistory, () => {
      const {review, steps} = this.#practices.record(practiceId, reviewId);
      const waits = decisionsOn(feedbackOf(review)).length > 0;
      const submission = steps.findLast(({step}) => SUBMISSION_KINDS.some((kind) => kind === step));
      return {
        review,
        steps: [...steps],
        nextAction: nextActionOn(feedbackOf(review)),
        ...(waits && submission && {expectedBy: expectedBy(submission.at, this.timeZone)}),
      };
    });
  }

  newReviews({signal}: ReadOptions = {}): Promise<Checked<NewReviews>> {
    return this.#answer('newReviews', signal, readNewReviews, () => {
      const since = daysAfter(planDay(this.now(), this.timeZone), -30);
      const practices = this.#practices.practices.filter(({practice}) => practice.entitled);
      const lines = practices.map(({practice: {id, name}, providers}) => {
        const reviews = providers.flatMap((provider) => this.#practices.reviewsOf(provider));
        const newReviews = reviews.filter(({date}) => date >= since).length;
        return {practiceId: id, name, newReviews, needsResponse: reviews.filter((review) => needsResponse(feedbackOf(review))).length};
      });
      return {practices: lines, since};
    });
  }

  respond(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions): Promise<Receipt> {
    return this.#submit('respond', {kind: 'respond', practiceId, reviewId, submission, ...options});
  }

  editResponse(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions & {version: string}): Promise<Receipt> {
    return this.#submit('editResponse', {kind: 'edit-response', practiceId, reviewId, submission, ...options});
  }

  report(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions): Promise<Receipt> {
    return this.#submit('report', {kind: 'report', practiceId, reviewId, submission, ...options});
  }

  #submit(call: PracticeCall, {signal, ...request}: SubmissionRequest & ReadOptions): Promise<Receipt> {
    return this.#answer(call, signal, readReceipt, () => {
      const receipt = this.#practices.submit(request, this.now().toISOString(), this.timeZone);
      if (!this.lostAnswers) return receipt;
      this.lostAnswers--;
      throw new ReviewsError('timeout');
    });
  }

  #emails(): PracticeEmails {
    if (!this.ownEmails) throw new ReviewsError('not-found', 404);
    if (!this.#practices.practices.some(({practice}) => practice.entitled)) throw new ReviewsError('entitlement-missing', 403);
    return this.ownEmails;
  }

  async #answer<Answer>(
    call: PracticeCall,
    signal: AbortSignal | undefined,
    read: (answer: unknown) => Answer,
    answer: () => Record<string, unknown>,
  ): Promise<Answer> {
    this.calls.push(call);
    signal?.throwIfAborted();
    if (this.#gate || this.delay) await Promise.race([Promise.all([this.#gate, this.delay && pause(this.delay)]), aborted(signal)]);
    if (this.failWith && (this.failOn?.includes(call) ?? true)) throw this.failWith;
    if (!this.signedIn) throw new ReviewsError('unauthenticated', 401);
    return read(this.garble ? this.garble(answer(), call) : answer());
  }
}

function arePractices(given: readonly InboxPractice[] | readonly InboxProvider[]): given is readonly InboxPractice[] {
  return given.every((each) => 'practice' in each);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds !== Infinity) setTimeout(resolve, milliseconds);
  });
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
  });
}
