import {html, render} from 'lit';
import {type MeaningMessage, meaningMessages} from '../../i18n/reviews/meaning.js';
import {type Messages, wordsFor} from '../../i18n/shared/words.js';
import {badgeCheck} from '../../styles/icons/badge-check.js';
import {messageSquare} from '../../styles/icons/message-square.js';
import {shieldCheck} from '../../styles/icons/shield-check.js';

/**
 * Fills a list with what "verified" means. Loaded when someone asks.
 *
 * @param plan The plan's name, if known.
 */
export function renderMeaning(list: HTMLElement, locale: string, messages: Partial<Messages> | undefined, plan: string | undefined): void {
  const words = wordsFor(meaningMessages, locale, messages);
  const fact = (icon: unknown, title: MeaningMessage, text: MeaningMessage, values?: {readonly plan: string}) =>
    html`<li><span class="up">${icon}</span><b>${words.say(title)}</b><p>${words.say(text, values)}</p></li>`;
  render(
    html`${plan ? fact(badgeCheck(), 'realVisits', 'planAsks', {plan}) : fact(badgeCheck(), 'realVisits', 'realVisitsExplained')}${fact(messageSquare(), 'oneQuestion', 'oneQuestionExplained')}${fact(shieldCheck(), 'checked', 'checkedExplained')}`,
    list,
  );
}
