import {html, nothing, type TemplateResult} from 'lit';
import type {SurveyedProvider} from '../../api/survey/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import {COMMENT_LIMIT} from '../../domain/survey.js';
import {remainingInBrowser} from '../../domain/text-limit.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import {asksForAnotherTry} from '../../state/shared/failure.js';
import type {SurveyState} from '../../state/survey/survey-store.js';
import {circleCheck} from '../../styles/icons/circle-check.js';
import {stethoscope} from '../../styles/icons/stethoscope.js';
import {thumb} from '../../ui/review/thumb.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';
import {markedField} from '../../ui/text/marked-field.js';
import type {LateAdvice} from './late-advice.js';

export interface SurveyHandlers {
  readonly onChoice: (event: Event) => void;
  readonly onComment: (event: InputEvent) => void;
  /** Called when the member wants a receipt by email, or no longer does. */
  readonly onReceipt: (event: Event) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  /** Called when what "checked" means is shown or hidden. */
  readonly onMeaning: (event: Event) => void;
  /** Called when "Sign in" or "Try again" is pressed. */
  readonly onSignInOrRetry: () => void;
}

export interface SurveyContext {
  readonly advice: LateAdvice;
  /** Pattern of the address of a provider's reviews, with `{providerId}`. */
  readonly reviewsLink: string | undefined;
  readonly words: Words<SurveyMessage>;
  /** What the member answered before, once it can be shown. */
  readonly ownAnswer: TemplateResult | undefined;
  readonly handlers: SurveyHandlers;
}

/** The form below the question, which is the tag's heading. The comment is asked for after the choice. */
export function questionForm(state: SurveyState, {advice, words, handlers}: SurveyContext) {
  const {onChoice, onComment, onReceipt, onSubmit, onSignInOrRetry} = handlers;
  const {phase, recommended, comment, survey} = state;
  const isSending = phase === 'sending';
  const hasChosen = recommended !== undefined || comment;
  return html`<form novalidate aria-busy=${isSending ? 'true' : 'false'} @submit=${onSubmit}>
    ${choice(state, words, onChoice)} ${hasChosen ? commentField(state, advice, words, onComment) : nothing}
    ${hasChosen && survey!.receiptByEmail ? receiptWish(state, words, onReceipt) : nothing}
    <div role="alert">${failureNote(state, words, onSignInOrRetry)}</div>
    <button
      class="primary"
      part="submit"
      type="submit"
      aria-disabled=${isSending ? 'true' : 'false'}
    >${words.say(isSending ? 'surveySubmitting' : 'surveySubmit')}</button>
    ${
      hasChosen
        ? html`<p id="terms" class="muted small" part="terms">${termsOf(state.survey!.provider.name, words)}</p>
            ${checkedNote(words, handlers.onMeaning)}
            ${laterOf(state, words)}`
        : nothing
    }
  </form>`;
}

/** What the member agrees to. */
export function termsOf(provider: string, words: Words<SurveyMessage>) {
  return sayIsolated(words, 'surveyTerms', {provider});
}

function receiptWish({wantsReceipt}: SurveyState, words: Words<SurveyMessage>, onReceipt: (event: Event) => void) {
  return html`<label class="check" part="receipt"
    ><input type="checkbox" .checked=${wantsReceipt} @change=${onReceipt} />${words.say('surveyReceipt')}</label
  >`;
}

/** That comments are checked. What that means is loaded when someone opens it. */
export function checkedNote(words: Words<SurveyMessage>, onMeaning: (event: Event) => void) {
  return html`<details class="small" part="checked" @toggle=${onMeaning}>
    <summary id="checked" class="muted">${words.say('surveyChecked')}</summary>
    <ul class="meaning" role="list" hidden></ul>
  </details>`;
}

/** That the answer can be taken back. */
export function laterOf({survey}: SurveyState, words: Words<SurveyMessage>) {
  return html`<p class="muted small">${words.say('surveyLater', {day: words.day(survey!.expiresOn)})}</p>`;
}

/** The provider and the visit. */
export function visitOf(provider: SurveyedProvider, visit: string, words: Words<SurveyMessage>) {
  const {name, credentials, specialty, city, state} = provider;
  return html`<div class="visit" part="provider">
    <span class="disc">${stethoscope()}</span>
    <div>
      <p class="label"><bdi>${withoutDirections(`${name}, ${credentials}`)}</bdi></p>
      <p class="muted small"><bdi>${sayIsolated(words, 'surveyPlace', {specialty, city, state})}</bdi></p>
      <p class="muted small">${visit}</p>
    </div>
  </div>`;
}

/** Two equal answers: neither is suggested. */
export function choice({recommended, faults}: SurveyState, words: Words<SurveyMessage>, onChoice: (event: Event) => void) {
  const isMissing = faults.includes('choice-missing');
  const answer = (value: boolean, key: 'surveyYes' | 'surveyNo') =>
    html`<label part="choice">
      <input type="radio" name="recommended" value=${value} required .checked=${recommended === value} @change=${onChoice}>
      ${thumb(value)}<span>${words.say(key)}</span><span class="tick">${circleCheck()}</span>
    </label>`;
  return html`<fieldset
    class=${isMissing ? 'wrong' : nothing}
    aria-labelledby="heading"
    aria-describedby=${isMissing ? 'choice-fault' : nothing}
  >
    <div class="choices">${answer(true, 'surveyYes')} ${answer(false, 'surveyNo')}</div>
    ${isMissing ? html`<p id="choice-fault" class="fault">${words.say('surveyChoiceMissing')}</p>` : nothing}
  </fieldset>`;
}

/** Never truncates a comment over the limit; the member decides what to leave out. */
export function commentField(
  {comment, faults, phase}: SurveyState,
  advice: LateAdvice,
  words: Words<SurveyMessage>,
  onInput: (event: InputEvent) => void,
) {
  const left = remainingInBrowser(comment, COMMENT_LIMIT);
  const isOver = left < 0;
  const isRefused = faults.includes('comment-too-long');
  const field = html`<textarea
    id="comment"
    rows="4"
    dir="auto"
    aria-invalid=${isOver ? 'true' : 'false'}
    aria-describedby="privacy length terms checked ${isRefused ? 'comment-fault' : ''}"
    ?readonly=${phase !== 'editing'}
    .value=${comment}
    @input=${onInput}
    @focus=${advice.afterQuiet}
  ></textarea>`;
  return html`<div class="field">
    <p class="top">
      <label for="comment">${words.say('surveyComment')}</label>
      <span id="length" class="small ${isOver ? 'fault' : 'muted'}">${lengthSentence(left, words, COMMENT_LIMIT)}</span>
    </p>
    ${markedField(field, comment, [])}
    <div role="status">${advice.render(words)}</div>
    <p id="privacy" class="muted small">${words.say('surveyPrivacy')}</p>
    ${isRefused ? html`<p id="comment-fault" class="fault">${words.say('surveyTooLong', {count: -left})}</p>` : nothing}
  </div>`;
}

/** Why the answer was not submitted, and that nothing is lost. */
export function failureNote({failure, signIn}: SurveyState, words: Words<SurveyMessage>, onSignIn: () => void) {
  if (!failure) return nothing;
  if (signIn) {
    return html`<div class="note">
      <p><strong>${words.say('surveyExpiredSession')}</strong> ${words.say('surveyKept')}</p>
      <button part="sign-in" type="button" @click=${onSignIn}>${words.say('signIn')}</button>
    </div>`;
  }
  return html`<div class="note">
    <p><strong>${words.say('surveyNotSubmitted')}</strong></p>
    <p>${words.say(reasonOf(failure))}</p>
    <p>${words.say('surveyKept')}</p>
  </div>`;
}

function reasonOf(failure: NonNullable<SurveyState['failure']>): SurveyMessage {
  if (failure.code === 'offline') return 'surveyOffline';
  if (failure.code === 'terms-outdated') return 'surveyTermsOutdated';
  return asksForAnotherTry(failure) ? 'surveyNoReply' : 'surveyRefused';
}
