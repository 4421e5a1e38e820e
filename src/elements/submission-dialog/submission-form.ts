import {html, nothing} from 'lit';
import type {Practice, ReviewProvider} from '../../api/practice/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {showsText} from '../../domain/shown-text.js';
import type {SubmissionField} from '../../domain/submission.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {messageSquareReply} from '../../styles/icons/message-square-reply.js';
import {pencilLine} from '../../styles/icons/pencil-line.js';
import {shieldAlert} from '../../styles/icons/shield-alert.js';
import {user} from '../../styles/icons/user.js';
import {memberCard} from '../../ui/review/member-card.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {wordsToChange} from '../../ui/text/words-to-change.js';
import type {AdviceFoundEvent, AdviceTakenEvent} from '../response-advice/events.js';
import {canSubmit, needsSignIn} from './failure.js';
import {contactFields, type ContactInputs, faultSummary, reasonChoice, type ReasonInput, textField, type TextInput} from './fields.js';
import {preview} from './preview.js';
import {decisionTakes, nameOf} from './receipt.js';
import {starters} from './starters.js';

/** What the reader has done in the form, and what each control does. */
export interface FormView extends ReasonInput, TextInput, ContactInputs {
  readonly isPreviewed: boolean;
  /** Its code is there. */
  readonly hasAdvice: boolean;
  readonly onAdvice: (event: AdviceTakenEvent) => void;
  readonly onFound: (event: AdviceFoundEvent) => void;
  readonly onStart: (text: string) => void;
  readonly onPreview: () => void;
  readonly onChooseFault: (field: SubmissionField) => void;
}

/** What the dialog gives the form. */
export interface FormContext {
  readonly words: Words<SubmissionMessage>;
  readonly provider: ReviewProvider;
  readonly practice: Practice;
  readonly planProfile: PlanProfile;
  readonly messages: Partial<Messages> | undefined;
  readonly sessionEnded: boolean;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onBack: () => void;
}

/** @param announced is for screen readers. */
export function submissionForm(state: SubmissionState, view: FormView, context: FormContext, announced: string) {
  const {words, planProfile, sessionEnded, onSubmit, onBack} = context;
  const isReport = state.kind === 'report';
  const isSending = state.phase === 'sending';
  const isAllowed = !isSending && canSubmit(state) && !needsSignIn(state, sessionEnded);
  return html`<form novalidate aria-busy=${isSending ? 'true' : 'false'} @submit=${onSubmit}>
    <div class="content columns">
      <div class="context">
        ${subject(state, context)}
        ${isReport ? nothing : privacyNote(words)}
      </div>
      <div class="fields">
        ${faultSummary(state, words, view.onChooseFault)}
        ${whatToChange(state.review, words)}
        ${isReport ? reasonChoice(state, words, view) : nothing}
        ${textField(state, words, view, startLine(state, view, words))}
        ${view.hasAdvice && !isReport ? advice(state, view, context) : nothing}
        ${view.isPreviewed ? preview(state, words, context.messages, planProfile.timeZone) : nothing}
        ${contactFields(state, words, view)}
        <p class="hidden-text" role="status">${announced}</p>
      </div>
      ${whatHappensNext(state, words)}
    </div>
    <div class="footer">
      <p>${isReport ? words.say('reportExplained') : decisionTakes(words, planProfile)}</p>
      <button type="button" @click=${onBack}>${words.say('back')}</button>
      <button class="primary" type="submit" aria-disabled=${isAllowed ? 'false' : 'true'}>${words.say(isSending ? 'submitting' : 'submit')}</button>
    </div>
  </form>`;
}

/** First sentences for an empty field, and the button for the preview. */
function startLine(
  {kind, text, phase, review}: SubmissionState,
  {isPreviewed, onStart, onPreview}: FormView,
  words: Words<SubmissionMessage>,
) {
  const isEmpty = phase === 'editing' && !showsText(text);
  if (kind === 'report') return nothing;
  return html`<div class="start">
    ${isEmpty ? starters(review.recommended, words, onStart) : nothing}
    <button
      class="text"
      type="button"
      aria-expanded=${isPreviewed ? 'true' : 'false'}
      aria-controls=${isPreviewed ? 'preview' : nothing}
      @click=${onPreview}
    >${words.say('preview')}</button>
  </div>`;
}

function advice(
  {text, contact, phase}: SubmissionState,
  {onAdvice, onFound}: FormView,
  {words, messages, provider, practice, planProfile: {editorialCheck}}: FormContext,
) {
  return html`<dr-response-advice
    .text=${text}
    .own=${{
      ...{provider: provider.name, staff: [contact.name], phones: [contact.phone], emails: [contact.email], places: [practice.name]},
      editorialCheck,
    }}
    ?readonly=${phase !== 'editing'}
    .locale=${words.locale}
    .messages=${messages}
    @dr-advice-taken=${onAdvice}
    @dr-advice-found=${onFound}
  ></dr-response-advice>`;
}

function privacyNote(words: Words<SubmissionMessage>) {
  return html`<div class="caution">
    ${shieldAlert()}
    <h3>${words.say('privacyTitle')}</h3>
    <p>${words.say('privacyReminder')}</p>
  </div>`;
}

function whatHappensNext({kind, review}: SubmissionState, words: Words<SubmissionMessage>) {
  const isReport = kind === 'report';
  const isPublished = !isReport && (review.response?.state === 'published' || !!review.response?.publishedText);
  return html`<div class="next">
    <h3 class="over-text">${words.say('whatHappensNext')}</h3>
    <ul id="about" role="list">
      <li>${user()}<span>${words.say(isReport ? 'reportLookedAt' : 'respondExplained')}</span></li>
      <li>${messageSquareReply()}<span>${words.say(isReport ? 'mayRespondLater' : isPublished ? 'membersStillSee' : 'respondPublished')}</span></li>
    </ul>
  </div>`;
}

/** What the plan has asked to change in the response. */
function whatToChange({response}: SubmissionState['review'], words: Words<SubmissionMessage>) {
  if (response?.state !== 'revisions-required' || !response.decisionReason) return nothing;
  return html`<div class="caution asked">
    ${pencilLine()}
    <h3>${words.say('whatToChange')}</h3>
    <div>
      <p class="quote" dir="auto">${response.decisionReason}</p>
      ${response.marks?.length ? html`<blockquote class="quote" dir="auto">${wordsToChange(response, words)}</blockquote>` : nothing}
    </div>
  </div>`;
}

/** The provider and the review the submission is about. */
function subject({review}: SubmissionState, {words, provider, practice, messages}: FormContext) {
  const {city, state, zip} = provider;
  return html`<div>
    <h3 class="over-text">${sayIsolated(words, 'reviewOf', {provider: nameOf(provider)})}</h3>
    <p class="muted"><bdi>${withoutDirections(practice.name)}</bdi> · <bdi dir="ltr"><bdi>${withoutDirections(city)}</bdi>, <bdi>${withoutDirections(`${state} ${zip}`)}</bdi></bdi></p>
    ${memberCard(review, {id: 'subject', words, messages})}
  </div>`;
}
