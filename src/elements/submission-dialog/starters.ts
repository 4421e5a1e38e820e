import {html} from 'lit';
import type {ReportReason} from '../../domain/reasons.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';

/** A button and the first sentence that it writes. Each sentence passes the editorial check. */
export type Starter = readonly [label: SubmissionMessage, text: SubmissionMessage];

const THANKS: Starter = ['startThanks', 'thanksText'];

/** First sentences of a response, by whether the reviewer recommends the provider. */
export const RESPONSE_STARTERS = {
  recommended: [THANKS, ['startPraise', 'praiseText']],
  notRecommended: [THANKS, ['startApology', 'apologyText']],
} as const satisfies Record<string, readonly Starter[]>;

/** The first sentence of a report, by the reason that is chosen. */
export const REPORT_STARTERS = {
  inaccurate: 'inaccurateText',
  offensive: 'offensiveText',
  'other-office': 'elsewhereText',
  'identifies-someone': 'identifiesText',
} as const satisfies Record<ReportReason, SubmissionMessage>;

/** @param onStart gets the first sentence, in the reader's language. */
export function starters(recommended: boolean, words: Words<SubmissionMessage>, onStart: (text: string) => void) {
  const offered = RESPONSE_STARTERS[recommended ? 'recommended' : 'notRecommended'];
  return html`<span id="starters" class="muted">${words.say('startWith')}</span>
    <div role="group" aria-labelledby="starters">
      ${offered.map(([label, text]) => html`<button class="chip" type="button" @click=${() => onStart(words.say(text))}>${words.say(label)}</button>`)}
    </div>`;
}
