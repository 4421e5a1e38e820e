import {html, nothing} from 'lit';
import {showsText} from '../../domain/shown-text.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import type {SurveyState} from '../../state/survey/survey-store.js';
import {signInOrRetry} from '../../ui/states/sign-in-or-retry.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {questionForm, type SurveyContext} from './question-form.js';
import {type Screen, skeleton} from './screens.js';

/** The content below heading and explanation. */
export function contentOf(screen: Screen, state: SurveyState, context: SurveyContext) {
  const {words, plan, handlers} = context;
  switch (screen) {
    case 'loading':
      return skeleton(words);
    case 'question':
      return questionForm(state, context);
    case 'thanks':
      return thanks(state, plan, words);
    case 'signed-out':
    case 'failed':
      return signInOrRetry(state, words, words.say('surveyLoading'), handlers.onSignInOrRetry);
    case 'not-found':
    case 'expired':
    case 'answered':
    case 'earlier-arrived':
      return unsent(state, words);
  }
}

/** What happens to the answer, according to the service's receipt. */
function thanks({receipt, survey}: SurveyState, plan: string, words: Words<SurveyMessage>) {
  const counts = html`<p>${sayIsolated(words, 'surveyCounts', {provider: survey!.provider.name})}</p>`;
  switch (receipt!.comment) {
    case 'none':
      return counts;
    case 'published':
      return html`${counts}<p>${words.say('surveyPublished')}</p>`;
    case 'waiting':
      return html`<p>${words.say('surveyWaiting', {plan})}</p>`;
  }
}

/** Shows a comment that can no longer be submitted, so the member can copy it. */
function unsent({comment}: SurveyState, words: Words<SurveyMessage>) {
  if (!showsText(comment)) return nothing;
  return html`<div part="unsent"><p class="label">${words.say('surveyUnsent')}</p><blockquote dir="auto">${comment}</blockquote></div>`;
}
