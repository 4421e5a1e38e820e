import type {AccessClient, RegistrationDecision} from '../../api/access/client.js';
import type {Access, PracticeAccess} from '../../api/access/schemas.js';
import type {Checked} from '../../api/shared/calls.js';
import {about} from '../../api/shared/read.js';
import type {NamedEmail} from '../../domain/pasted-people.js';
import {asksForSignIn, type Failure, failureOf, mayHaveArrived} from '../shared/failure.js';
import {type FailureFact, type ReloadingState, ReloadingStore} from '../shared/reloading-store.js';

/**
 * A change by an access manager: grant or remove a person's entitlement or decline the request for it, remove the person from the
 * practice, withdraw the registration of an expected person, approve or refuse a registration.
 */
export interface AccessChange {
  readonly kind: 'grant' | 'remove' | 'decline' | 'remove-person' | 'withdraw' | RegistrationDecision;
  readonly practiceId: string;
  /** Id of the person, of the expected person, or of the registration. */
  readonly id: string;
}

/** The outcome of the latest change. `meanwhile`: another manager was first, and the list is reloaded. */
export interface AccessNotice {
  readonly outcome: 'done' | 'failed' | 'meanwhile';
  readonly change: AccessChange;
  /** Name of the person or registration. */
  readonly name: string;
}

export interface AccessState extends ReloadingState {
  readonly practices: readonly PracticeAccess[] | undefined;
  /** Pending and failed changes, by `changeKey`. */
  readonly changes: ReadonlyMap<string, 'saving' | Failure>;
  readonly notice: AccessNotice | undefined;
}

/** What the host is notified of, once each, after the state has changed. */
export type AccessFact =
  | {readonly kind: 'changed'; readonly change: AccessChange}
  | {readonly kind: 'registered'; readonly practiceIds: readonly string[]; readonly count: number}
  | FailureFact
  | {readonly kind: 'drift'; readonly field: string};

/** Identifies what a change applies to: a person or a registration of a practice. */
export function changeKey({kind, practiceId, id}: AccessChange): string {
  return `${practiceId} ${isDecision(kind) ? 'registration' : kind === 'withdraw' ? 'expected' : 'person'} ${id}`;
}

function isDecision(kind: AccessChange['kind']): kind is RegistrationDecision {
  return kind === 'approve' || kind === 'refuse';
}

/** Who may do what in the practices of the signed-in person. Changes show only after the service has confirmed them. */
export class AccessStore extends ReloadingStore<AccessState, AccessFact> {
  readonly #client: AccessClient;
  /** Sends the changes of a practice one at a time, because each response contains the whole practice and the last must be the latest. */
  readonly #lines = new Map<string, Promise<void>>();
  /** Decisions on registrations and removals of people that may have reached the service although no response came, by `changeKey`. */
  readonly #unanswered = new Map<string, readonly AccessChange[]>();
  #confirmed = 0;

  constructor(client: AccessClient, onFact: (fact: AccessFact) => void) {
    super({loading: false, practices: undefined, changes: new Map(), notice: undefined, failure: undefined, signIn: undefined}, onFact);
    this.#client = client;
  }

  protected get hasContent(): boolean {
    return !!this.state.practices;
  }

  async resume(): Promise<void> {
    const confirmed = this.#confirmed;
    this.change({loading: true});
    await this.request.start(
      (signal) => this.#client.access({signal}),
      // Loads again if a change was confirmed meanwhile: this response may be older than the change.
      (access) => (confirmed === this.#confirmed ? this.#accept(access) : this.resume()),
      (error) => this.fail(failureOf(error)),
    );
  }

  /** Sends a change, unless another change of the same person or registration is pending. */
  async make(change: AccessChange): Promise<void> {
    const {practiceId} = change;
    const key = changeKey(change);
    const name = this.#nameOf(change);
    if (name === undefined || this.state.changes.get(key) === 'saving') return;
    this.#mark(key, 'saving');
    const line = (this.#lines.get(practiceId) ?? Promise.resolve()).then(() => this.#send(change, name));
    this.#lines.set(practiceId, line);
    await line;
  }

  /** Registers people by email with practices. Rejects if that may not have happened. */
  async register(practiceIds: readonly string[], people: readonly NamedEmail[]): Promise<void> {
    let registered: Checked<Access>;
    try {
      registered = await this.#client.registerPeople(practiceIds, people);
    } catch (error) {
      const failure = failureOf(error);
      if (asksForSignIn(failure)) this.change({signIn: 'expired'});
      this.tellFailure(failure);
      throw error;
    }
    this.#confirmed++;
    const {practices, drift} = registered;
    this.change({practices: this.state.practices?.map((each) => practices.find(({id}) => id === each.id) ?? each)});
    this.onFact({kind: 'registered', practiceIds, count: people.length});
    for (const field of drift) this.onFact({kind: 'drift', field});
  }

  async #send(change: AccessChange, name: string): Promise<void> {
    const key = changeKey(change);
    try {
      const answer = await this.#call(change);
      const {drift, ...practice} = about(answer, answer.id, change.practiceId, 'id');
      this.#confirmed++;
      // Another manager has granted what this one declines.
      const isOvertaken = change.kind === 'decline' && practice.people.some(({id, entitled}) => id === change.id && entitled);
      this.#mark(key, undefined, {
        practices: this.state.practices?.map((each) => (each.id === practice.id ? practice : each)),
        notice: {outcome: isOvertaken ? 'meanwhile' : 'done', change, name},
      });
      if (!isOvertaken) this.onFact({kind: 'changed', change});
      for (const field of drift) this.onFact({kind: 'drift', field});
      // A manager who has left belongs to the practice no longer.
      if (!practice.manages) await this.resume();
    } catch (error) {
      await this.#failToChange(change, name, error);
    }
  }

  async #failToChange(change: AccessChange, name: string, error: unknown): Promise<void> {
    const key = changeKey(change);
    const failure = failureOf(error);
    const happensOnce = isDecision(change.kind) || change.kind === 'remove-person';
    if (happensOnce && mayHaveArrived(error)) this.#unanswered.set(key, [...(this.#unanswered.get(key) ?? []), change]);
    // The subject is gone, or the person no longer manages it. Reloading the list shows the current state.
    const isGone = failure.status === 404;
    const tried = this.#unanswered.get(key);
    if (isGone && tried) return this.#findOut(tried, change, name, failure);
    const notice = {outcome: isGone ? 'meanwhile' : 'failed', change, name} as const;
    this.#mark(key, isGone ? undefined : failure, {notice});
    this.tellFailure(failure);
    if (isGone) await this.resume();
  }

  /**
   * Finds out what came of tries without a response, once their subject is gone: a person was removed, and a registration was approved
   * if there is a new person of that name.
   */
  async #findOut(tried: readonly AccessChange[], change: AccessChange, name: string, refusal: Failure): Promise<void> {
    const key = changeKey(change);
    const before = this.#peopleNamed(name, change).length;
    await this.resume();
    const {failure} = this.state;
    // The list is missing or not up to date; the next try finds out.
    const isUnknown = failure !== undefined || this.#nameOf(change) !== undefined;
    if (isUnknown) return this.#mark(key, failure ?? refusal, {notice: {outcome: 'failed', change, name}});
    const isPerson = !isDecision(change.kind);
    const taken = isPerson ? 'remove-person' : this.#peopleNamed(name, change).length > before ? 'approve' : 'refuse';
    const earlier = tried.find(({kind}) => kind === taken);
    this.#unanswered.delete(key);
    this.#mark(key, undefined, {notice: {outcome: earlier ? 'done' : 'meanwhile', change: earlier ?? change, name}});
    if (earlier) this.onFact({kind: 'changed', change: earlier});
  }

  #peopleNamed(name: string, {practiceId}: AccessChange) {
    return this.state.practices?.find(({id}) => id === practiceId)?.people.filter((person) => person.name === name) ?? [];
  }

  #call({kind, practiceId, id}: AccessChange): Promise<Checked<PracticeAccess>> {
    switch (kind) {
      case 'grant':
        return this.#client.grant(practiceId, id);
      case 'remove':
        return this.#client.remove(practiceId, id);
      case 'decline':
        return this.#client.decline(practiceId, id);
      case 'withdraw':
        return this.#client.withdraw(practiceId, id);
      case 'remove-person':
        return this.#client.removePerson(practiceId, id);
      case 'approve':
      case 'refuse':
        return this.#client.decideRegistration(practiceId, id, kind);
    }
  }

  #nameOf({kind, practiceId, id}: AccessChange): string | undefined {
    const practice = this.state.practices?.find((each) => each.id === practiceId);
    if (kind === 'withdraw') return practice?.expected?.find((each) => each.id === id)?.email;
    const among = isDecision(kind) ? practice?.registrations : practice?.people;
    return among?.find((each) => each.id === id)?.name;
  }

  #accept({practices, drift}: Checked<Access>): void {
    const underWay = [...this.state.changes].filter(([, outcome]) => outcome === 'saving');
    this.change({loading: false, practices, changes: new Map(underWay), failure: undefined, signIn: undefined});
    for (const field of drift) this.onFact({kind: 'drift', field});
  }

  #mark(key: string, outcome: 'saving' | Failure | undefined, change: Partial<AccessState> = {}): void {
    const changes = new Map(this.state.changes);
    if (outcome) changes.set(key, outcome);
    else changes.delete(key);
    const isSignIn = typeof outcome === 'object' && asksForSignIn(outcome);
    this.change({...change, changes, ...(isSignIn && {signIn: 'expired'})});
  }
}
