import type {NamedEmail} from '../../domain/pasted-people.js';
import type {Checked} from '../shared/calls.js';
import type {Access, PracticeAccess} from './schemas.js';

type CallOptions = {readonly signal?: AbortSignal | undefined};

/** An access manager's decision on a request to join the practice. */
export type RegistrationDecision = 'approve' | 'refuse';

/**
 * How `<dr-access-manager>` calls the service as the signed-in person. `HttpAccessClient` implements the HTTP contract; a host
 * can supply its own client. Every method rejects with a `ReviewsError`, or with the signal's reason if the signal is aborted.
 * A change resolves with the practice's state after the change.
 */
export interface AccessClient {
  access(options?: CallOptions): Promise<Checked<Access>>;
  /** Grants a person the entitlement for the practice. Does nothing if the person already has it. */
  grant(practiceId: string, personId: string, options?: CallOptions): Promise<Checked<PracticeAccess>>;
  /** Removes the entitlement, effective with the person's next request. */
  remove(practiceId: string, personId: string, options?: CallOptions): Promise<Checked<PracticeAccess>>;
  /**
   * Removes a person who has left the practice, effective with the person's next request. Rejects with code `last-access-manager` for
   * the only access manager, or `person-not-found` if the person does not belong to the practice.
   */
  removePerson(practiceId: string, personId: string, options?: CallOptions): Promise<Checked<PracticeAccess>>;
  /**
   * Registers people with practices that the person manages. Each joins with the next sign-in with that verified email. Resolves with
   * these practices; says nothing about whether somebody has such an account. Does nothing for people who are expected already.
   */
  registerPeople(practiceIds: readonly string[], people: readonly NamedEmail[], options?: CallOptions): Promise<Checked<Access>>;
  /** Withdraws such a registration. Does nothing if the person has joined, or it was withdrawn before. */
  withdraw(practiceId: string, expectedId: string, options?: CallOptions): Promise<Checked<PracticeAccess>>;
  /** Declines a person's request for the entitlement. Does nothing if no request waits. */
  decline(practiceId: string, personId: string, options?: CallOptions): Promise<Checked<PracticeAccess>>;
  /** Rejects with code `registration-not-found` if the registration has already been decided. */
  decideRegistration(
    practiceId: string,
    registrationId: string,
    decision: RegistrationDecision,
    options?: CallOptions,
  ): Promise<Checked<PracticeAccess>>;
}
