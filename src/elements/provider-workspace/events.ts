import type {SubmissionKind} from '../../domain/submission.js';
import type {WorkspaceFact} from '../../state/practice/workspace-state.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';

const toHost = {bubbles: true, composed: true};

export interface ProviderSelectedDetail {
  readonly practiceId: string;
  /** `*` for all providers. */
  readonly providerId: string;
}

/** The reviews of a different provider, or of all, are shown. */
export class ProviderSelectedEvent extends Event {
  constructor(readonly detail: ProviderSelectedDetail) {
    super('dr-provider-selected', toHost);
  }
}

export interface ResponseSubmittedDetail {
  readonly practiceId: string;
  readonly reviewId: string;
  readonly kind: 'respond' | 'edit-response';
  readonly caseNumber: string;
}

/** The service has confirmed a response or an edit of one. */
export class ResponseSubmittedEvent extends Event {
  constructor(readonly detail: ResponseSubmittedDetail) {
    super('dr-response-submitted', toHost);
  }
}

export interface ReportSubmittedDetail {
  readonly practiceId: string;
  readonly reviewId: string;
  readonly caseNumber: string;
}

/** The service has confirmed a report. */
export class ReportSubmittedEvent extends Event {
  constructor(readonly detail: ReportSubmittedDetail) {
    super('dr-report-submitted', toHost);
  }
}

export interface DraftChangedDetail {
  readonly reviewId: string;
  readonly kind: SubmissionKind;
  /** True if no draft is left because it was discarded or submitted. */
  readonly empty: boolean;
}

/** A draft has changed. A host that stores drafts reads them from the tag's `drafts`. */
export class DraftChangedEvent extends Event {
  constructor(readonly detail: DraftChangedDetail) {
    super('dr-draft-changed', toHost);
  }
}

export interface AccessRequestedDetail {
  readonly practiceId: string;
}

/** The service has confirmed that the person has asked for access to a practice. */
export class AccessRequestedEvent extends Event {
  constructor(readonly detail: AccessRequestedDetail) {
    super('dr-access-requested', toHost);
  }
}

export interface WorkspaceFailedDetail {
  /** The service's problem code, or one of `offline`, `unreachable`, `timeout`, `unreadable-answer`. */
  readonly code: string;
  /** HTTP status; 0 if there was no response. */
  readonly status: number;
}

/** Something could not be loaded or submitted. Earlier content stays visible, and typed text is kept. */
export class WorkspaceFailedEvent extends Event {
  constructor(readonly detail: WorkspaceFailedDetail) {
    super('dr-workspace-failed', toHost);
  }
}

/** Creates the event that reports a fact to the host. @internal */
export function eventOf(fact: WorkspaceFact, providerId: string | undefined): Event {
  switch (fact.kind) {
    case 'provider-selected':
      return new ProviderSelectedEvent({practiceId: fact.practiceId, providerId: fact.providerId});
    case 'submitted': {
      const {practiceId, reviewId, submission: kind, caseNumber} = fact;
      return kind === 'report'
        ? new ReportSubmittedEvent({practiceId, reviewId, caseNumber})
        : new ResponseSubmittedEvent({practiceId, reviewId, kind, caseNumber});
    }
    case 'draft-changed':
      return new DraftChangedEvent({reviewId: fact.reviewId, kind: fact.draft, empty: fact.empty});
    case 'access-requested':
      return new AccessRequestedEvent({practiceId: fact.practiceId});
    case 'sign-in-required':
      return new SignInRequiredEvent({reason: fact.reason});
    case 'failed':
      return new WorkspaceFailedEvent({code: fact.code, status: fact.status});
    case 'drift':
      return new ContractDriftEvent({providerId, field: fact.field});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dr-provider-selected': ProviderSelectedEvent;
    'dr-response-submitted': ResponseSubmittedEvent;
    'dr-report-submitted': ReportSubmittedEvent;
    'dr-draft-changed': DraftChangedEvent;
    'dr-access-requested': AccessRequestedEvent;
    'dr-workspace-failed': WorkspaceFailedEvent;
  }
}
