import {html, nothing} from 'lit';
import type {Practice, ReviewedProvider} from '../../api/practice/schemas.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {SubmissionField} from '../../domain/submission.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {memberCard} from '../../ui/review/member-card.js';
import {wordsToChange} from '../../ui/text/words-to-change.js';
import type {AdviceTakenEvent} from '../response-advice/events.js';
import {canSubmit, failureNote} from './failure.js';
import {contactFields, type ContactInputs, faultSummary, textField, type TextInput} from './fields.js';
import {preview} from './preview.js';

/** What the reader has done in the form, and what each control does. */
export interface FormView extends TextInput, ContactInputs {
  readonly isPreviewed: boolean;
  /** Its code is there. */
  readonly hasAdvice: boolean;
  readonly onAdvice: (event: AdviceTakenEvent) => void;
  readonly onPreview: () => void;
  readonly onChooseFault: (field: SubmissionField) => void;
}

/** What the dialog gives the form. */
export interface FormContext {
  readonly words: Words<SubmissionMessage>;
  readonly provider: ReviewedProvider;
  readonly practice: Practice;
  readonly planProfile: PlanProfile;
  readonly messages: Partial<Messages> | undefined;
  readonly sessionEnded: boolean;
  readonly onSignIn: () => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onBack: () => void;
}

export function submissionForm(state: SubmissionState, view: FormView, context: FormContext) {
  const {words, sessionEnded, onSignIn, onSubmit, onBack} = context;
  const isReport = state.kind === 'report';
  const isSending = state.phase === 'sending';
  return html`<form novalidate aria-busy=${isSending ? 'true' : 'false'} @submit=${onSubmit}>
    ${faultSummary(state, words, view.onChooseFault)}
    ${explanation(state, context)}
    ${subject(state, context)}
    <p class="muted">${words.say('allRequired')}</p>
    ${textField(state, words, view)}
    ${view.hasAdvice && !isReport ? advice(state, view, context) : nothing}
    ${isReport ? nothing : previewToggle(state, view, context)}
    ${contactFields(state, words, view)}
    ${failureNote(state, sessionEnded, words, onSignIn)}
    <div class="buttons">
      <button
        class="primary"
        type="submit"
        aria-disabled=${isSending || !canSubmit(state) ? 'true' : 'false'}
      >${words.say(isSending ? 'submitting' : 'submit')}</button>
      <button type="button" @click=${onBack}>${words.say('back')}</button>
    </div>
  </form>`;
}

function advice({text, phase}: SubmissionState, {onAdvice}: FormView, {words, messages, provider}: FormContext) {
  return html`<dr-response-advice
    .text=${text}
    .providerName=${provider.name}
    ?readonly=${phase !== 'editing'}
    .locale=${words.locale}
    .messages=${messages}
    @dr-advice-taken=${onAdvice}
  ></dr-response-advice>`;
}

function previewToggle(state: SubmissionState, {isPreviewed, onPreview}: FormView, {words, messages, planProfile}: FormContext) {
  return html`<div>
    <button
      class="text"
      type="button"
      aria-expanded=${isPreviewed ? 'true' : 'false'}
      aria-controls=${isPreviewed ? 'preview' : nothing}
      @click=${onPreview}
    >${words.say('preview')}</button>
    ${isPreviewed ? preview(state, words, messages, planProfile.timeZone) : nothing}
  </div>`;
}

/** What happens after the submission. */
function explanation({kind, review}: SubmissionState, {words, planProfile}: FormContext) {
  const plan = planProfile.brand ?? words.say('yourPlan');
  if (kind === 'report') return html`<p id="about">${words.say('reportExplained', {plan})}</p>`;
  const isPublished = review.response?.state === 'published' || !!review.response?.publishedText;
  return html`<div id="about">
      <p>${words.say('respondExplained', {plan})}</p>
      ${isPublished ? html`<p>${words.say('membersStillSee')}</p>` : nothing}
    </div>
    ${whatToChange(review, words)}
    <div class="note"><h3>${words.say('privacyTitle')}</h3><p>${words.say('privacyReminder')}</p></div>`;
}

/** What the plan has asked to change in the response. */
function whatToChange({response}: SubmissionState['review'], words: Words<SubmissionMessage>) {
  if (response?.state !== 'revisions-required' || !response.decisionReason) return nothing;
  return html`<div class="note asked">
    <h3>${words.say('whatToChange')}</h3>
    <p class="quote" dir="auto">${response.decisionReason}</p>
    ${response.marks?.length ? html`<blockquote class="quote" dir="auto">${wordsToChange(response, words)}</blockquote>` : nothing}
  </div>`;
}

/** The provider and the review the submission is about. */
function subject({review}: SubmissionState, {words, provider, practice, messages}: FormContext) {
  const {name, credentials, city, state, zip} = provider;
  return html`<dl>
    <dt>${words.say('provider')}</dt>
    <dd>
      <bdi>${name}</bdi>${credentials ? html`, <bdi>${credentials}</bdi>` : nothing}<br>
      <span class="muted"><bdi>${practice.name}</bdi> · <bdi>${city}</bdi>, ${state} ${zip}</span>
    </dd>
    <dt>${words.say('review')}</dt>
    <dd>${memberCard(review, {id: 'subject', words, messages})}</dd>
  </dl>`;
}
