import type {WriteOptions} from '../../api/shared/calls.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import type {SurveyClient} from '../../api/survey/client.js';
import {readSurvey, readSurveyReceipt} from '../../api/survey/read.js';
import type {Survey, SurveyReceipt} from '../../api/survey/schemas.js';
import {ANSWER_TERMS, COMMENT_LIMIT, type SurveyAnswer, type SurveyState} from '../../domain/survey.js';
import {canonicalText, remainingCharacters} from '../../domain/text-limit.js';
import {InMemoryService} from '../shared/in-memory-service.js';

export type SurveyCall = keyof SurveyClient;

/** A survey about a visit. `given` overrides what the test or story is about. */
export function buildSurvey(given: Partial<Survey> = {}): Survey {
  const provider = {id: 'p1', name: 'Maya Lindqvist', credentials: 'MD', specialty: 'Family medicine', city: 'Denver', state: 'CO'};
  return {provider, visitedOn: '2025-12-02', expiresOn: '2026-03-02', ...given};
}

/**
 * A `SurveyClient` without a service, for tests, stories and hosts' own tests. According to the contract, it accepts one answer
 * and returns the first receipt if the same answer is repeated with the same key.
 */
export class InMemorySurveyClient extends InMemoryService<SurveyCall> implements SurveyClient {
  /** State of the survey; `not-found` for an unknown token or another member's claim. */
  state: SurveyState | 'not-found' = 'open';
  /** Set to `true` to make the editorial check flag the next comment, which then waits for a representative. */
  suspicious = false;
  /** The accepted answer. */
  taken: SurveyAnswer | undefined;

  readonly #survey: Survey;
  #key: string | undefined;
  #receipt: SurveyReceipt | undefined;

  constructor(survey: Survey = buildSurvey()) {
    super();
    this.#survey = survey;
  }

  survey({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<Survey> {
    return this.read('survey', signal, readSurvey, () => {
      this.#checkOpen();
      return this.#survey;
    });
  }

  answer({recommended, comment, terms}: SurveyAnswer, {idempotencyKey, signal}: WriteOptions): Promise<SurveyReceipt> {
    return this.write('answer', signal, readSurveyReceipt, () => {
      const answer = {recommended, comment: canonicalText(comment), terms};
      if (this.#receipt && idempotencyKey === this.#key) {
        if (JSON.stringify(answer) !== JSON.stringify(this.taken)) throw new ReviewsError('idempotency-key-reused', 422);
        return this.#receipt;
      }
      this.#checkOpen();
      if (terms !== ANSWER_TERMS) throw new ReviewsError('terms-outdated', 409);
      if (remainingCharacters(comment, COMMENT_LIMIT) < 0) throw new ReviewsError('invalid-submission', 422);
      this.state = 'answered';
      this.taken = answer;
      this.#key = idempotencyKey;
      const outcome = !answer.comment ? 'none' : this.suspicious ? 'waiting' : 'published';
      return (this.#receipt = {answeredAt: this.now().toISOString(), comment: outcome, terms});
    });
  }

  #checkOpen(): void {
    if (this.state === 'not-found') throw new ReviewsError('survey-not-found', 404);
    if (this.state === 'canceled') throw new ReviewsError('survey-canceled', 410);
    if (this.state === 'expired') throw new ReviewsError('survey-expired', 410);
    if (this.state === 'answered') throw new ReviewsError('survey-answered', 409);
  }
}
