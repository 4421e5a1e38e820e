import type {NamedEmail} from '../../domain/pasted-people.js';
import type {Checked} from '../shared/calls.js';
import {checkedId} from '../shared/id.js';
import {
  ACCESS_PATH,
  colleaguePath,
  colleagueRequestPath,
  entitlementPath,
  EXPECTED_PATH,
  expectedPersonPath,
  registrationDecisionPath,
} from '../shared/routes.js';
import {type ServiceConfig, Transport} from '../shared/transport.js';
import type {AccessClient, RegistrationDecision} from './client.js';
import {readAccess, readPracticeAccess} from './read.js';
import type {Access, PracticeAccess} from './schemas.js';

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Implements the access part of the HTTP contract. Calls are retried up to twice after a transient failure. That is safe because
 * granting, removing, declining, registering and withdrawing are idempotent, and a registration is decided and a person removed only once.
 */
export class HttpAccessClient implements AccessClient {
  readonly #transport: Transport;

  /** @throws TypeError if `config.api` is not a valid URL. */
  constructor(config: ServiceConfig) {
    this.#transport = new Transport(config);
  }

  async access({signal}: CallOptions = {}): Promise<Checked<Access>> {
    return readAccess(await this.#transport.send(ACCESS_PATH, {signal}));
  }

  async grant(practiceId: string, personId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    const path = entitlementPath(checkedId(practiceId), checkedId(personId));
    return readPracticeAccess(await this.#transport.send(path, {method: 'PUT', signal}));
  }

  async remove(practiceId: string, personId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    const path = entitlementPath(checkedId(practiceId), checkedId(personId));
    return readPracticeAccess(await this.#transport.send(path, {method: 'DELETE', signal}));
  }

  async removePerson(practiceId: string, personId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    const path = colleaguePath(checkedId(practiceId), checkedId(personId));
    return readPracticeAccess(await this.#transport.send(path, {method: 'DELETE', signal}));
  }

  async registerPeople(
    practiceIds: readonly string[],
    people: readonly NamedEmail[],
    {signal}: CallOptions = {},
  ): Promise<Checked<Access>> {
    const body = JSON.stringify({practiceIds, people});
    const headers = {'Content-Type': 'application/json'};
    return readAccess(await this.#transport.send(EXPECTED_PATH, {method: 'POST', body, headers, signal}));
  }

  async withdraw(practiceId: string, expectedId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    const path = expectedPersonPath(checkedId(practiceId), checkedId(expectedId));
    return readPracticeAccess(await this.#transport.send(path, {method: 'DELETE', signal}));
  }

  async decline(practiceId: string, personId: string, {signal}: CallOptions = {}): Promise<Checked<PracticeAccess>> {
    const path = colleagueRequestPath(checkedId(practiceId), checkedId(personId));
    return readPracticeAccess(await this.#transport.send(path, {method: 'DELETE', signal}));
  }

  async decideRegistration(
    practiceId: string,
    registrationId: string,
    decision: RegistrationDecision,
    {signal}: CallOptions = {},
  ): Promise<Checked<PracticeAccess>> {
    const path = registrationDecisionPath(checkedId(practiceId), checkedId(registrationId));
    const headers = {'Content-Type': 'application/json'};
    return readPracticeAccess(await this.#transport.send(path, {method: 'POST', body: JSON.stringify({decision}), headers, signal}));
  }
}
