import {html, nothing} from 'lit';
import type {OwnAnswer} from '../../api/survey/schemas.js';
import {momentIn} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';
import type {OwnAnswerMessage} from '../../i18n/survey/own-answer.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import {asksForAnotherTry} from '../../state/shared/failure.js';
import type {OwnAnswerState} from '../../state/survey/own-answer-store.js';
import type {SurveyState} from '../../state/survey/survey-store.js';
import {signInOrRetry} from '../../ui/states/sign-in-or-retry.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import type {LateAdvice} from './late-advice.js';
import {checkedNote, choice, commentField, failureNote, type SurveyHandlers, termsOf, visitOf} from './question-form.js';
import {said, unsent as unsentComment} from './survey-view.js';

export interface OwnAnswerHandlers extends Omit<SurveyHandlers, 'onReceipt'> {
  readonly onChange: () => void;
  readonly onAsk: () => void;
  /** Called by "Back" and "Keep my answer". */
  readonly onLeave: () => void;
  readonly onWithdraw: () => void;
}

export interface OwnAnswerContext {
  readonly words: Words<OwnAnswerMessage>;
  readonly surveyWords: Words<SurveyMessage>;
  /** Of the plan. */
  readonly timeZone: string | undefined;
  /** Of the form's heading. */
  readonly level: number;
  /** Announced while typing. */
  readonly announced: string;
  readonly advice: LateAdvice;
  readonly handlers: OwnAnswerHandlers;
}

export function ownAnswerView(state: OwnAnswerState | undefined, context: OwnAnswerContext) {
  const {words, surveyWords, handlers} = context;
  if (!state?.own) return notLoaded(state, context);
  const {own, step, form, news} = state;
  const {provider, visitedOn} = own;
  const hasConflict = form?.failure?.code === 'answer-changed';
  return html`${visitOf(provider, words.say('ownVisit', {day: words.day(visitedOn)}), surveyWords)}
    ${form && !hasConflict ? nothing : given(own, context)}
    <p role="status" class=${news ? 'news' : 'hidden-text'} tabindex=${news ? '-1' : nothing}>${
      news ? words.say(news === 'changed' ? 'ownIsChanged' : 'ownIsClosed') : context.announced
    }</p>
    ${form ? changeForm(own, form, hasConflict, context) : nothing}
    ${step === 'reading' ? html`${unsentComment(state.unsent?.comment ?? '', surveyWords)} ${possible(own, context)}` : nothing}
    ${step === 'asking' || step === 'withdrawing' ? question(state, own, words, surveyWords, handlers) : nothing}`;
}

function notLoaded(state: OwnAnswerState | undefined, {words, surveyWords, handlers}: OwnAnswerContext) {
  if (!state?.failure) return html`<p class="hidden-text" role="status">${words.say('ownLoading')}</p><div class="shape"></div>`;
  const {failure, signIn} = state;
  return html`<p role="status">${words.say(signIn ? 'ownSignedOut' : failure.code === 'offline' ? 'ownOffline' : 'ownFailed')}</p>
    <div>${signInOrRetry(state, surveyWords, words.say('ownLoading'), handlers.onSignInOrRetry)}</div>`;
}

/** The answer, since when, and what became of the comment. */
function given(own: OwnAnswer, {words, surveyWords, timeZone}: OwnAnswerContext) {
  const {provider, recommended, comment, state, answeredAt, changedAt} = own;
  const {date} = momentIn(words.locale, timeZone);
  const outcome =
    state === 'waiting'
      ? surveyWords.say('surveyWaiting')
      : state === 'published'
        ? words.say('ownPublished')
        : state === 'withheld'
          ? words.say('ownWithheld')
          : undefined;
  return html`${said(provider.name, recommended, comment ?? '', surveyWords)}
    <div class="muted small">
      <p>${changedAt ? words.say('ownChangedOn', {day: date(changedAt)}) : words.say('ownAnsweredOn', {day: date(answeredAt)})}</p>
      ${outcome ? html`<p>${outcome}</p>` : nothing}
    </div>`;
}

/** What the member may do now. */
function possible({actions, expiresOn}: OwnAnswer, {words, handlers}: OwnAnswerContext) {
  const mayChange = actions.includes('change');
  return html`<p>${mayChange ? words.say('ownCanChange', {day: words.day(expiresOn)}) : words.say('ownCanWithdraw')}</p>
    <div class="buttons">
      ${mayChange ? html`<button part="change-answer" type="button" @click=${handlers.onChange}>${words.say('ownChange')}</button>` : nothing}
      <button class="danger" part="withdraw-answer" type="button" @click=${handlers.onAsk}>${words.say('ownWithdraw')}</button>
    </div>`;
}

function changeForm({provider}: OwnAnswer, form: SurveyState, hasConflict: boolean, context: OwnAnswerContext) {
  const {words, surveyWords, level, advice, handlers} = context;
  const isSending = form.phase === 'sending';
  const conflict = html`<div class="note"><p><strong>${surveyWords.say('surveyNotSubmitted')}</strong></p><p>${words.say('ownConflict')}</p></div>`;
  return html`<div id="heading" class="heading" role="heading" aria-level=${level} tabindex="-1">${sayIsolated(surveyWords, 'surveyQuestion', {provider: provider.name})}</div>
    <form novalidate aria-busy=${isSending ? 'true' : 'false'} @submit=${handlers.onSubmit}>
      ${choice(form, surveyWords, handlers.onChoice)} ${commentField(form, advice, surveyWords, handlers.onComment)}
      <div role="alert">${hasConflict ? conflict : failureNote(form, surveyWords, handlers.onSignInOrRetry)}</div>
      <div class="buttons">
        <button class="primary" part="submit" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>${surveyWords.say(isSending ? 'surveySubmitting' : 'surveySubmit')}</button>
        <button type="button" aria-disabled=${isSending ? 'true' : 'false'} @click=${handlers.onLeave}>${words.say('ownBack')}</button>
      </div>
      <p id="terms" class="muted small" part="terms">${termsOf(provider.name, surveyWords)}</p>
      ${checkedNote(surveyWords, handlers.onMeaning)}
      <p class="muted small">${words.say('ownResponse')}</p>
    </form>`;
}

/** Takes the place of the buttons. Withdrawing cannot be undone, so the filled button is the way back. */
function question(
  {step, failure, signIn}: OwnAnswerState,
  {provider}: OwnAnswer,
  words: Words<OwnAnswerMessage>,
  surveyWords: Words<SurveyMessage>,
  {onLeave, onWithdraw, onSignInOrRetry}: OwnAnswerHandlers,
) {
  const isSending = step === 'withdrawing';
  const handleKey = ({key}: KeyboardEvent) => key === 'Escape' && onLeave();
  return html`<div class="question" part="question" role="group" aria-labelledby="why" aria-describedby="meaning" @keydown=${handleKey}>
    <p id="why" class="label" tabindex="-1">${words.say('ownWithdrawQuestion')}</p>
    <ul id="meaning">
      <li>${words.say('ownWithdrawGone')}</li>
      <li>${sayIsolated(words, 'ownWithdrawVote', {provider: provider.name})}</li>
      <li>${words.say('ownWithdrawKept')}</li>
      <li>${words.say('ownWithdrawFinal')}</li>
    </ul>
    <div role="alert">${
      failure
        ? html`<div class="note">
            <p><strong>${words.say('ownNotWithdrawn')}</strong></p>
            <p>${words.say(signIn ? 'ownWithdrawExpired' : reasonOf(failure))}</p>
            ${signIn ? html`<button part="sign-in" type="button" @click=${onSignInOrRetry}>${surveyWords.say('signIn')}</button>` : nothing}
          </div>`
        : nothing
    }</div>
    <div class="buttons">
      <button class="primary" type="button" aria-disabled=${isSending ? 'true' : 'false'} @click=${onLeave}>${words.say('ownKeep')}</button>
      <button class="danger" type="button" aria-disabled=${isSending ? 'true' : 'false'} @click=${onWithdraw}>${words.say(isSending ? 'ownWithdrawing' : 'ownWithdrawYes')}</button>
    </div>
  </div>`;
}

function reasonOf(failure: NonNullable<OwnAnswerState['failure']>): OwnAnswerMessage {
  if (failure.code === 'offline') return 'ownWithdrawOffline';
  return asksForAnotherTry(failure) ? 'ownWithdrawNoReply' : 'ownWithdrawRefused';
}
