import {html, nothing} from 'lit';
import type {QueueCase, QueueStep} from '../../api/queue/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import {knownReason} from '../../domain/reasons.js';
import {showsText} from '../../domain/shown-text.js';
import {CONTACT_FIELDS, type ContactField} from '../../domain/submission.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Moments} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';
import {closingStep, type QueueCaseState} from '../../state/queue/case-store.js';
import {asksForSignIn} from '../../state/shared/failure.js';
import {arrowLeft} from '../../styles/icons/arrow-left.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import {thumb} from '../../ui/review/thumb.js';
import {withCaseNumber} from '../../ui/text/case-number.js';
import {phoneLink} from '../../ui/text/contacts.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {caseSteps, OUTCOMES} from './case-steps.js';
import {decisionForm, type DecisionHandlers} from './decision-form.js';
import {dueAndAge} from './due.js';
import {findingList, foundText} from './found-text.js';
import {kindIcon} from './kind-icon.js';
import type {WordMarker} from './word-marker.js';

type QueuedResponse = NonNullable<QueueCase['response']>;
type QueuedReport = NonNullable<QueueCase['report']>;

export interface CaseHandlers {
  readonly decision: DecisionHandlers;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onRetry: () => void;
}

export interface CasePane extends CaseHandlers {
  readonly state: QueueCaseState;
  readonly marker: WordMarker;
  readonly words: Words<DeskMessage>;
  /** Formats times where the plan is. */
  readonly moments: Moments;
  /** Of the plan. */
  readonly timeZone: string | undefined;
  /** Level of the case's heading. */
  readonly level: number;
}

/** One case: its subject, the texts to read, the history, and the decisions, which stay in view. */
export function casePane(pane: CasePane) {
  const {state, words, timeZone, level, onBack} = pane;
  const {entry, opening} = state;
  const found = state.case;
  const {name, credentials} = found?.provider ?? {name: entry.providerName, credentials: ''};
  const title = sayIsolated(words, `title-${entry.kind}`, {provider: credentials ? `${name}, ${credentials}` : name});
  return html`<div class="case-head">
      <button class="text back" part="back" type="button" @click=${onBack}>${arrowLeft()}${words.say('backToQueue')}</button>
      <div id="case" class="case-title" role="heading" aria-level=${level} tabindex="-1">${kindIcon(entry.kind)}<span>${title}</span></div>
      <p class="facts">
        <span>${withCaseNumber(words.say('caseNumber', {caseNumber: '\n'}), entry.caseNumber)}</span>
        ${found ? placeOf(found) : nothing}
        ${dueAndAge(found ?? entry, words, timeZone)}
      </p>
      <p class="muted" role="status">${opening ? words.say('openingCase') : ''}</p>
      <div role="alert">${state.failure?.during === 'opening' ? failed(pane) : nothing}</div>
    </div>
    ${found ? opened(found, pane) : nothing}`;
}

function placeOf({practiceName, provider: {specialty, city, state}}: QueueCase) {
  return html`<span>${practiceName ? html`<bdi>${withoutDirections(practiceName)}</bdi> · ` : nothing}<bdi>${withoutDirections(specialty)}</bdi> · <bdi dir="ltr"><bdi>${withoutDirections(city)}</bdi>, <bdi>${withoutDirections(state)}</bdi></bdi></span>`;
}

function failed({state: {failure}, words, onRetry, onNext}: CasePane) {
  // The bar over the desk has the "Sign in" button.
  if (asksForSignIn(failure!)) return html`<p class="note">${words.say('deskSessionEnded')}</p>`;
  if (failure!.status === 404) {
    return html`<div class="note failed">
      <p>${words.say('caseGone')}</p>
      <button type="button" @click=${onNext}>${words.say('nextCase')}</button>
    </div>`;
  }
  return html`<div class="note failed">
    <p>${words.say(failure!.code === 'offline' ? 'dialogOffline' : 'caseFailed')}</p>
    <button part="retry-case" type="button" @click=${onRetry}>${words.say('dialogRetry')}</button>
  </div>`;
}

function opened(found: QueueCase, pane: CasePane) {
  const {state, words, moments, level, marker} = pane;
  const {openWith, response, report, steps} = found;
  const section = level + 1;
  return html`<div class="read">
      ${openWith && !state.decided ? openSince(openWith, pane) : nothing} ${decidedNote(found, pane)}
      ${reviewOf(found, section, words)} ${response ? responseOf(response, section, pane) : nothing}
      ${report ? reportOf(report, section, pane) : nothing}
      <details part="history">
        <summary>
          <span role="heading" aria-level=${section}>${words.say('caseHistory', {count: steps.length})}</span>${chevronDown()}
        </summary>
        ${caseSteps(found, words, moments)}
      </details>
    </div>
    ${found.decisions.length && !state.decided ? decisionForm(found, {state, marker, words, ...pane.decision}) : nothing}`;
}

function openSince({name, at}: NonNullable<QueueCase['openWith']>, {words, moments}: CasePane) {
  const time = moments.dateAndTime(at);
  return html`<p class="note" part="colleague">${sayIsolated(words, 'openSince', {name, time})}</p>`;
}

function reviewOf({kind, review}: QueueCase, level: number, words: Words<DeskMessage>) {
  const {recommended, comment, language, findings, city, state, date} = review;
  return html`<section part="review">
    <div class="section" role="heading" aria-level=${level}>${words.say('reviewOfPatient')}</div>
    <p class="facts">
      <span class="badge">${thumb(recommended)}${words.say(recommended ? 'recommended' : 'notRecommended')}</span>
      <span class="muted"><bdi dir="ltr"><bdi>${withoutDirections(city)}</bdi>, <bdi>${withoutDirections(state)}</bdi></bdi> · ${words.day(date)}</span>
    </p>
    <p class="text" lang=${language ?? nothing} dir="auto">${foundText(comment, findings, words)}</p>
    ${kind === 'suppressed-review' || findings.length ? findingList({text: comment, language}, findings, level + 1, words) : nothing}
  </section>`;
}

/** An earlier try from here has arrived, or a colleague was faster: what and when; and what is written here is not lost. */
function decidedNote(found: QueueCase, pane: CasePane) {
  const {reason, decided} = pane.state;
  const {words, onNext} = pane;
  if (found.decisions.length || decided) return nothing;
  const step = closingStep(found);
  return html`<div class="note" part="decided" role="alert">
    <p><strong>${step ? words.say(OUTCOMES[step.step]) : words.say('decidedAlready')}</strong></p>
    ${step ? html`<p>${decidedBy(step, pane)}</p>` : nothing}
    ${showsText(reason) ? html`<p>${words.say('whatYouWrote')}</p><blockquote class="quote" dir="auto">${reason}</blockquote>` : nothing}
    <button type="button" @click=${onNext}>${words.say('nextCase')}</button>
  </div>`;
}

function decidedBy({by, at}: QueueStep, {state: {earlierArrived}, words, moments}: CasePane) {
  const time = moments.dateAndTime(at);
  if (earlierArrived) return words.say('earlierDecisionArrived', {time});
  return sayIsolated(words, 'decidedMeanwhile', {name: by ?? words.say('reviewsTeam'), time});
}

function responseOf(response: QueuedResponse, level: number, pane: CasePane) {
  const {words} = pane;
  const {text, language, findings, publishedText, publishedLanguage} = response;
  return html`<section part="response">
    <div class="joined">
      <div class="section" role="heading" aria-level=${level}>${words.say('responseOfPractice')}</div>
      <p class="text" lang=${language ?? nothing} dir="auto">${foundText(text, findings, words)}</p>
      ${senderOf(response, pane)}
    </div>
    ${
      publishedText
        ? html`<div class="now">
            <p class="section">${words.say('publishedMeanwhile')}</p>
            <p class="text" lang=${publishedLanguage ?? nothing} dir="auto">${publishedText}</p>
          </div>`
        : nothing
    }
    ${findingList(response, findings, level + 1, words)}
  </section>`;
}

function reportOf(report: QueuedReport, level: number, pane: CasePane) {
  const {words} = pane;
  const reason = knownReason(report.reasonCode);
  return html`<section part="report" class="joined">
    <div class="section" role="heading" aria-level=${level}>${words.say('reportOfPractice')}</div>
    ${reason ? html`<p><strong>${words.say(reason)}</strong></p>` : nothing}
    <p class="text" lang=${report.language ?? nothing} dir="auto">${report.reason}</p>
    ${senderOf(report, pane)}
  </section>`;
}

/** How each of the sender's contact fields is shown. */
const SENDER: Readonly<Record<Exclude<ContactField, 'name'>, (value: string) => unknown>> = {
  phone: phoneLink,
  email: (email) =>
    /^\S+@\S+$/.test(email)
      ? html`<a href=${`mailto:${encodeURIComponent(email.toWellFormed()).replace('%40', '@')}`} dir="ltr">${withoutDirections(email)}</a>`
      : html`<bdi>${withoutDirections(email)}</bdi>`,
};

function senderOf({submittedAt, sender}: QueuedReport | QueuedResponse, {words, moments}: CasePane) {
  const time = moments.dateAndTime(submittedAt);
  return html`<p class="facts muted">
    <span>${sayIsolated(words, 'submittedBy', {name: sender.name, time})}</span>${CONTACT_FIELDS.map((field) =>
      field === 'name' ? nothing : html` ${SENDER[field](sender[field])}`,
    )}
  </p>`;
}
