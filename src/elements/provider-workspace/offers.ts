import type {TemplateResult} from 'lit';
import type {PracticeReview} from '../../api/practice/schemas.js';
import type {PracticeAction} from '../../domain/feedback.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import {flag} from '../../styles/icons/flag.js';
import {history} from '../../styles/icons/history.js';
import {pencil} from '../../styles/icons/pencil.js';
import {reply} from '../../styles/icons/reply.js';

/** An action's slot on a card. */
export interface Offer {
  readonly action: PracticeAction;
  readonly label: WorkspaceMessage;
  /** Whether the service currently allows the action. */
  readonly allowed: boolean;
}

/**
 * The actions on a card. Responding and editing share one slot and reporting has its own, so actions that are not allowed now
 * still show as unavailable. A removed review has neither.
 */
export function offersOf({actions, status, response, report}: PracticeReview): Offer[] {
  const allows = (action: PracticeAction) => actions.includes(action);
  const details: Offer[] = allows('view-details') ? [{action: 'view-details', label: 'viewDetails', allowed: true}] : [];
  if (status === 'feedback-removed') return details;
  const isEdit = allows('edit-response') || (!!response && !allows('respond'));
  const respond: Offer = isEdit
    ? {action: 'edit-response', label: 'editResponse', allowed: allows('edit-response')}
    : {action: 'respond', label: 'respond', allowed: allows('respond')};
  const again = report && status !== 'report-pending';
  return [respond, {action: 'report', label: again ? 'reportAgain' : 'report', allowed: allows('report')}, ...details];
}

/** The icon of each action. */
export const ACTION_ICONS: Readonly<Record<PracticeAction, () => TemplateResult>> = {
  respond: reply,
  'edit-response': pencil,
  report: flag,
  'view-details': history,
};

/** Why some actions are not allowed. */
export function reasonOf({status}: PracticeReview): WorkspaceMessage {
  return status === 'report-pending' ? 'waitsForDecision' : 'notNow';
}
