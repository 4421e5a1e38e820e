import type {AccessClient, RegistrationDecision} from '../../api/access/client.js';
import {readAccess, readPracticeAccess} from '../../api/access/read.js';
import type {Access, Colleague, PracticeAccess, Registration} from '../../api/access/schemas.js';
import type {Checked} from '../../api/shared/calls.js';
import {ReviewsError} from '../../api/shared/reviews-error.js';
import type {NamedEmail} from '../../domain/pasted-people.js';
import {IN_DICTIONARY} from '../shared/in-dictionary.js';
import {InMemoryService} from '../shared/in-memory-service.js';

export type AccessCall = keyof AccessClient;

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A person in a practice, without the entitlement. */
export function buildColleague(given: Partial<Colleague> = {}): Colleague {
  return {id: 'dana', name: 'Dana Reyes', entitled: false, manages: false, isSelf: false, ...given};
}

/** A person's request to join a practice. */
export function buildRegistration(given: Partial<Registration> = {}): Registration {
  const {id = 'sam', name = 'Sam Whitfield'} = given;
  return {id, name, email: 'sam@juniper.example', phone: '303-555-0177', requestedAt: '2025-12-05T16:20:00.000Z', ...given};
}

/** A practice that the person manages alone, with one colleague unless `given` overrides it. */
export function buildPracticeAccess(given: Partial<PracticeAccess> = {}): PracticeAccess {
  const self = buildColleague({id: 'robin', name: 'Robin Ellis', entitled: true, manages: true, isSelf: true});
  const built = {id: 'practice-1', tin: '123456789', name: 'Juniper Family Medicine', managers: ['Robin Ellis'], manages: true, ...given};
  return {people: built.manages ? [buildColleague(), self] : [], registrations: [], ...built};
}

/**
 * An `AccessClient` without a service, for tests, stories and hosts' own tests. Like a service that follows the contract, it lets
 * managers of a practice grant, remove, decline and decide.
 */
export class InMemoryAccessClient extends InMemoryService<AccessCall> implements AccessClient {
  /** The current state. Set it to simulate changes made by someone else. */
  practices: readonly PracticeAccess[];

  #registered = 0;

  constructor(practices: readonly PracticeAccess[] = [buildPracticeAccess()]) {
    super();
    this.practices = practices;
  }

  access({signal}: CallOptions = {}): Promise<Checked<Access>> {
    return this.read('access', signal, readAccess, () => ({practices: this.practices}));
  }

  grant(practiceId: string, personId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    return this.write('grant', signal, readPracticeAccess, () => this.#changePerson(practiceId, personId, {entitled: true, askedAt: null}));
  }

  remove(practiceId: string, personId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    return this.write('remove', signal, readPracticeAccess, () => this.#changePerson(practiceId, personId, {entitled: false}));
  }

  removePerson(practiceId: string, personId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    return this.write('removePerson', signal, readPracticeAccess, () => this.#removePerson(practiceId, personId));
  }

  registerPeople(practiceIds: readonly string[], people: readonly NamedEmail[], {signal}: CallOptions = {}): Promise<Checked<Access>> {
    return this.write('registerPeople', signal, readAccess, () => ({practices: practiceIds.map((id) => this.#expect(id, people))}));
  }

  withdraw(practiceId: string, expectedId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    return this.write('withdraw', signal, readPracticeAccess, () => {
      const {expected = []} = this.#managed(practiceId);
      return this.#put(practiceId, {expected: expected.filter(({id}) => id !== expectedId)});
    });
  }

  decline(practiceId: string, personId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    return this.write('decline', signal, readPracticeAccess, () => this.#changePerson(practiceId, personId, {askedAt: null}));
  }

  decideRegistration(
    practiceId: string,
    registrationId: string,
    decision: RegistrationDecision,
    {signal}: CallOptions = {},
  ): Promise<Checked<PracticeAccess>> {
    return this.write('decideRegistration', signal, readPracticeAccess, () => {
      const {people, registrations} = this.#managed(practiceId);
      const found = registrations.find(({id}) => id === registrationId);
      if (!found) throw new ReviewsError('registration-not-found', 404);
      const joined = decision === 'approve' ? [buildColleague({id: `person-${found.id}`, name: found.name})] : [];
      return this.#put(practiceId, {people: byName([...people, ...joined]), registrations: registrations.filter((each) => each !== found)});
    });
  }

  #expect(practiceId: string, people: readonly NamedEmail[]): PracticeAccess {
    const {expected = []} = this.#managed(practiceId);
    const added = people.filter(({email}) => !expected.some((each) => each.email === email));
    const registeredAt = this.now().toISOString();
    return this.#put(practiceId, {
      expected: [...expected, ...added.map(({email, name}) => ({id: `expected-${++this.#registered}`, email, name, registeredAt}))],
    });
  }

  #removePerson(practiceId: string, personId: string): PracticeAccess {
    const {people, managers} = this.#managed(practiceId);
    const person = people.find(({id}) => id === personId);
    if (!person) throw new ReviewsError('person-not-found', 404);
    if (person.manages && people.filter(({manages}) => manages).length === 1) throw new ReviewsError('last-access-manager', 409);
    const left = this.#put(practiceId, {
      people: people.filter((each) => each !== person),
      managers: person.manages ? managers.toSpliced(managers.indexOf(person.name), 1) : managers,
    });
    if (!person.isSelf) return left;
    this.practices = this.practices.filter(({id}) => id !== practiceId);
    return {...left, manages: false, people: [], registrations: []};
  }

  #changePerson(practiceId: string, personId: string, change: Partial<Colleague>): PracticeAccess {
    const {people} = this.#managed(practiceId);
    if (!people.some(({id}) => id === personId)) throw new ReviewsError('person-not-found', 404);
    return this.#put(practiceId, {people: people.map((each) => (each.id === personId ? {...each, ...change} : each))});
  }

  #managed(practiceId: string): PracticeAccess {
    const practice = this.practices.find(({id, manages}) => manages && id === practiceId);
    if (!practice) throw new ReviewsError('practice-not-found', 404);
    return practice;
  }

  #put(practiceId: string, change: Partial<PracticeAccess>): PracticeAccess {
    this.practices = this.practices.map((each) => (each.id === practiceId ? {...each, ...change} : each));
    return this.#managed(practiceId);
  }
}

function byName(people: readonly Colleague[]): Colleague[] {
  return people.toSorted((a, b) => IN_DICTIONARY.compare(a.name, b.name));
}
