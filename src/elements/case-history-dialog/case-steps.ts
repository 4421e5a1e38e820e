import {html, nothing} from 'lit';
import type {CaseHistory, CaseStep} from '../../api/practice/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import type {NextAction} from '../../domain/feedback.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {knownReason} from '../../domain/reasons.js';
import type {CaseHistoryMessage} from '../../i18n/practice/case-history.js';
import {momentIn} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';
import {circleCheck} from '../../styles/icons/circle-check.js';
import {clock} from '../../styles/icons/clock.js';
import {eyeOff} from '../../styles/icons/eye-off.js';
import {flag} from '../../styles/icons/flag.js';
import {pencil} from '../../styles/icons/pencil.js';
import {pencilLine} from '../../styles/icons/pencil-line.js';
import {reply} from '../../styles/icons/reply.js';
import {scale} from '../../styles/icons/scale.js';
import {shieldCheck} from '../../styles/icons/shield-check.js';
import {type StepKind, timelineStep} from '../../ui/dialog/timeline.js';
import {withCaseNumber} from '../../ui/text/case-number.js';
import {wordsToChange} from '../../ui/text/words-to-change.js';

interface StepLook {
  readonly title: CaseHistoryMessage;
  readonly kind: StepKind;
  readonly icon: () => unknown;
}

const STEPS: Readonly<Record<CaseStep['step'], StepLook>> = {
  respond: {title: 'stepRespond', kind: 'pending', icon: reply},
  'edit-response': {title: 'stepEdit', kind: 'pending', icon: pencil},
  report: {title: 'stepReport', kind: 'report', icon: flag},
  'publish-response': {title: 'response-published', kind: 'done', icon: circleCheck},
  'require-revisions': {title: 'revisions-required', kind: 'caution', icon: pencilLine},
  'maintain-review': {title: 'review-maintained', kind: 'plain', icon: scale},
  'remove-feedback': {title: 'feedback-removed', kind: 'plain', icon: eyeOff},
  'release-review': {title: 'stepReleased', kind: 'plain', icon: shieldCheck},
  'change-answer': {title: 'stepChanged', kind: 'plain', icon: pencil},
};

const NEXT: Readonly<Record<Exclude<NextAction, 'none'>, Omit<StepLook, 'kind'>>> = {
  'practice-may-respond': {title: 'nextRespond', icon: reply},
  'practice-revises': {title: 'nextRevise', icon: pencil},
  'representative-decides': {title: 'nextDecision', icon: clock},
};

/** What happens next and then the steps, newest first, each with its case number, person, time and text. */
export function caseSteps(history: CaseHistory, words: Words<CaseHistoryMessage>, plan: PlanProfile) {
  const {steps, nextAction} = history;
  if (!steps.length) return html`<p>${words.say('noSteps')}</p>`;
  return html`<ol role="list" class="timeline" aria-labelledby="steps">
    ${nextAction === 'none' ? nothing : timelineStep({kind: 'later', icon: NEXT[nextAction].icon(), title: words.say(NEXT[nextAction].title)})}
    ${steps.toReversed().map((step) => caseStep(step, history, words, plan))}
  </ol>`;
}

function caseStep(
  {step, caseNumber: number, by, at, reasonCode, text}: CaseStep,
  {review: {response}}: CaseHistory,
  words: Words<CaseHistoryMessage>,
  {brand, timeZone}: PlanProfile,
) {
  const {title, kind, icon} = STEPS[step];
  const reason = knownReason(reasonCode);
  const said = response && text === response.text ? wordsToChange(response, words) : text;
  return timelineStep({
    kind,
    icon: icon(),
    title: words.say(title),
    moment: html`<time datetime=${at}>${momentIn(words.locale, timeZone).dateAndTime(at)}</time>`,
    text: html`<p class="muted"><bdi>${withoutDirections(by ?? brand ?? words.say('thePlan'))}</bdi> · ${withCaseNumber(words.say('caseNumber', {caseNumber: '\n'}), number)}</p>
      ${reason ? html`<p>${words.say(reason)}</p>` : nothing}
      ${said ? html`<p class="quote" dir="auto">${said}</p>` : nothing}`,
  });
}

/** Who acts next, and by when. */
export function nextStep({nextAction, expectedBy}: CaseHistory, words: Words<CaseHistoryMessage>): string {
  switch (nextAction) {
    case 'practice-may-respond':
      return words.say('practiceMayRespond');
    case 'practice-revises':
      return words.say('practiceRevises');
    case 'representative-decides':
      return expectedBy ? words.say('representativeDecidesBy', {day: words.day(expectedBy)}) : words.say('representativeDecides');
    case 'none':
      return words.say('nothingNext');
  }
}
