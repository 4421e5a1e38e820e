import {html, nothing} from 'lit';
import type {Decided, QueueCase, QueueStep} from '../../api/queue/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import {knownReason} from '../../domain/reasons.js';
import {showsText} from '../../domain/shown-text.js';
import {CONTACT_FIELDS, type ContactField} from '../../domain/submission.js';
import {remainingInBrowser} from '../../domain/text-limit.js';
import {type CaseMessage, caseMessages} from '../../i18n/queue/case.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Moments} from '../../i18n/shared/moments.js';
import {type Overrides, type Words, wordsFor} from '../../i18n/shared/words.js';
import {closingStep, type QueueCaseState} from '../../state/queue/case-store.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import type {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {addStyles} from '../../ui/embedding/late-styles.js';
import {thumb} from '../../ui/review/thumb.js';
import {withCaseNumber} from '../../ui/text/case-number.js';
import {phoneLink} from '../../ui/text/contacts.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';
import {caseContentStyles} from './case-content.styles.js';
import {caseSteps, OUTCOMES} from './case-steps.js';
import {decisionForm, type DecisionHandlers} from './decision-form.js';
import {findingList, foundText} from './found-text.js';
import {WordMarker} from './word-marker.js';

type QueuedResponse = NonNullable<QueueCase['response']>;
type QueuedReport = NonNullable<QueueCase['report']>;

/** What the desk gives to an open case. */
export interface CaseContext {
  readonly state: QueueCaseState;
  readonly words: Words<DeskMessage>;
  readonly messages: Overrides | undefined;
  /** Formats times where the plan is. */
  readonly moments: Moments;
  /** Level of the case's heading. */
  readonly level: number;
  readonly decision: DecisionHandlers;
  readonly onNext: () => void;
}

interface OpenCase extends Omit<CaseContext, 'words'> {
  readonly marker: WordMarker;
  readonly words: Words<CaseMessage>;
}

/** The desk's language, and the host's sentences. */
type Spoken = Pick<CaseContext, 'words' | 'messages'>;

/** The texts of a case to read, its history, and the decisions, which stay in view. */
export class CaseContent {
  readonly #marker: WordMarker;

  constructor(host: EmbeddedElement) {
    this.#marker = new WordMarker(host);
    addStyles(host, caseContentStyles);
  }

  render(found: QueueCase, pane: CaseContext) {
    return opened(found, {...pane, marker: this.#marker, words: wordsOf(pane)});
  }

  /** What was decided on a case. */
  outcome({decision, caseNumber}: Decided, spoken: Spoken) {
    const words = wordsOf(spoken);
    return withCaseNumber(words.say('caseDone', {outcome: words.say(OUTCOMES[decision]), caseNumber: '\n'}), caseNumber);
  }

  /** How many characters of the reason for revisions are left. */
  charactersLeft(reason: string, spoken: Spoken): string {
    return lengthSentence(remainingInBrowser(reason), wordsOf(spoken));
  }
}

function wordsOf({words: {locale}, messages}: Spoken): Words<CaseMessage> {
  return wordsFor(caseMessages, locale, messages);
}

function opened(found: QueueCase, pane: OpenCase) {
  const {state, words, moments, level, marker} = pane;
  const {openWith, response, report, steps} = found;
  const section = level + 1;
  return html`<div class="read">
      ${openWith && !state.decided ? openSince(openWith, pane) : nothing} ${decidedNote(found, pane)}
      ${found.kind === 'reversed-claim' ? html`<p class="note" part="reversal">${words.say('reversalExplained')}</p>` : nothing}
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

function openSince({name, at}: NonNullable<QueueCase['openWith']>, {words, moments}: OpenCase) {
  const time = moments.dateAndTime(at);
  return html`<p class="note" part="colleague">${sayIsolated(words, 'openSince', {name, time})}</p>`;
}

function reviewOf({kind, review}: QueueCase, level: number, words: Words<CaseMessage>) {
  const {recommended, comment, language, findings, city, state, date} = review;
  return html`<section part="review">
    <div class="section" role="heading" aria-level=${level}>${words.say('reviewOfPatient')}</div>
    <p class="facts">
      <span class="badge">${thumb(recommended)}${words.say(recommended ? 'recommended' : 'notRecommended')}</span>
      <span class="muted"><bdi dir="ltr"><bdi>${withoutDirections(city)}</bdi>, <bdi>${withoutDirections(state)}</bdi></bdi> · ${words.day(date)}</span>
    </p>
    ${
      comment
        ? html`<p class="text" lang=${language ?? nothing} dir="auto">${foundText(comment, findings, words)}</p>
          ${kind === 'suppressed-review' || findings.length ? findingList({text: comment, language}, findings, level + 1, words) : nothing}`
        : html`<p class="muted">${words.say('noComment')}</p>`
    }
  </section>`;
}

/** An earlier try from here has arrived, or a colleague was faster: what and when; and what is written here is not lost. */
function decidedNote(found: QueueCase, pane: OpenCase) {
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

function decidedBy({by, at}: QueueStep, {state: {earlierArrived}, words, moments}: OpenCase) {
  const time = moments.dateAndTime(at);
  if (earlierArrived) return words.say('earlierDecisionArrived', {time});
  return sayIsolated(words, 'decidedMeanwhile', {name: by ?? words.say('reviewsTeam'), time});
}

function responseOf(response: QueuedResponse, level: number, pane: OpenCase) {
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

function reportOf(report: QueuedReport, level: number, pane: OpenCase) {
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

function senderOf({submittedAt, sender}: QueuedReport | QueuedResponse, {words, moments}: OpenCase) {
  const time = moments.dateAndTime(submittedAt);
  return html`<p class="facts muted">
    <span>${sayIsolated(words, 'submittedBy', {name: sender.name, time})}</span>${CONTACT_FIELDS.map((field) =>
      field === 'name' ? nothing : html` ${SENDER[field](sender[field])}`,
    )}
  </p>`;
}
