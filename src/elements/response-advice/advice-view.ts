import {html, nothing} from 'lit';
import type {AdviceMessage} from '../../i18n/practice/advice.js';
import type {Words} from '../../i18n/shared/words.js';
import {STARTERS} from '../../screening/index.js';
import {wordsToChange} from '../../ui/text/words-to-change.js';
import {type Advice, READ_LIMIT, suggestionAt} from './advice.js';

/** How many places need attention. */
export function placesSentence(advice: readonly Advice[], words: Words<AdviceMessage>): string {
  const count = advice.flatMap(({places}) => places).length;
  return count ? words.say('placesToLookAt', {count}) : words.say('nothingFound');
}

/** Opening sentences for an empty field, in the reader's language if available. */
export function starters(words: Words<AdviceMessage>, onChoose: (starter: string) => void) {
  const spoken = words.language.split('-')[0]!;
  const language = Object.hasOwn(STARTERS, spoken) ? (spoken as keyof typeof STARTERS) : 'en';
  const item = (starter: string) => html`<li><button type="button" @click=${() => onChoose(starter)}>${starter}</button></li>`;
  return html`<p>${words.say('howToBegin')}</p>
    <ul role="list" class="starters" lang=${language}>${STARTERS[language].map(item)}</ul>`;
}

/** The findings: the text with marked words, then each finding with its reasons and a suggestion. */
export function findings(
  text: string,
  advice: readonly Advice[],
  words: Words<AdviceMessage>,
  onUse: ((advice: Advice) => void) | undefined,
) {
  const marks = advice.flatMap(({places}) => places);
  const isCutOff = text.length > READ_LIMIT;
  return html`<p class="count">${placesSentence(advice, words)}</p>
    ${isCutOff ? html`<p class="muted">${words.say('onlyBeginning')}</p>` : nothing}
    ${
      advice.length
        ? html`${isCutOff ? nothing : html`<div class="copy" dir="auto">${wordsToChange({text, marks}, words)}</div>`}
            <ul role="list" class="advice">${advice.map((each) => html`<li>${entry(text, each, words, onUse)}</li>`)}</ul>`
        : nothing
    }`;
}

function entry(text: string, advice: Advice, words: Words<AdviceMessage>, onUse: ((advice: Advice) => void) | undefined) {
  const {words: found, reasons, suggestion, places} = advice;
  const count = places.length;
  const repeated = count > 1 ? html` <span class="muted">${words.say('wordsRepeated', {count})}</span>` : nothing;
  const safer = suggestion && suggestionAt(text, places[0]!, suggestion);
  return html`<p><q dir="auto">${found}</q>${repeated}</p>
    ${reasons.map((reason) => html`<p>${words.say(reason)}</p>`)}
    ${
      safer && onUse
        ? html`<button type="button" dir="auto" @click=${() => onUse(advice)}>${words.say('useWords', {words: safer})}</button>`
        : nothing
    }`;
}
