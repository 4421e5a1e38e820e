import type {RegistrationDecision} from '../../api/access/client.js';
import type {AccessFact} from '../../state/access/access-store.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';

const toHost = {bubbles: true, composed: true};

export interface AccessChangedDetail {
  readonly practiceId: string;
  /** Opaque, as the service names the person. */
  readonly personId: string;
  /** Whether the person holds the entitlement for the practice now. */
  readonly entitled: boolean;
}

/** The service has confirmed that somebody holds the entitlement now, or no longer. */
export class AccessChangedEvent extends Event {
  constructor(readonly detail: AccessChangedDetail) {
    super('dr-access-changed', toHost);
  }
}

export interface RegistrationDecidedDetail {
  readonly practiceId: string;
  readonly decision: RegistrationDecision;
}

/** The service has confirmed the decision on a registration. */
export class RegistrationDecidedEvent extends Event {
  constructor(readonly detail: RegistrationDecidedDetail) {
    super('dr-registration-decided', toHost);
  }
}

export interface AccessFailedDetail {
  /** The service's problem code, or `offline`, `unreachable`, `timeout`, `unreadable-answer`. */
  readonly code: string;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
}

/** The list could not be loaded, or a change was not made. What was shown before still is. */
export class AccessFailedEvent extends Event {
  constructor(readonly detail: AccessFailedDetail) {
    super('dr-access-failed', toHost);
  }
}

/** The event that tells the host about a fact. @internal */
export function eventOf(fact: AccessFact): Event {
  switch (fact.kind) {
    case 'changed': {
      const {kind, practiceId, id: personId} = fact.change;
      return kind === 'approve' || kind === 'refuse'
        ? new RegistrationDecidedEvent({practiceId, decision: kind})
        : new AccessChangedEvent({practiceId, personId, entitled: kind === 'grant'});
    }
    case 'sign-in-required':
      return new SignInRequiredEvent({reason: fact.reason});
    case 'failed':
      return new AccessFailedEvent({code: fact.code, status: fact.status});
    case 'drift':
      return new ContractDriftEvent({providerId: undefined, field: fact.field});
  }
}

declare global {
  interface HTMLElementEventMap {
    'dr-access-changed': AccessChangedEvent;
    'dr-registration-decided': RegistrationDecidedEvent;
    'dr-access-failed': AccessFailedEvent;
  }
}
