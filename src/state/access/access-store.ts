import type {AccessClient, RegistrationDecision} from '../../api/access/client.js';
import type {Access, PracticeAccess} from '../../api/access/schemas.js';
import type {Checked} from '../../api/shared/calls.js';
import {asksForSignIn, failureOf, type Failure} from '../shared/failure.js';
import {Store} from '../shared/store.js';

/** What an access manager does: grant or remove the entitlement of a person, approve or refuse a registration. */
export interface AccessChange {
  readonly kind: 'grant' | 'remove' | RegistrationDecision;
  readonly practiceId: string;
  /** Id of the person, or of the registration. */
  readonly id: string;
}

/** The latest thing that came of a change. `meanwhile`: somebody else was first, and the list is asked for again. */
export interface AccessNotice {
  readonly outcome: 'done' | 'failed' | 'meanwhile';
  readonly change: AccessChange;
  /** Of the person or registration. */
  readonly name: string;
}

export interface AccessState {
  readonly loading: boolean;
  readonly practices: readonly PracticeAccess[] | undefined;
  /** Changes on their way to the service, and those that failed, by `changeKey`. */
  readonly changes: ReadonlyMap<string, 'saving' | Failure>;
  readonly notice: AccessNotice | undefined;
  /** Why the latest attempt to load failed. What was shown before stays. */
  readonly failure: Failure | undefined;
  /** Why somebody has to sign in, where that is what failed: never signed in here, or no longer. */
  readonly signIn: 'signed-out' | 'expired' | undefined;
}

/** What a host may want to know, each told once, after it is true. */
export type AccessFact =
  | {readonly kind: 'changed'; readonly change: AccessChange}
  | {readonly kind: 'sign-in-required'; readonly reason: 'signed-out' | 'expired'}
  | ({readonly kind: 'failed'} & Failure)
  | {readonly kind: 'drift'; readonly field: string};

/** Where a change belongs: a person or a registration of a practice. */
export function changeKey({kind, practiceId, id}: AccessChange): string {
  return `${practiceId} ${kind === 'grant' || kind === 'remove' ? 'person' : 'registration'} ${id}`;
}

/** Who may do what in the practices of the signed-in person. Nothing is shown as changed before the service says so. */
export class AccessStore extends Store<AccessState> {
  readonly #client: AccessClient;
  readonly #onFact: (fact: AccessFact) => void;
  /** Changes of one practice go one after the other: each answer holds the whole practice, and the last must be the latest. */
  readonly #lines = new Map<string, Promise<void>>();
  #request: AbortController | undefined;
  #confirmed = 0;

  constructor(client: AccessClient, onFact: (fact: AccessFact) => void) {
    super({loading: false, practices: undefined, changes: new Map(), notice: undefined, failure: undefined, signIn: undefined});
    this.#client = client;
    this.#onFact = onFact;
  }

  /** Asks once, or takes up what `stop` interrupted. */
  start(): void {
    const {loading, practices, failure} = this.state;
    if (!this.#request && (loading || !(practices || failure))) void this.ask();
  }

  /** Abandons the list under way; changes go on. */
  stop(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  /** Asks for the list again: after a sign-in or a failure. */
  async ask(): Promise<void> {
    this.stop();
    const request = (this.#request = new AbortController());
    const confirmed = this.#confirmed;
    this.change({loading: true});
    try {
      const access = await this.#client.access({signal: request.signal});
      if (request !== this.#request) return;
      // Older than what was changed while it was on its way.
      if (confirmed !== this.#confirmed) return await this.ask();
      this.#request = undefined;
      this.#accept(access);
    } catch (error) {
      if (request !== this.#request) return;
      this.#request = undefined;
      this.#fail(failureOf(error), {loading: false});
    }
  }

  /** Sends a change; not one of the same person or registration while another is on its way. */
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

  async #send(change: AccessChange, name: string): Promise<void> {
    const key = changeKey(change);
    try {
      const {drift, ...practice} = await this.#call(change);
      this.#confirmed++;
      this.#mark(key, undefined, {
        practices: this.state.practices?.map((each) => (each.id === practice.id ? practice : each)),
        notice: {outcome: 'done', change, name},
      });
      this.#onFact({kind: 'changed', change});
      for (const field of drift) this.#onFact({kind: 'drift', field});
    } catch (error) {
      const failure = failureOf(error);
      // Gone, or no longer the person's to manage: the list tells how it stands now.
      const isMeanwhile = failure.status === 404;
      const notice = {outcome: isMeanwhile ? 'meanwhile' : 'failed', change, name} as const;
      this.#mark(key, isMeanwhile ? undefined : failure, {notice});
      this.#tell(failure);
      if (isMeanwhile) await this.ask();
    }
  }

  #call({kind, practiceId, id}: AccessChange): Promise<Checked<PracticeAccess>> {
    switch (kind) {
      case 'grant':
        return this.#client.grant(practiceId, id);
      case 'remove':
        return this.#client.remove(practiceId, id);
      case 'approve':
      case 'refuse':
        return this.#client.decideRegistration(practiceId, id, kind);
    }
  }

  #nameOf({kind, practiceId, id}: AccessChange): string | undefined {
    const practice = this.state.practices?.find((each) => each.id === practiceId);
    const among = kind === 'grant' || kind === 'remove' ? practice?.people : practice?.registrations;
    return among?.find((each) => each.id === id)?.name;
  }

  #accept({practices, drift}: Checked<Access>): void {
    const underWay = [...this.state.changes].filter(([, outcome]) => outcome === 'saving');
    this.change({loading: false, practices, changes: new Map(underWay), failure: undefined, signIn: undefined});
    for (const field of drift) this.#onFact({kind: 'drift', field});
  }

  #mark(key: string, outcome: 'saving' | Failure | undefined, change: Partial<AccessState> = {}): void {
    const changes = new Map(this.state.changes);
    if (outcome) changes.set(key, outcome);
    else changes.delete(key);
    const isSignIn = typeof outcome === 'object' && asksForSignIn(outcome);
    this.change({...change, changes, ...(isSignIn && {signIn: 'expired'})});
  }

  #fail(failure: Failure, change: Partial<AccessState>): void {
    const reason = this.state.practices ? 'expired' : 'signed-out';
    this.change({...change, failure, signIn: asksForSignIn(failure) ? reason : undefined});
    this.#tell(failure);
  }

  #tell(failure: Failure): void {
    const {signIn} = this.state;
    this.#onFact(signIn && asksForSignIn(failure) ? {kind: 'sign-in-required', reason: signIn} : {kind: 'failed', ...failure});
  }
}
