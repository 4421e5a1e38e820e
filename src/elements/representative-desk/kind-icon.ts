import {html} from 'lit';
import type {QueueKind} from '../../domain/queue.js';
import {flag} from '../../styles/icons/flag.js';
import {history} from '../../styles/icons/history.js';
import {reply} from '../../styles/icons/reply.js';
import {shieldAlert} from '../../styles/icons/shield-alert.js';

const ICONS = {response: reply, report: flag, 'suppressed-review': shieldAlert, 'reversed-claim': history};

/** In a tinted square. The word for the kind is beside it. */
export function kindIcon(kind: QueueKind) {
  return html`<span class="square ${kind}">${ICONS[kind]()}</span>`;
}
