import {html, nothing} from 'lit';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import {circleQuestionMark} from '../../styles/icons/circle-question-mark.js';
import {info} from '../../styles/icons/info.js';
import {mail} from '../../styles/icons/mail.js';

interface HeadHandlers {
  readonly onHelp: (event: Event) => void;
  /** Without it, the person has no choice of emails. */
  readonly onEmails: ((event: Event) => void) | undefined;
}

/** The tag's heading with an explanation of reviews on demand, the person's emails, and the help. */
export function head(words: Words<WorkspaceMessage>, level: number, plan: string, {onHelp, onEmails}: HeadHandlers) {
  return html`<div class="head">
      <div class="heading" role="heading" aria-level=${level} tabindex="-1">${words.say('workspaceHeading')}</div>
      <button class="quiet" type="button" aria-expanded="false" @click=${toggleAbout}>${info()}<span>${words.say('aboutReviews')}</span></button>
      ${onEmails ? html`<button part="emails" class="quiet" type="button" @click=${onEmails}>${mail()}<span>${words.say('emails')}</span></button>` : nothing}
      <button part="help" type="button" @click=${onHelp}>${circleQuestionMark()}<span>${words.say('help')}</span></button>
    </div>
    <p class="about" hidden>${words.say('aboutReviewsExplained', {plan})}</p>`;
}

/** The button itself holds whether the explanation is shown, because nothing else depends on it. */
function toggleAbout({currentTarget}: Event): void {
  const button = currentTarget as HTMLElement;
  const isOpen = button.ariaExpanded === 'true';
  button.ariaExpanded = String(!isOpen);
  (button.closest('.head')!.nextElementSibling as HTMLElement).hidden = isOpen;
}
