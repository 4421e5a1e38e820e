import type {LitElement} from 'lit';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import type {HealthAdvice} from './health-advice.js';

/** The advice for a comment, loaded when the member begins to write one. */
export class LateAdvice {
  readonly #host: LitElement;
  #advice: HealthAdvice | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** @param current is called when the comment is checked, so it returns the current text. */
  async afterQuiet(current: () => string, providerName: string): Promise<void> {
    try {
      const {HealthAdvice} = await import('./health-advice.js');
      this.#advice ??= new HealthAdvice(this.#host);
      this.#advice.afterQuiet(current, providerName);
    } catch {
      // There is no advice then; the service checks every comment anyway.
    }
  }

  render(words: Words<SurveyMessage>) {
    return this.#advice?.render(words);
  }
}
