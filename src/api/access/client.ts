import type {Access, PracticeAccess} from './schemas.js';
import type {Checked} from '../shared/calls.js';

type CallOptions = {readonly signal?: AbortSignal | undefined};

/** What an access manager decides on somebody who asks to belong to the practice. */
export type RegistrationDecision = 'approve' | 'refuse';

/**
 * How `<dr-access-manager>` reaches the service, as the signed-in person. `HttpAccessClient` speaks the HTTP contract; a host
 * may bring its own. Every method rejects with a `ReviewsError`, or with the signal's reason once that is aborted. Changes
 * answer with the practice as it stands after them.
 */
export interface AccessClient {
  access(options?: CallOptions): Promise<Checked<Access>>;
  /** Gives somebody the entitlement for the practice; one who holds it keeps it. */
  grant(practiceId: string, personId: string, options?: CallOptions): Promise<Checked<PracticeAccess>>;
  /** Takes the entitlement away, from the person's next request on. */
  remove(practiceId: string, personId: string, options?: CallOptions): Promise<Checked<PracticeAccess>>;
  /** Rejects with code `registration-not-found` once it is decided. */
  decideRegistration(
    practiceId: string,
    registrationId: string,
    decision: RegistrationDecision,
    options?: CallOptions,
  ): Promise<Checked<PracticeAccess>>;
}
