import type {WriteOptions} from '../../api/shared/calls.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import type {SurveyClient} from '../../api/survey/client.js';
import {readOwnAnswer, readSurvey, readSurveyReceipt} from '../../api/survey/read.js';
import type {OwnAnswer, Survey, SurveyReceipt} from '../../api/survey/schemas.js';
import {ANSWER_TERMS, COMMENT_LIMIT, type CommentState, type SurveyAnswer, type SurveyState} from '../../domain/survey.js';
import {canonicalText, remainingCharacters} from '../../domain/text-limit.js';
import {InMemoryService} from '../shared/in-memory-service.js';

export type SurveyCall = keyof SurveyClient;

/** A survey about a visit. `given` overrides what the test or story is about. */
export function buildSurvey(given: Partial<Survey> = {}): Survey {
  const provider = {id: 'p1', name: 'Maya Lindqvist', credentials: 'MD', specialty: 'Family medicine', city: 'Denver', state: 'CO'};
  return {provider, visitedOn: '2025-12-02', expiresOn: '2026-03-02', receiptByEmail: false, ...given};
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
  /** Set to `true` for an answer whose review a representative has removed: it can only be withdrawn. */
  removed = false;
  /** The accepted answer. */
  taken: SurveyAnswer | undefined;

  readonly #survey: Survey;
  #key: string | undefined;
  #receipt: SurveyReceipt | undefined;
  #outcome: CommentState | undefined;
  #changedAt: string | undefined;
  /** Changes so far, by their key. */
  readonly #changes = new Map<string, string>();

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

  answer({recommended, comment, terms, receiptByEmail}: SurveyAnswer, {idempotencyKey, signal}: WriteOptions): Promise<SurveyReceipt> {
    return this.write('answer', signal, readSurveyReceipt, () => {
      const answer = {recommended, comment: canonicalText(comment), terms};
      if (this.#receipt && idempotencyKey === this.#key) {
        if (JSON.stringify(answer) !== JSON.stringify(this.taken)) throw new ReviewsError('idempotency-key-reused', 422);
        return this.#receipt;
      }
      this.#checkOpen();
      checkAnswer(answer);
      this.state = 'answered';
      this.taken = answer;
      this.#key = idempotencyKey;
      return (this.#receipt = {
        answeredAt: this.now().toISOString(),
        comment: (this.#outcome = this.#outcomeOf(answer)),
        terms,
        receiptByEmail: !!(receiptByEmail && this.#survey.receiptByEmail),
      });
    });
  }

  ownAnswer({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<OwnAnswer> {
    return this.read('ownAnswer', signal, readOwnAnswer, () => this.#own());
  }

  changeAnswer(
    {recommended, comment, terms}: SurveyAnswer,
    {idempotencyKey, version, signal}: WriteOptions & {readonly version?: string | undefined},
  ): Promise<OwnAnswer> {
    return this.write('changeAnswer', signal, readOwnAnswer, () => {
      const answer = {recommended, comment: canonicalText(comment), terms};
      const {taken, actions} = {taken: this.#takenNow(), actions: this.#actions()};
      const earlier = this.#changes.get(idempotencyKey);
      if (earlier && earlier !== JSON.stringify(answer)) throw new ReviewsError('idempotency-key-reused', 422);
      if (earlier) return this.#own();
      if (!actions.includes('change'))
        throw new ReviewsError(this.removed ? 'action-not-allowed' : 'survey-expired', this.removed ? 409 : 410);
      checkAnswer(answer);
      if (version !== undefined && version !== this.#version) throw new ReviewsError('answer-changed', 412);
      if (answer.recommended === taken.recommended && answer.comment === taken.comment) return this.#own();
      if (answer.comment !== taken.comment) this.#outcome = this.#outcomeOf(answer);
      this.#changes.set(idempotencyKey, JSON.stringify(answer));
      this.taken = answer;
      this.#changedAt = this.now().toISOString();
      return this.#own();
    });
  }

  withdrawAnswer({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<void> {
    return this.write(
      'withdrawAnswer',
      signal,
      () => undefined,
      () => {
        if (this.state !== 'withdrawn') this.#takenNow();
        this.state = 'withdrawn';
        this.taken = undefined;
        return {};
      },
    );
  }

  get #version(): string {
    return String(this.#changes.size);
  }

  #outcomeOf({comment}: SurveyAnswer): CommentState {
    return !comment ? 'none' : this.suspicious ? 'waiting' : 'published';
  }

  #actions(): OwnAnswer['actions'] {
    return this.removed || this.#survey.expiresOn < this.now().toISOString().slice(0, 10) ? ['withdraw'] : ['change', 'withdraw'];
  }

  /** The answer. @throws ReviewsError if there is none. */
  #takenNow(): SurveyAnswer {
    if (this.state === 'withdrawn') throw new ReviewsError('answer-withdrawn', 410);
    if (this.state === 'not-found') throw new ReviewsError('survey-not-found', 404);
    if (this.state !== 'answered') throw new ReviewsError('answer-not-found', 404);
    return (this.taken ??= {recommended: true, comment: 'Took the time to explain, twice.', terms: ANSWER_TERMS});
  }

  #own(): OwnAnswer {
    const {recommended, comment, terms} = this.#takenNow();
    const outcome = this.#outcome ?? this.#outcomeOf(this.#takenNow());
    return {
      ...this.#survey,
      ...{recommended, comment: comment || null, terms, state: this.removed && comment ? 'withheld' : outcome},
      answeredAt: this.#receipt?.answeredAt ?? `${this.#survey.visitedOn}T18:00:00.000Z`,
      changedAt: this.#changedAt ?? null,
      version: this.#version,
      actions: this.#actions(),
    };
  }

  #checkOpen(): void {
    if (this.state === 'not-found') throw new ReviewsError('survey-not-found', 404);
    if (this.state === 'withdrawn') throw new ReviewsError('answer-withdrawn', 410);
    if (this.state === 'canceled') throw new ReviewsError('survey-canceled', 410);
    if (this.state === 'expired') throw new ReviewsError('survey-expired', 410);
    if (this.state === 'answered') throw new ReviewsError('survey-answered', 409);
  }
}

function checkAnswer({comment, terms}: SurveyAnswer): void {
  if (terms !== ANSWER_TERMS) throw new ReviewsError('terms-outdated', 409);
  if (remainingCharacters(comment, COMMENT_LIMIT) < 0) throw new ReviewsError('invalid-submission', 422);
}
