import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {COMMENT_LIMIT} from '../../domain/survey.js';
import {remainingInBrowser} from '../../domain/text-limit.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import {asksForAnotherTry} from '../../state/shared/failure.js';
import type {SurveyState} from '../../state/survey/survey-store.js';
import {thumb} from '../../ui/review/thumb.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';

export interface SurveyHandlers {
  readonly onChoice: (event: Event) => void;
  readonly onComment: (event: InputEvent) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  /** Called when "Sign in" or "Try again" is pressed. */
  readonly onSignInOrRetry: () => void;
}

export interface SurveyContext {
  /** The plan's name. */
  readonly plan: string;
  readonly words: Words<SurveyMessage>;
  readonly handlers: SurveyHandlers;
}

export function questionForm(state: SurveyState, {plan, words, handlers}: SurveyContext) {
  const {onChoice, onComment, onSubmit, onSignInOrRetry} = handlers;
  const isSending = state.phase === 'sending';
  return html`${subject(state, plan, words)}
    <form novalidate aria-busy=${isSending ? 'true' : 'false'} @submit=${onSubmit}>
      ${choice(state, words, onChoice)} ${commentField(state, words, onComment)}
      <p>${words.say('surveyShown')}</p>
      <div role="alert">${failureNote(state, words, onSignInOrRetry)}</div>
      <button
        class="primary"
        part="submit"
        type="submit"
        aria-disabled=${isSending ? 'true' : 'false'}
      >${words.say(isSending ? 'surveySubmitting' : 'surveySubmit')}</button>
    </form>`;
}

/** The provider and the visit the question is about. */
function subject({survey}: SurveyState, plan: string, words: Words<SurveyMessage>) {
  const {provider, visitedOn} = survey!;
  const {name, credentials, specialty, city, state} = provider;
  return html`<p>${words.say('surveyAsks', {plan, day: words.day(visitedOn)})}</p>
    <div class="provider" part="provider">
      <p class="label"><bdi>${name}, ${credentials}</bdi></p>
      <p class="muted">${sayIsolated(words, 'surveyPlace', {specialty, city, state})}</p>
    </div>`;
}

function choice({survey, recommended, faults}: SurveyState, words: Words<SurveyMessage>, onChoice: (event: Event) => void) {
  const isMissing = faults.includes('choice-missing');
  const answer = (value: boolean, key: 'surveyYes' | 'surveyNo') =>
    html`<label part="choice">
      <input type="radio" name="recommended" value=${value} required .checked=${live(recommended === value)} @change=${onChoice}>
      ${thumb(value)}<span>${words.say(key)}</span>
    </label>`;
  return html`<fieldset class=${isMissing ? 'wrong' : nothing} aria-describedby=${isMissing ? 'choice-fault' : nothing}>
    <legend>${sayIsolated(words, 'surveyQuestion', {provider: survey!.provider.name})}</legend>
    <div class="choices">${answer(true, 'surveyYes')} ${answer(false, 'surveyNo')}</div>
    ${isMissing ? html`<p id="choice-fault" class="fault">${words.say('surveyChoiceMissing')}</p>` : nothing}
  </fieldset>`;
}

/** Never truncates a comment over the limit; the member decides what to leave out. */
function commentField({comment, faults, phase}: SurveyState, words: Words<SurveyMessage>, onInput: (event: InputEvent) => void) {
  const left = remainingInBrowser(comment, COMMENT_LIMIT);
  const isOver = left < 0;
  const isRefused = faults.includes('comment-too-long');
  return html`<div class="field">
    <label for="comment">${words.say('surveyComment')}</label>
    <p id="privacy" class="muted">${words.say('surveyPrivacy')}</p>
    <textarea
      id="comment"
      rows="5"
      dir="auto"
      aria-invalid=${isOver ? 'true' : 'false'}
      aria-describedby="privacy length ${isRefused ? 'comment-fault' : ''}"
      ?readonly=${phase !== 'editing'}
      .value=${live(comment)}
      @input=${onInput}
    ></textarea>
    <p id="length" class=${isOver ? 'fault' : 'muted'}>${lengthSentence(left, words, COMMENT_LIMIT)}</p>
    ${isRefused ? html`<p id="comment-fault" class="fault">${words.say('surveyTooLong', {count: -left})}</p>` : nothing}
  </div>`;
}

/** Why the answer was not submitted, and that nothing is lost. */
function failureNote({failure, signIn}: SurveyState, words: Words<SurveyMessage>, onSignIn: () => void) {
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
  return asksForAnotherTry(failure) ? 'surveyNoReply' : 'surveyRefused';
}
