import {html, nothing} from 'lit';
import type {QueueCase} from '../../api/queue/schemas.js';
import {withoutDirections} from '../../domain/directions.js';
import {asksForSignIn} from '../../state/shared/failure.js';
import {arrowLeft} from '../../styles/icons/arrow-left.js';
import {withCaseNumber} from '../../ui/text/case-number.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import type {CaseContext} from './case-content.js';
import {dueAndAge} from './due.js';
import {kindIcon} from './kind-icon.js';
import type {LateCase} from './late-case.js';

export interface CaseHandlers extends Pick<CaseContext, 'decision' | 'onNext'> {
  readonly onBack: () => void;
  readonly onRetry: () => void;
}

export interface CasePane extends CaseContext, CaseHandlers {
  readonly late: LateCase;
  /** Of the plan. */
  readonly timeZone: string | undefined;
}

/** One case: its subject, and below it what has to be read and decided, once it has arrived. */
export function casePane(pane: CasePane) {
  const {state, late, words, timeZone, level, onBack} = pane;
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
      <p class="muted" role="status">${opening || late.isLoading ? words.say('openingCase') : ''}</p>
      <div role="alert">${failure(pane)}</div>
    </div>
    ${found ? late.content?.render(found, pane) : nothing}`;
}

function placeOf({practiceName, provider: {specialty, city, state}}: QueueCase) {
  return html`<span>${practiceName ? html`<bdi>${withoutDirections(practiceName)}</bdi> · ` : nothing}<bdi>${withoutDirections(specialty)}</bdi> · <bdi dir="ltr"><bdi>${withoutDirections(city)}</bdi>, <bdi>${withoutDirections(state)}</bdi></bdi></span>`;
}

function failure({state, late, words, onRetry, onNext}: CasePane) {
  const failure = state.failure?.during === 'opening' ? state.failure : undefined;
  if (!failure && !(late.hasFailed && state.case)) return nothing;
  // The bar over the desk has the "Sign in" button.
  if (failure && asksForSignIn(failure)) return html`<p class="note">${words.say('deskSessionEnded')}</p>`;
  if (failure?.status === 404) {
    return html`<div class="note failed">
      <p>${words.say('caseGone')}</p>
      <button type="button" @click=${onNext}>${words.say('nextCase')}</button>
    </div>`;
  }
  return html`<div class="note failed">
    <p>${words.say(failure?.code === 'offline' ? 'dialogOffline' : 'caseFailed')}</p>
    <button part="retry-case" type="button" @click=${onRetry}>${words.say('dialogRetry')}</button>
  </div>`;
}
