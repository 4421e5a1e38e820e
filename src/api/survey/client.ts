import type {SurveyAnswer} from '../../domain/survey.js';
import type {WriteOptions} from '../shared/calls.js';
import type {Survey, SurveyReceipt} from './schemas.js';

/** Which visit a survey is about: the one of an invitation, or of a claim of the signed-in member. The token comes first. */
export interface SurveySubject {
  /** The one-time token of the invitation, as it stands in the link. Whoever has it may answer. */
  readonly token?: string | undefined;
  readonly claimId?: string | undefined;
}

/**
 * How `<dr-review-survey>` reaches the service, for one visit. `HttpSurveyClient` speaks the HTTP contract; a host may bring
 * its own. Both methods reject with a `ReviewsError`, or with the signal's reason once that is aborted. Its code is
 * `survey-not-found`, `survey-expired` or `survey-answered` where there is nothing to answer.
 */
export interface SurveyClient {
  survey(options?: {readonly signal?: AbortSignal | undefined}): Promise<Survey>;
  /** Answers once: the same answer under the same key gets the first receipt. */
  answer(answer: SurveyAnswer, options: WriteOptions): Promise<SurveyReceipt>;
}
