import {INVITATION_TOKEN} from '../../domain/invitation-link.js';
import type {SurveyAnswer} from '../../domain/survey.js';
import type {WriteOptions} from '../shared/calls.js';
import {checkedId} from '../shared/id.js';
import {PlainTransport} from '../shared/plain-transport.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {
  claimAnswerPath,
  claimSurveyPath,
  IDEMPOTENCY_HEADER,
  INVITATION_HEADER,
  SURVEY_ANSWER_PATH,
  SURVEY_PATH,
} from '../shared/routes.js';
import type {RequestOptions, Sender, ServiceConfig} from '../shared/transport.js';
import type {SurveyClient, SurveySubject} from './client.js';
import {readOwnAnswer, readSurvey, readSurveyReceipt} from './read.js';
import type {OwnAnswer, Survey, SurveyReceipt} from './schemas.js';

type Versioned = WriteOptions & {readonly version?: string | undefined};

/**
 * Loads and answers one survey over the HTTP contract. With an invitation token the member does not need to be signed in, and
 * no bearer token is sent. Calls are retried up to twice after a transient failure; an answer and a change carry an
 * `Idempotency-Key`.
 */
export class HttpSurveyClient implements SurveyClient {
  readonly #transport: Sender;
  readonly #subject: SurveySubject;

  /** @throws TypeError if `config.api` is not a valid URL. */
  constructor(config: ServiceConfig, subject: SurveySubject) {
    this.#transport = new PlainTransport(subject.token === undefined ? config : {...config, getToken: undefined});
    this.#subject = subject;
  }

  async survey({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<Survey> {
    return readSurvey(await this.#send(SURVEY_PATH, claimSurveyPath, {signal}));
  }

  async answer(answer: SurveyAnswer, options: WriteOptions): Promise<SurveyReceipt> {
    return readSurveyReceipt(await this.#write('POST', answer, options));
  }

  async ownAnswer({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<OwnAnswer> {
    return readOwnAnswer(await this.#send(SURVEY_ANSWER_PATH, claimAnswerPath, {signal}));
  }

  async changeAnswer(answer: SurveyAnswer, options: Versioned): Promise<OwnAnswer> {
    return readOwnAnswer(await this.#write('PUT', answer, options));
  }

  async withdrawAnswer({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<void> {
    await this.#send(SURVEY_ANSWER_PATH, claimAnswerPath, {method: 'DELETE', signal});
  }

  #write(method: 'POST' | 'PUT', {recommended, comment, terms, receiptByEmail}: SurveyAnswer, options: Versioned): Promise<unknown> {
    const {idempotencyKey, version, signal} = options;
    const headers = {
      'Content-Type': 'application/json',
      [IDEMPOTENCY_HEADER]: idempotencyKey,
      ...(version !== undefined && {'If-Match': `"${version}"`}),
    };
    const body = JSON.stringify({recommended, ...(comment && {comment}), terms, ...(receiptByEmail && {receiptByEmail})});
    return this.#send(SURVEY_ANSWER_PATH, claimAnswerPath, {method, body, headers, signal});
  }

  #send(path: string, pathOf: (claimId: string) => string, options: RequestOptions): Promise<unknown> {
    const {token, claimId} = this.#subject;
    if (token === undefined) return this.#transport.send(pathOf(checkedId(claimId ?? '')), options);
    // A link truncated by an email program.
    if (!INVITATION_TOKEN.test(token)) throw new ReviewsError('survey-not-found', 404, {detail: 'not an invitation token'});
    // A redirect could carry the token to another origin.
    return this.#transport.send(path, {...options, redirect: 'error', headers: {...options.headers, [INVITATION_HEADER]: token}});
  }
}
