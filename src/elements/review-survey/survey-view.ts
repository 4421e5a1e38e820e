import {html, nothing} from 'lit';
import {showsText} from '../../domain/shown-text.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import type {SurveyState} from '../../state/survey/survey-store.js';
import {circleCheck} from '../../styles/icons/circle-check.js';
import {thumb} from '../../ui/review/thumb.js';
import {signInOrRetry} from '../../ui/states/sign-in-or-retry.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {laterOf, questionForm, type SurveyContext, termsOf, visitOf} from './question-form.js';
import {type Screen, skeleton} from './screens.js';

/** What the question is about, with a placeholder while it loads, so that the heading below does not move; or a sign of success. */
export function aboveHeading(screen: Screen, state: SurveyState | undefined, plan: string, words: Words<SurveyMessage>) {
  if (screen === 'question') {
    const {provider, visitedOn} = state!.survey!;
    return visitOf(provider, words.say('surveyAsks', {plan, day: words.day(visitedOn)}), words);
  }
  if (screen === 'thanks') return html`<span class="disc up">${circleCheck()}</span>`;
  return screen === 'loading' ? html`<div class="shape"></div>` : nothing;
}

/** The content below heading and explanation. */
export function contentOf(screen: Screen, state: SurveyState, context: SurveyContext) {
  const {words, handlers} = context;
  switch (screen) {
    case 'loading':
      return skeleton(words);
    case 'question':
      return questionForm(state, context);
    case 'thanks':
      return thanks(state, context);
    case 'signed-out':
    case 'failed':
      return signInOrRetry(state, words, words.say('surveyLoading'), handlers.onSignInOrRetry);
    case 'answered':
    case 'earlier-arrived':
      return context.ownAnswer ?? unsent(state.comment, words);
    case 'not-found':
    case 'expired':
    case 'canceled':
    case 'withdrawn':
      return unsent(state.comment, words);
  }
}

/** What the member said, what happens to it according to the service's receipt, and where to go on. */
function thanks(state: SurveyState, {words, reviewsLink}: SurveyContext) {
  const {receipt, survey, recommended, comment} = state;
  const {id, name} = survey!.provider;
  return html`<p class="muted">${words.say('surveyHelps')}</p>
    ${said(name, !!recommended, comment, words)}
    <p class="muted small">${receipt!.comment === 'waiting' ? words.say('surveyWaiting') : sayIsolated(words, 'surveyCounts', {provider: name})}</p>
    ${receipt!.comment === 'published' ? html`<p class="muted small">${words.say('surveyPublished')}</p>` : nothing}
    ${
      receipt!.terms
        ? html`<p class="label small">${words.say('surveyAgreed')}</p>
            <p class="muted small" part="terms">${termsOf(name, words)}</p>`
        : nothing
    }
    ${laterOf(state, words)}
    ${receipt!.receiptByEmail ? html`<p class="muted small">${words.say('surveyReceiptComes')}</p>` : nothing}
    ${
      reviewsLink
        ? html`<a class="go" part="reviews" href=${reviewsLink.replace('{providerId}', encodeURIComponent(id))}>${sayIsolated(words, 'surveySeeReviews', {provider: name})}</a>`
        : nothing
    }`;
}

/** The member's answer. */
export function said(provider: string, recommended: boolean, comment: string, words: Words<SurveyMessage>) {
  return html`<div class="yours" part="answer">
    <p class="label">${thumb(recommended)} <span>${sayIsolated(words, recommended ? 'surveySaidYes' : 'surveySaidNo', {provider})}</span></p>
    ${showsText(comment) ? html`<blockquote dir="auto">${comment}</blockquote>` : nothing}
  </div>`;
}

/** Shows a comment that was not submitted, so the member can copy it. */
export function unsent(comment: string, words: Words<SurveyMessage>) {
  if (!showsText(comment)) return nothing;
  return html`<div part="unsent"><p class="label">${words.say('surveyUnsent')}</p><blockquote dir="auto">${comment}</blockquote></div>`;
}
