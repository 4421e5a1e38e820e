import type {PracticeClient} from '../../api/practice/client.js';
import type {Me, Practice, ReviewedProvider} from '../../api/practice/schemas.js';
import type {SubmissionKind} from '../../domain/submission.js';
import type {Failure} from '../shared/failure.js';
import type {InboxStore} from './inbox-store.js';
import type {Draft} from './work-in-progress.js';

export interface WorkspaceStoreOptions {
  readonly client: PracticeClient;
  /** The address the client was created for, if any. Another client for the same address continues the same work. */
  readonly address?: string | undefined;
  /** The practice selected initially, if the person belongs to it. */
  readonly practiceId?: string | undefined;
  /** The provider selected initially, or `ALL_PROVIDERS`. Default: all, if there are several. */
  readonly providerId?: string | undefined;
  /** Drafts that the host kept from earlier. */
  readonly initialDrafts?: readonly Draft[] | undefined;
  readonly onFact?: ((fact: WorkspaceFact) => void) | undefined;
}

export interface WorkspaceState {
  readonly screen: 'starting' | 'failed' | 'signed-out' | 'no-access' | 'ready';
  /** The token was rejected later on. Content stays visible; writes wait for a sign-in. */
  readonly sessionEnded: boolean;
  /** Why the screen is `failed`. */
  readonly failure: Failure | undefined;
  readonly me: Me | undefined;
  /** The selected practice. Without the entitlement for it, the screen is `no-access` and names its access managers. */
  readonly practice: Practice | undefined;
  /** The practice's providers, sorted by name; `undefined` while they load. */
  readonly providers: readonly ReviewedProvider[] | undefined;
  /** The selected provider, or `ALL_PROVIDERS`. */
  readonly providerId: string | undefined;
  /** `undefined` for all providers. */
  readonly provider: ReviewedProvider | undefined;
  /** The inbox of the selected provider or of all. */
  readonly inbox: InboxStore | undefined;
}

/** What the host is notified of, once each, after the state has changed. Contains ids and codes, never text. */
export type WorkspaceFact =
  | {readonly kind: 'provider-selected'; readonly practiceId: string; readonly providerId: string}
  | {
      readonly kind: 'submitted';
      readonly practiceId: string;
      readonly reviewId: string;
      readonly submission: SubmissionKind;
      readonly caseNumber: string;
    }
  | {readonly kind: 'draft-changed'; readonly reviewId: string; readonly draft: SubmissionKind; readonly empty: boolean}
  | {readonly kind: 'access-requested'; readonly practiceId: string}
  | {readonly kind: 'sign-in-required'; readonly reason: 'signed-out' | 'expired'}
  | {readonly kind: 'failed'; readonly code: string; readonly status: number}
  | {readonly kind: 'drift'; readonly field: string};
