import type {RegistrationDecision} from '../../api/access/client.js';
import type {AccessChange, AccessFact} from '../../state/access/access-store.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';

const toHost = {bubbles: true, composed: true};

export interface AccessChangedDetail {
  readonly practiceId: string;
  /** The service's opaque id of the person. */
  readonly personId: string;
  /** Whether the person now has the entitlement for the practice. */
  readonly entitled: boolean;
}

/** The service has confirmed that a person's entitlement was granted or removed. */
export class AccessChangedEvent extends Event {
  constructor(readonly detail: AccessChangedDetail) {
    super('dr-access-changed', toHost);
  }
}

export interface AccessDeclinedDetail {
  readonly practiceId: string;
  /** The service's opaque id of the person. */
  readonly personId: string;
}

/** The service has confirmed that a person's request for access was declined. */
export class AccessDeclinedEvent extends Event {
  constructor(readonly detail: AccessDeclinedDetail) {
    super('dr-access-declined', toHost);
  }
}

export interface PersonRemovedDetail {
  readonly practiceId: string;
  /** The service's opaque id of the person. */
  readonly personId: string;
}

/** The service has confirmed that a person was removed from a practice. */
export class PersonRemovedEvent extends Event {
  constructor(readonly detail: PersonRemovedDetail) {
    super('dr-person-removed', toHost);
  }
}

export interface PeopleRegisteredDetail {
  readonly practiceIds: readonly string[];
  /** How many people were registered with each practice. */
  readonly count: number;
}

/** The service has confirmed that people were registered by email. */
export class PeopleRegisteredEvent extends Event {
  constructor(readonly detail: PeopleRegisteredDetail) {
    super('dr-people-registered', toHost);
  }
}

export interface ExpectedWithdrawnDetail {
  readonly practiceId: string;
}

/** The service has confirmed that the registration of an expected person was withdrawn. */
export class ExpectedWithdrawnEvent extends Event {
  constructor(readonly detail: ExpectedWithdrawnDetail) {
    super('dr-expected-withdrawn', toHost);
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
  /** The service's problem code, or one of `offline`, `unreachable`, `timeout`, `unreadable-answer`. */
  readonly code: string;
  /** HTTP status; 0 if there was no response. */
  readonly status: number;
}

/** The list could not be loaded, or a change failed. Earlier content stays visible. */
export class AccessFailedEvent extends Event {
  constructor(readonly detail: AccessFailedDetail) {
    super('dr-access-failed', toHost);
  }
}

/** Creates the event that reports a fact to the host. @internal */
export function eventOf(fact: AccessFact): Event {
  switch (fact.kind) {
    case 'changed':
      return eventOfChange(fact.change);
    case 'registered':
      return new PeopleRegisteredEvent({practiceIds: fact.practiceIds, count: fact.count});
    case 'sign-in-required':
      return new SignInRequiredEvent({reason: fact.reason});
    case 'failed':
      return new AccessFailedEvent({code: fact.code, status: fact.status});
    case 'drift':
      return new ContractDriftEvent({providerId: undefined, field: fact.field});
  }
}

function eventOfChange({kind, practiceId, id: personId}: AccessChange): Event {
  switch (kind) {
    case 'grant':
    case 'remove':
      return new AccessChangedEvent({practiceId, personId, entitled: kind === 'grant'});
    case 'decline':
      return new AccessDeclinedEvent({practiceId, personId});
    case 'remove-person':
      return new PersonRemovedEvent({practiceId, personId});
    case 'withdraw':
      return new ExpectedWithdrawnEvent({practiceId});
    case 'approve':
    case 'refuse':
      return new RegistrationDecidedEvent({practiceId, decision: kind});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dr-access-changed': AccessChangedEvent;
    'dr-access-declined': AccessDeclinedEvent;
    'dr-person-removed': PersonRemovedEvent;
    'dr-people-registered': PeopleRegisteredEvent;
    'dr-expected-withdrawn': ExpectedWithdrawnEvent;
    'dr-registration-decided': RegistrationDecidedEvent;
    'dr-access-failed': AccessFailedEvent;
  }
}
