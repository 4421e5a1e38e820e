import {html, type LitElement, nothing} from 'lit';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import {screenHealth} from '../../screening/health.js';
import {shieldAlert} from '../../styles/icons/shield-alert.js';
import {sayIsolated} from '../../ui/text/isolated.js';

/** Milliseconds without a keystroke before the comment is checked. */
const QUIET = 700;

/** Number of UTF-16 units to check. Longer comments are far over the limit anyway, and checking them fully would slow down typing. */
const READ_LIMIT = 3000;

/**
 * Looks for health details in a comment while it is written. Loaded with the first comment, because the word lists of the editorial
 * check are larger than the survey.
 */
export class HealthAdvice {
  readonly #host: LitElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController({hostDisconnected: () => clearTimeout(this.#timer)});
  }

  /** @param current is called when the comment is checked, so it returns the current text. */
  afterQuiet(current: () => string, providerName: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#words = healthDetailIn(current().slice(0, READ_LIMIT), providerName);
      this.#host.requestUpdate();
    }, QUIET);
  }

  render(words: Words<SurveyMessage>) {
    if (!this.#words) return nothing;
    return html`<p class="tip" part="tip">${shieldAlert()}<span>${sayIsolated(words, 'surveyHealthDetail', {words: this.#words})}</span></p>`;
  }
}

/** The first words that the editorial check takes for a health detail. */
function healthDetailIn(text: string, providerName: string): string | undefined {
  const [found] = screenHealth(text, {provider: providerName});
  return found && text.slice(found.start, found.end);
}
