import {html} from 'lit';
import type {SurveyClient} from '../../api/survey/client.js';
import type {Tell} from '../../context/service-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import type {SurveyDraft} from '../../state/survey/survey-store.js';

export interface OwnAnswerPart {
  readonly client: SurveyClient;
  /** An answer that was not submitted, because there already was one. */
  readonly unsent: SurveyDraft | undefined;
  readonly tell: Tell;
  readonly onEnd: (code: string, comment: string) => void;
  readonly words: Words<SurveyMessage>;
  readonly messages: Partial<Messages> | undefined;
  readonly planProfile: PlanProfile | undefined;
  /** Of its headings. */
  readonly level: number;
}

/** What the member answered before; see `OwnAnswerElement`. */
export function ownAnswerIn({client, unsent, tell, onEnd, words, messages, planProfile, level}: OwnAnswerPart) {
  return html`<dr-own-answer
    exportparts="provider, answer, change-answer, withdraw-answer, question, choice, tip, terms, checked, submit, unsent, sign-in, retry"
    .client=${client}
    .unsent=${unsent}
    .tell=${tell}
    .onEnd=${onEnd}
    .surveyWords=${words}
    .messages=${messages}
    .locale=${words.locale}
    .planProfile=${planProfile}
    .level=${level}
  ></dr-own-answer>`;
}
