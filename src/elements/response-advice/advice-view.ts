import {html, nothing} from 'lit';
import type {AdviceMessage} from '../../i18n/practice/advice.js';
import type {Words} from '../../i18n/shared/words.js';
import {shieldAlert} from '../../styles/icons/shield-alert.js';
import {type Advice, READ_LIMIT} from './advice.js';

/** How many places need attention; empty if none does. */
export function placesSentence({length: count}: readonly Advice[], words: Words<AdviceMessage>): string {
  return count ? words.say('placesToLookAt', {count}) : '';
}

/** The findings, numbered as in the field, each with its reason and a suggestion if there is one. */
export function findings(
  text: string,
  advice: readonly Advice[],
  words: Words<AdviceMessage>,
  onUse: ((advice: Advice) => void) | undefined,
) {
  return html`<section aria-labelledby="title">
    <h3 id="title">${shieldAlert()}<span>${placesSentence(advice, words)}</span></h3>
    <ol role="list">
      ${advice.map((each) => row(each, words, onUse))}
    </ol>
    ${text.length > READ_LIMIT ? html`<p class="muted">${words.say('onlyBeginning')}</p>` : nothing}
    <p class="muted">${words.say('aboutAdvice')}</p>
  </section>`;
}

function row(advice: Advice, words: Words<AdviceMessage>, onUse: ((advice: Advice) => void) | undefined) {
  const {words: found, reason, suggestion} = advice;
  return html`<li>
    <p><q dir="auto">${found}</q> <span>${words.say(reason)}</span></p>
    ${
      suggestion && onUse
        ? html`<button type="button" dir="auto" @click=${() => onUse(advice)}>${words.say('useWords', {words: suggestion})}</button>`
        : nothing
    }
  </li>`;
}
