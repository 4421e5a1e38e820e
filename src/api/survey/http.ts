import type {SurveyAnswer} from '../../domain/survey.js';
import {checkedId} from '../shared/id.js';
import type {WriteOptions} from '../shared/calls.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {
  claimAnswerPath,
  claimSurveyPath,
  IDEMPOTENCY_HEADER,
  INVITATION_HEADER,
  SURVEY_ANSWER_PATH,
  SURVEY_PATH,
} from '../shared/routes.js';
import {readSurvey, readSurveyReceipt} from './read.js';
import type {SurveyClient, SurveySubject} from './client.js';
import type {Survey, SurveyReceipt} from './schemas.js';
import {Transport, type ServiceConfig} from '../shared/transport.js';

/** What an invitation's token looks like; a link that was cut off in an email has another. */
const TOKEN = /^[\w-]{32,128}$/;

/**
 * Asks and answers one survey by the HTTP contract. With a token nobody needs to be signed in, and a bearer token stays at
 * home. Both calls are repeated up to twice after a failure that may pass; the answer carries its `Idempotency-Key`.
 */
export class HttpSurveyClient implements SurveyClient {
  readonly #transport: Transport;
  readonly #subject: SurveySubject;

  /** @throws TypeError when `config.api` is no address. */
  constructor(config: ServiceConfig, subject: SurveySubject) {
    this.#transport = new Transport(subject.token === undefined ? config : {...config, getToken: undefined});
    this.#subject = subject;
  }

  async survey({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<Survey> {
    return readSurvey(await this.#send(SURVEY_PATH, claimSurveyPath, {signal}));
  }

  async answer({recommended, comment}: SurveyAnswer, {idempotencyKey, signal}: WriteOptions): Promise<SurveyReceipt> {
    const headers = {'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: idempotencyKey};
    const body = JSON.stringify({recommended, ...(comment && {comment})});
    return readSurveyReceipt(await this.#send(SURVEY_ANSWER_PATH, claimAnswerPath, {method: 'POST', body, headers, signal}));
  }

  #send(path: string, pathOf: (claimId: string) => string, options: NonNullable<Parameters<Transport['send']>[1]>): Promise<unknown> {
    const {token, claimId} = this.#subject;
    if (token === undefined) return this.#transport.send(pathOf(checkedId(claimId ?? '')), options);
    if (!TOKEN.test(token)) throw new ReviewsError('survey-not-found', 404, {detail: 'this is no token of an invitation'});
    // A redirect could carry the token to another origin.
    return this.#transport.send(path, {...options, redirect: 'error', headers: {...options.headers, [INVITATION_HEADER]: token}});
  }
}
