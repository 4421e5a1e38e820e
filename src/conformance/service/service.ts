import {IDEMPOTENCY_HEADER} from '../../api/shared/routes.js';
import {type KnownProblemCode, Problem} from '../../api/shared/schemas.js';
import {hold, matching, same, type Schema} from './fault.js';

/** The part of `fetch` that the kit uses. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** The roles whose tokens the kit accepts; see `arguments.ts`. */
export type Role = (typeof ROLES)[number];

export const ROLES = ['staff', 'colleague', 'manager', 'outsider', 'representative', 'claims', 'member'] as const;

/** A response with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Asking {
  readonly as?: Role | undefined;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Writing {
  readonly as: Role;
  readonly method?: 'POST' | 'PUT';
  /** Default: a new key. `null` sends none. */
  readonly key?: string | null;
  readonly version?: string;
}

/** Maximum number of seconds to wait when the service limits the rate of requests. */
const LONGEST_WAIT = 90;

/** The backend under test. */
export class Service {
  readonly #base: string;
  readonly #tokens: Readonly<Partial<Record<Role, string>>>;
  readonly #send: Send;

  /** @param base Base URL of the service, without `v1/…`. */
  constructor(base: string, tokens: Readonly<Partial<Record<Role, string>>>, send: Send) {
    this.#base = base.replace(/\/*$/, '/');
    this.#tokens = tokens;
    this.#send = send;
  }

  has(role: Role): boolean {
    return this.#tokens[role] !== undefined;
  }

  async ask(path: string, {as, headers, ...init}: Asking = {}): Promise<Answer> {
    const token = as && {Authorization: `Bearer ${this.#tokens[as]}`};
    for (;;) {
      const response = await this.#send(`${this.#base}${path}`, {...init, headers: {...token, ...headers}, redirect: 'manual'});
      const answer = {status: response.status, headers: response.headers, text: await response.text()};
      const seconds = Number(answer.headers.get('Retry-After'));
      if (answer.status !== 429 || !(seconds > 0 && seconds <= LONGEST_WAIT)) return answer;
      // The kit sends more requests than a member, so a service may limit its rate.
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  /** Reads a resource that must return 200 and match this schema. */
  async read<Value>(schema: Schema<Value>, path: string, asking: Asking = {}): Promise<Value> {
    return readAs(schema, await this.ask(path, asking), path);
  }

  write(path: string, body: unknown, {as, method = 'POST', key = newKey(), version}: Writing): Promise<Answer> {
    const headers = {
      'Content-Type': 'application/json',
      ...(key !== null && {[IDEMPOTENCY_HEADER]: key}),
      ...(version !== undefined && {'If-Match': `"${version}"`}),
    };
    return this.ask(path, {as, method, headers, body: JSON.stringify(body)});
  }
}

export const newKey = () => `conformance-${crypto.randomUUID()}`;

/** @throws Fault unless the response has this status and schema. */
export function readAs<Value>(schema: Schema<Value>, answer: Answer, what: string, status = 200): Value {
  same(answer.status, status, `${what}: status`);
  return matching(schema, jsonIn(answer, what), what);
}

/** @throws Fault unless the response is this problem, in the format of RFC 9457. */
export function expectProblem(answer: Answer, status: number, code: KnownProblemCode, what: string): Problem {
  same(answer.status, status, `${what}: status`);
  const type = answer.headers.get('Content-Type') ?? '';
  hold(type.startsWith('application/problem+json'), `${what}: a problem must be application/problem+json, not ${type}`);
  const problem = matching(Problem, jsonIn(answer, what), what);
  same([problem.status, problem.code], [status, code], `${what}: status and code in the problem`);
  return problem;
}

function jsonIn({text}: Answer, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    hold(false, `${what}: the response is not JSON`);
  }
}
