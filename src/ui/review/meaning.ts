import {html, render} from 'lit';
import {type MeaningMessage, meaningMessages} from '../../i18n/reviews/meaning.js';
import {type Messages, wordsFor} from '../../i18n/shared/words.js';
import {badgeCheck, messageSquare, shieldCheck} from '../../styles/icons.js';

/** Fills a list with what "verified" means. Loaded when someone asks. */
export function renderMeaning(list: HTMLElement, locale: string, messages: Partial<Messages> | undefined): void {
  const words = wordsFor(meaningMessages, locale, messages);
  const fact = (icon: unknown, title: MeaningMessage, text: MeaningMessage) =>
    html`<li><span class="up">${icon}</span><b>${words.say(title)}</b><p>${words.say(text)}</p></li>`;
  render(
    html`${fact(badgeCheck(), 'realVisits', 'realVisitsExplained')}${fact(messageSquare(), 'oneQuestion', 'oneQuestionExplained')}${fact(shieldCheck(), 'checked', 'checkedExplained')}`,
    list,
  );
}
