import {html} from 'lit';
import type {Survey} from '../../api/survey/schemas.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import type {SurveyEnd, SurveyState} from '../../state/survey/survey-store.js';
import {sayIsolated} from '../../ui/text/isolated.js';

export type Screen = 'loading' | 'question' | 'thanks' | 'signed-out' | 'failed' | SurveyEnd;

/** Which screen to show. A loaded question stays visible after a failure or the end of the session. */
export function screenOf({phase, end, survey, signIn, failure}: SurveyState): Screen {
  if (phase === 'sent') return 'thanks';
  if (end) return end;
  if (survey) return 'question';
  return signIn ? 'signed-out' : failure ? 'failed' : 'loading';
}

export function titleOf(screen: Screen, survey: Survey | undefined, isByLink: boolean, words: Words<SurveyMessage>) {
  switch (screen) {
    case 'loading':
      return words.say('surveyHeading');
    case 'question':
      return sayIsolated(words, 'surveyQuestion', {provider: survey!.provider.name});
    case 'thanks':
      return words.say('surveyThanks');
    case 'signed-out':
      return words.say('surveySignedOut');
    case 'failed':
      return words.say('surveyFailed');
    case 'not-found':
      return words.say(isByLink ? 'surveyNoLink' : 'surveyNoClaim');
    case 'expired':
      return words.say('surveyTooLate');
    case 'canceled':
      return words.say('surveyCanceled');
    case 'answered':
      return words.say('surveyAnswered');
    case 'withdrawn':
      return words.say('surveyWithdrawn');
    case 'earlier-arrived':
      return words.say('surveyEarlier');
  }
}

/** Why there is no question, and what to do. Announced when it appears. */
export function explanationOf(
  screen: Screen,
  {failure}: SurveyState,
  isByLink: boolean,
  isWithoutAnswer: boolean,
  words: Words<SurveyMessage>,
): string {
  switch (screen) {
    case 'loading':
    case 'question':
    case 'thanks':
      return '';
    case 'signed-out':
      return words.say('surveySignedOutExplained');
    case 'failed':
      return words.say(failure?.code === 'offline' ? 'surveyLoadOffline' : 'surveyFailedExplained');
    case 'not-found':
      return words.say(isByLink ? 'surveyNoLinkExplained' : 'surveyNoClaimExplained');
    case 'expired':
      return words.say('surveyTooLateExplained');
    case 'canceled':
      return words.say('surveyCanceledExplained');
    case 'answered':
      return words.say(isWithoutAnswer ? 'surveyAnsweredFailed' : 'surveyAnsweredExplained');
    case 'withdrawn':
      return words.say('surveyWithdrawnExplained');
    case 'earlier-arrived':
      return words.say('surveyEarlierExplained');
  }
}

/** Placeholder shapes for the question. */
export function skeleton(words: Words<SurveyMessage>) {
  return html`<p class="hidden-text">${words.say('surveyLoading')}</p><div class="shape"></div><div class="shape"></div>`;
}
