import {html} from 'hono/html';
import {plan} from '../server/shared/plan-profile.js';
import type {StoredMail} from '../server/story/mail-folder.js';
import {type Html, line, pageFrame} from './frame.js';
import {storyTop} from './start-page.js';

/** What could not be sent until now. */
export interface MailState {
  readonly counts: {readonly waiting: number; readonly retrying: number; readonly refused: number; readonly expired: number};
  readonly refusals: readonly {readonly reason: string; readonly count: number}[];
}

/** All e-mails as plain text, with the latest one open. `undefined`: a mail server sends them. */
export function outboxPage(mails: readonly StoredMail[] | undefined, state: MailState): Html {
  return pageFrame({
    title: 'Outbox',
    style: 'story.css',
    top: storyTop('/outbox'),
    main: html`<h1>Outbox</h1>
      <p class="lead">What the plan has sent by email to members and to people of practices. The link to a question is for one answer.</p>
      ${stateBox(state)} ${mails ? mailList(mails) : html`<p class="card">Emails go to your mail server: you find them there.</p>`}`,
  });
}

/** Nothing while every email was sent. */
function stateBox({counts: {waiting, retrying, refused, expired}, refusals}: MailState): Html {
  const lines = [
    waiting && `${emails(waiting)} not sent yet`,
    retrying && `${emails(retrying)} refused for now, tried again later`,
    ...refusals.map(({reason, count}) => `${emails(count)} refused for good (${reason})`),
    expired && `${emails(expired)} expired unsent`,
  ].filter((line) => typeof line === 'string');
  return waiting + retrying + refused + expired ? html`<ul class="card">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html``;
}

const emails = (count: number) => `${count} ${count === 1 ? 'email' : 'emails'}`;

function mailList(mails: readonly StoredMail[]): Html {
  return mails.length
    ? html`<div class="mails">${mails.map(mailBox)}</div>`
    : html`<p class="card">Nothing has been sent yet. <a href="/#claim">Process a claim</a>, and the member gets an email.</p>`;
}

function mailBox({to, subject, date, text}: StoredMail, index: number): Html {
  return html`<details class="card mail" ${index === 0 ? 'open' : ''}>
    <summary>
      <strong>${subject}</strong>
      <span class="muted">To ${line(to)}${date ? html` · <time datetime="${date}">${momentOf(date)}</time>` : ''}</span>
    </summary>
    ${text
      .trim()
      .split(/\n{2,}/)
      .map(paragraph)}
  </details>`;
}

/** Renders URLs as links. */
function paragraph(text: string): Html {
  return html`<p>${text.split(/(https?:\/\/\S+)/).map((part, i) => (i % 2 ? html`<a href="${part}">${part}</a>` : part))}</p>`;
}

function momentOf(date: string): string {
  return new Intl.DateTimeFormat('en-US', {dateStyle: 'medium', timeStyle: 'short', timeZone: plan.timeZone}).format(new Date(date));
}
