import type {SurveyAnswer} from '../../domain/survey.js';
import type {WriteOptions} from '../shared/calls.js';
import type {OwnAnswer, Survey, SurveyReceipt} from './schemas.js';

/** The visit a survey is about, identified by an invitation token or a claim of the signed-in member. The token takes precedence. */
export interface SurveySubject {
  /** The one-time token from the invitation link. Anyone who has it may answer. */
  readonly token?: string | undefined;
  readonly claimId?: string | undefined;
}

/**
 * How `<dr-review-survey>` calls the service for one visit. `HttpSurveyClient` implements the HTTP contract; a host can supply
 * its own client. All methods reject with a `ReviewsError`, or with the signal's reason if the signal is aborted. The error
 * code is `survey-not-found`, `survey-expired`, `survey-canceled` or `survey-answered` if there is nothing to answer, and
 * `terms-outdated` if the member agreed to terms that are no longer current.
 */
export interface SurveyClient {
  survey(options?: {readonly signal?: AbortSignal | undefined}): Promise<Survey>;
  /** Answers once: repeating the answer with the same key returns the first receipt. */
  answer(answer: SurveyAnswer, options: WriteOptions): Promise<SurveyReceipt>;
  /** The answer as it stands now. The error code is `answer-not-found` before there is one, and `answer-withdrawn` afterwards. */
  ownAnswer(options?: {readonly signal?: AbortSignal | undefined}): Promise<OwnAnswer>;
  /**
   * Replaces the answer within the time for answering. A change that changes nothing has no effect. Rejects with `answer-changed` if
   * `version` is not the latest; without it, the change applies to the latest.
   */
  changeAnswer(answer: SurveyAnswer, options: WriteOptions & {readonly version?: string | undefined}): Promise<OwnAnswer>;
  /** Withdraws the answer for good. Withdrawing it again has no further effect. */
  withdrawAnswer(options?: {readonly signal?: AbortSignal | undefined}): Promise<void>;
}
