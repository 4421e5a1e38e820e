import {IDEMPOTENCY_HEADER} from '../../api/shared/routes.js';
import {Problem, type KnownProblemCode} from '../../api/shared/schemas.js';
import {hold, matching, same, type Schema} from './fault.js';

/** `fetch`, as far as the kit needs it. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Whose tokens the kit can be given; see `arguments.ts` for where. */
export type Role = (typeof ROLES)[number];

export const ROLES = ['staff', 'colleague', 'outsider', 'representative'] as const;

/** An answer, read once. */
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
  /** Any new one unless given; `null` sends none. */
  readonly key?: string | null;
  readonly version?: string;
}

/** Seconds the kit waits where it is told that it asks too much. */
const LONGEST_WAIT = 90;

/** The backend that is looked at. */
export class Service {
  readonly #base: string;
  readonly #tokens: Readonly<Partial<Record<Role, string>>>;
  readonly #send: Send;

  /** @param base address of the service, before `v1/…`. */
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
      // The kit asks more than a member does; a service may slow it down.
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  /** What must be answered with 200 and this schema. */
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

/** @throws Fault unless the answer has this status and schema. */
export function readAs<Value>(schema: Schema<Value>, answer: Answer, what: string, status = 200): Value {
  same(answer.status, status, `${what}: status`);
  return matching(schema, jsonIn(answer, what), what);
}

/** @throws Fault unless the answer is this problem, in the form of RFC 9457. */
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
    hold(false, `${what}: the answer is not JSON`);
  }
}
