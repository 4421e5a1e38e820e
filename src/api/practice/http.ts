import {contactFrom} from '../../domain/contact-fields.js';
import {ALL_PROVIDERS, type InboxQuery} from '../../domain/inbox-query.js';
import type {Submission} from '../../domain/submission.js';
import type {Checked, WriteOptions} from '../shared/calls.js';
import {checkedId} from '../shared/id.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {
  accessRequestPath,
  allPracticeReviewsPath,
  historyPath,
  IDEMPOTENCY_HEADER,
  ME_PATH,
  PRACTICE_EMAILS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  rateTrendPath,
  reportsPath,
  responsePath,
  SEARCH_HEADER,
} from '../shared/routes.js';
import {type CheckedPracticePage, type CheckedProviders, type PracticeClient, SubmissionError} from './client.js';
import {HttpNewReviews} from './new-reviews.js';
import {
  readEmails,
  readFaults,
  readHistory,
  readMe,
  readPractice,
  readPracticePage,
  readProviders,
  readReceipt,
  readTrend,
} from './read.js';
import type {CaseHistory, Me, Practice, PracticeEmailChoice, PracticeEmails, QuarterCounts, Receipt} from './schemas.js';

interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Implements the practice part of the HTTP contract. Both reads and submissions are retried up to twice after a transient
 * failure. A submission carries an `Idempotency-Key`, so the service applies it only once.
 */
export class HttpPracticeClient extends HttpNewReviews implements PracticeClient {
  async me(options: ReadOptions = {}): Promise<Checked<Me>> {
    return readMe(await this.transport.send(ME_PATH, options));
  }

  async askForAccess(practiceId: string, options: ReadOptions = {}): Promise<Checked<Practice>> {
    return readPractice(await this.transport.send(accessRequestPath(checkedId(practiceId)), {method: 'PUT', ...options}));
  }

  async emails(options: ReadOptions = {}): Promise<PracticeEmails> {
    return readEmails(await this.transport.send(PRACTICE_EMAILS_PATH, options));
  }

  async chooseEmails({newReviews, decisions}: PracticeEmailChoice, options: ReadOptions = {}): Promise<PracticeEmails> {
    const body = JSON.stringify({newReviews, decisions});
    const headers = {'Content-Type': 'application/json'};
    return readEmails(await this.transport.send(PRACTICE_EMAILS_PATH, {method: 'PUT', body, headers, ...options}));
  }

  async providers(practiceId: string, options: ReadOptions = {}): Promise<CheckedProviders> {
    return readProviders(await this.transport.send(practiceProvidersPath(checkedId(practiceId)), options));
  }

  async practiceReviews(
    practiceId: string,
    providerId: string,
    {status, needsResponse, recommended, search, sort}: InboxQuery,
    {cursor, signal}: ReadOptions & {cursor?: string | undefined} = {},
  ): Promise<CheckedPracticePage> {
    const id = checkedId(practiceId);
    const path = providerId === ALL_PROVIDERS ? allPracticeReviewsPath(id) : practiceReviewsPath(id, checkedId(providerId));
    const parameters = new URLSearchParams();
    if (sort && sort !== 'newest') parameters.set('sort', sort);
    if (status) parameters.set('status', status);
    if (needsResponse) parameters.set('needsResponse', 'true');
    if (recommended !== undefined) parameters.set('recommended', String(recommended));
    if (cursor) parameters.set('cursor', cursor);
    const headers = search ? {headers: {[SEARCH_HEADER]: encodeURIComponent(search.toWellFormed())}} : {};
    const answer = await this.transport.send(parameters.size ? `${path}?${parameters}` : path, {signal, ...headers});
    return readPracticePage(answer, providerId);
  }

  async rateTrend(practiceId: string, providerId: string, options: ReadOptions = {}): Promise<readonly QuarterCounts[]> {
    return readTrend(await this.transport.send(rateTrendPath(checkedId(practiceId), checkedId(providerId)), options));
  }

  async history(practiceId: string, reviewId: string, options: ReadOptions = {}): Promise<Checked<CaseHistory>> {
    return readHistory(await this.transport.send(historyPath(checkedId(practiceId), checkedId(reviewId)), options));
  }

  async respond(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions): Promise<Receipt> {
    return this.#submit('POST', responsePath(checkedId(practiceId), checkedId(reviewId)), submission, options);
  }

  async editResponse(
    practiceId: string,
    reviewId: string,
    submission: Submission,
    {version, ...options}: WriteOptions & {version: string},
  ): Promise<Receipt> {
    const path = responsePath(checkedId(practiceId), checkedId(reviewId));
    return this.#submit('PUT', path, submission, options, {'If-Match': `"${version}"`});
  }

  async report(practiceId: string, reviewId: string, submission: Submission, options: WriteOptions): Promise<Receipt> {
    return this.#submit('POST', reportsPath(checkedId(practiceId), checkedId(reviewId)), submission, options);
  }

  async #submit(
    method: 'POST' | 'PUT',
    path: string,
    {text, contact, reasonCode}: Submission,
    {idempotencyKey, signal}: WriteOptions,
    conditions: Readonly<Record<string, string>> = {},
  ): Promise<Receipt> {
    const headers = {'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: idempotencyKey, ...conditions};
    const submission: Submission = {text, contact: contactFrom((field) => contact[field]), reasonCode};
    const body = JSON.stringify(submission);
    try {
      return readReceipt(await this.transport.send(path, {method, body, headers, signal}));
    } catch (error) {
      if (error instanceof ReviewsError && error.code === 'invalid-submission') throw new SubmissionError(readFaults(error.cause));
      throw error;
    }
  }
}
