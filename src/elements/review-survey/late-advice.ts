import type {LitElement} from 'lit';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import type {AdvisedComment, CommentAdvice} from './comment-advice.js';

/** The advice for a comment, loaded when the member comes to its field. */
export class LateAdvice {
  readonly #host: LitElement;
  readonly #comment: () => AdvisedComment;
  #advice: CommentAdvice | undefined;

  constructor(host: LitElement, comment: () => AdvisedComment) {
    this.#host = host;
    this.#comment = comment;
  }

  readonly afterQuiet = async (): Promise<void> => {
    try {
      const {CommentAdvice} = await import('./comment-advice.js');
      this.#advice ??= new CommentAdvice(this.#host);
      this.#advice.afterQuiet(this.#comment);
    } catch {
      // There is no advice then; the service checks every comment anyway.
    }
  };

  render(words: Words<SurveyMessage>) {
    return this.#advice?.render(words);
  }
}
