import {html} from 'lit';
import {responderName} from '../../domain/submission.js';
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
) {
  const response = {
    responder: responderName(contact.name) ?? words.say('previewName'),
    date: today(),
    text: canonicalText(text) || words.say('previewText'),
  };
  return html`<div id="preview" class="preview">${memberCard(review, {id: 'preview', words, messages, response})}</div>`;
}

/** Today in the reader's time zone. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
