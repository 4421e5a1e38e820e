import type {PracticeClient} from '../../api/practice/client.js';
import type {Me, Practice, ReviewedProvider} from '../../api/practice/schemas.js';
import type {SubmissionKind} from '../../domain/submission.js';
import type {InboxStore} from './inbox-store.js';
import type {Failure} from '../shared/failure.js';
import type {Draft} from './visit.js';

export interface WorkspaceStoreOptions {
  readonly client: PracticeClient;
  /** Where the client was made from an address: another client for the same address goes on with the same visit. */
  readonly address?: string | undefined;
  /** To begin with, where the person belongs to it. */
  readonly practiceId?: string | undefined;
  readonly providerId?: string | undefined;
  /** What the host kept of an earlier visit. */
  readonly initialDrafts?: readonly Draft[] | undefined;
  readonly onFact?: ((fact: WorkspaceFact) => void) | undefined;
}

export interface WorkspaceState {
  readonly screen: 'starting' | 'failed' | 'signed-out' | 'no-access' | 'ready';
  /** The token was refused after the visit had begun: what is shown stays, writes wait. */
  readonly sessionEnded: boolean;
  /** Why the screen is `failed`. */
  readonly failure: Failure | undefined;
  readonly me: Me | undefined;
  /** The one chosen. It may be one without entitlement: the screen is then `no-access`, and names its access managers. */
  readonly practice: Practice | undefined;
  /** Of the practice, by name; `undefined` while they load. */
  readonly providers: readonly ReviewedProvider[] | undefined;
  readonly provider: ReviewedProvider | undefined;
  /** Of the chosen provider. */
  readonly inbox: InboxStore | undefined;
}

/** What a host may want to know of a workspace, each told once, after it is true. Ids and codes, never text. */
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
  | {readonly kind: 'sign-in-required'; readonly reason: 'signed-out' | 'expired'}
  | {readonly kind: 'failed'; readonly code: string; readonly status: number}
  | {readonly kind: 'drift'; readonly field: string};
