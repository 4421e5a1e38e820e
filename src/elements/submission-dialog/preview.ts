import {html} from 'lit';
import {planDay} from '../../domain/plan-day.js';
import {responderName} from '../../domain/responder-name.js';
import {canonicalText} from '../../domain/text-limit.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {memberCard} from '../../ui/review/member-card.js';

/** The response below its comment, as if published today. */
export function preview(
  {review, text, contact}: SubmissionState,
  words: Words<SubmissionMessage>,
  messages: Partial<Messages> | undefined,
  timeZone: string | undefined,
) {
  const response = {
    responder: responderName(contact.name) ?? words.say('previewName'),
    date: planDay(new Date(), timeZone),
    text: canonicalText(text) || words.say('previewText'),
  };
  return html`<div id="preview" class="preview">${memberCard(review, {id: 'preview', words, messages, response})}</div>`;
}
