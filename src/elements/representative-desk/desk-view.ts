import {html, nothing} from 'lit';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Moments} from '../../i18n/shared/moments.js';
import type {Overrides, Words} from '../../i18n/shared/words.js';
import type {QueueCaseState} from '../../state/queue/case-store.js';
import {type DeskState, screenOf} from '../../state/queue/desk-store.js';
import type {QueueState} from '../../state/queue/queue-store.js';
import {sessionEnded, signedOut} from '../../ui/states/signed-out.js';
import {type CaseHandlers, casePane} from './case-pane.js';
import type {LateCase} from './late-case.js';
import {type QueueHandlers, queueHead, queuePane} from './queue-pane.js';
import type {Roving} from './roving.js';
import {failed, noAccess, skeleton} from './screens.js';

export interface DeskView {
  /** `desk` and `queue` are `undefined` until there is a client. */
  readonly desk: DeskState | undefined;
  readonly queue: QueueState | undefined;
  /** State of the open case. */
  readonly open: QueueCaseState | undefined;
  readonly hasDraft: (caseNumber: string) => boolean;
  readonly words: Words<DeskMessage>;
  readonly messages: Overrides | undefined;
  /** The plan's name. */
  readonly plan: string;
  /** Formats times where the plan is. */
  readonly moments: Moments;
  /** Of the plan. */
  readonly timeZone: string | undefined;
  /** Level of the headings below the tag's own heading. */
  readonly level: number;
  readonly keys: Roving;
  readonly late: LateCase;
  readonly queueHandlers: QueueHandlers;
  readonly caseHandlers: CaseHandlers;
  readonly onSignIn: () => void;
}

/** Beside the heading, once there is a queue. */
export function deskHead({queue, ...view}: DeskView) {
  return queue && screenOf(queue) === 'ready' ? queueHead({queue, ...paneOf(view)}) : nothing;
}

/** Everything below the heading. The line with the latest decision is the same element in every state, so it is announced. */
export function deskView(view: DeskView) {
  const {desk, late, words} = view;
  return html`<p class="done" part="done" role="status">${desk?.done ? late.content?.outcome(desk.done, view) : nothing}</p>
    ${content(view)}
    ${desk?.sessionEnded && view.queue?.entries ? sessionEnded(words.say('deskSessionEnded'), signInButton(view)) : nothing}`;
}

function content(view: DeskView) {
  const {queue, words, plan, queueHandlers} = view;
  if (!queue) return skeleton(words);
  switch (screenOf(queue)) {
    case 'starting':
      return skeleton(words);
    case 'signed-out':
      return signedOut(words.say('deskSignedOut'), words.say('deskSignedOutExplained'), signInButton(view));
    case 'no-access':
      return noAccess(words, plan, queueHandlers.onRetry);
    case 'failed':
      return failed(words, queue.failure?.code === 'offline', queueHandlers.onRetry);
    case 'ready':
      return panes(view, queue);
  }
}

function signInButton({words, onSignIn}: DeskView) {
  return {label: words.say('dialogSignIn'), onPress: onSignIn};
}

/** Queue and case side by side if there is room; otherwise the case instead of the queue. */
function panes(view: DeskView, queue: QueueState) {
  const {open, late, words, messages, moments, timeZone, level, caseHandlers} = view;
  const isEmpty = !queue.entries!.length && !open;
  return html`<div class="desk ${open ? 'has-case' : isEmpty ? 'is-empty' : ''}">
    <div class="queue box">${queuePane({queue, ...paneOf(view)})}</div>
    ${
      open
        ? html`<section class="case box" part="case" aria-labelledby="case" aria-busy=${open.opening || late.isLoading || open.deciding ? 'true' : 'false'}>
            ${casePane({state: open, late, words, messages, moments, timeZone, level, ...caseHandlers})}
          </section>`
        : isEmpty
          ? nothing
          : html`<p class="hint muted">${words.say('chooseCase')}</p>`
    }
  </div>`;
}

function paneOf({open, hasDraft, keys, words, timeZone, queueHandlers}: Omit<DeskView, 'queue'>) {
  return {openNumber: open?.entry.caseNumber, hasDraft, keys, words, timeZone, ...queueHandlers};
}
