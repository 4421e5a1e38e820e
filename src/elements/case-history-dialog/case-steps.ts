import {html, nothing} from 'lit';
import type {CaseHistory, CaseStep} from '../../api/practice/schemas.js';
import type {CaseHistoryMessage} from '../../i18n/practice/case-history.js';
import {momentIn} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';
import {withCaseNumber} from '../../ui/text/case-number.js';

const STEPS: Readonly<Record<CaseStep['step'], CaseHistoryMessage>> = {
  respond: 'stepRespond',
  'edit-response': 'stepEdit',
  report: 'stepReport',
  'publish-response': 'response-published',
  'require-revisions': 'revisions-required',
  'maintain-review': 'review-maintained',
  'remove-feedback': 'feedback-removed',
};

/** The steps in order, each with its case number, person, time and text. */
export function caseSteps({steps}: CaseHistory, words: Words<CaseHistoryMessage>, timeZone: string | undefined) {
  if (!steps.length) return html`<p>${words.say('noSteps')}</p>`;
  const {dateAndTime} = momentIn(words.locale, timeZone);
  return html`<ol role="list" aria-labelledby="steps">
    ${steps.map(
      ({step, caseNumber: number, by, at, text}) =>
        html`<li>
          <p class="step">
            <strong>${words.say(STEPS[step])}</strong>
            <span>${withCaseNumber(words.say('caseNumber', {caseNumber: '\n'}), number)}</span>
          </p>
          <p class="muted"><bdi>${by ?? words.say('reviewsTeam')}</bdi> · <time datetime=${at}>${dateAndTime(at)}</time></p>
          ${text ? html`<p class="quote" dir="auto">${text}</p>` : nothing}
        </li>`,
    )}
  </ol>`;
}

/** Who acts next, and by when. */
export function nextStep({nextAction, expectedBy}: CaseHistory, words: Words<CaseHistoryMessage>): string {
  switch (nextAction) {
    case 'practice-may-respond':
      return words.say('practiceMayRespond');
    case 'practice-revises':
      return words.say('practiceRevises');
    case 'representative-decides':
      return expectedBy ? words.say('representativeDecidesBy', {day: words.day(expectedBy)}) : words.say('representativeDecides');
    case 'none':
      return words.say('nothingNext');
  }
}
