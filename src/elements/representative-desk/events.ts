import type {QueueDecision} from '../../domain/queue.js';
import type {DeskFact} from '../../state/queue/desk-store.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';

const toHost = {bubbles: true, composed: true};

export interface CaseOpenedDetail {
  readonly caseNumber: string;
}

/** A case is open on the desk, and the service shows this to the other representatives. */
export class CaseOpenedEvent extends Event {
  constructor(readonly detail: CaseOpenedDetail) {
    super('dr-case-opened', toHost);
  }
}

export interface CaseDecidedDetail {
  readonly caseNumber: string;
  readonly decision: QueueDecision;
}

/** The service has confirmed a decision. */
export class CaseDecidedEvent extends Event {
  constructor(readonly detail: CaseDecidedDetail) {
    super('dr-case-decided', toHost);
  }
}

export interface DeskFailedDetail {
  /** The service's problem code, or one of `offline`, `unreachable`, `timeout`, `unreadable-answer`. */
  readonly code: string;
  /** HTTP status; 0 if there was no response. */
  readonly status: number;
}

/** Something could not be loaded, opened or decided. Earlier content stays visible, and typed text is kept. */
export class DeskFailedEvent extends Event {
  constructor(readonly detail: DeskFailedDetail) {
    super('dr-desk-failed', toHost);
  }
}

/** Creates the event that reports a fact to the host. @internal */
export function eventOf(fact: DeskFact): Event {
  switch (fact.kind) {
    case 'opened':
      return new CaseOpenedEvent({caseNumber: fact.caseNumber});
    case 'decided':
      return new CaseDecidedEvent({caseNumber: fact.caseNumber, decision: fact.decision});
    case 'failed':
      return new DeskFailedEvent({code: fact.failure.code, status: fact.failure.status});
    case 'sign-in-required':
      return new SignInRequiredEvent({reason: fact.reason});
    case 'drift':
      return new ContractDriftEvent({providerId: undefined, field: fact.field});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dr-case-opened': CaseOpenedEvent;
    'dr-case-decided': CaseDecidedEvent;
    'dr-desk-failed': DeskFailedEvent;
  }
}
