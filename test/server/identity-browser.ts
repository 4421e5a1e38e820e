import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {SCOPES} from '../../src/api/shared/routes.js';

/** The parameters that begin a sign-in, and the secret that finishes it. */
export interface Attempt {
  readonly verifier: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** An attempt like the portal's. */
export function anAttempt(origin: string, changes: Record<string, string> = {}): Attempt {
  const verifier = randomBytes(32).toString('base64url');
  return {
    verifier,
    parameters: {
      client_id: 'portal',
      redirect_uri: `${origin}/portal/signed-in`,
      response_type: 'code',
      scope: ['openid', 'profile', ...Object.values(SCOPES)].join(' '),
      resource: `${origin}/v1`,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 'a state',
      ...changes,
    },
  };
}

/**
 * A minimal browser for sign-ins: keeps cookies by path and follows redirects. With several services, it sends requests to them
 * in turn, like a load balancer in front of one origin.
 */
export class SignInBrowser {
  readonly #services: readonly string[];
  readonly #cookies = new Map<string, {readonly path: string; readonly pair: string}>();
  #asked = 0;
  /** How many times a person had to be chosen on the sign-in page. */
  choices = 0;

  constructor(...services: readonly string[]) {
    this.#services = services;
  }

  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const {pathname, search} = new URL(address, this.#services[0]);
    const sent = [...this.#cookies.values()].filter(({path}) => pathname.startsWith(path)).map(({pair}) => pair);
    const service = this.#services[this.#asked++ % this.#services.length]!;
    const response = await fetch(service + pathname + search, {
      ...init,
      redirect: 'manual',
      headers: {...init.headers, Cookie: sent.join('; ')},
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Signs in as `subject` and returns the address to which the provider redirects the portal's window. */
  async signIn(subject: string, {parameters}: Attempt): Promise<URL> {
    let answer = await this.request(`/sign-in/auth?${new URLSearchParams(parameters)}`);
    for (;;) {
      const location = answer.headers.get('Location');
      const next = location && new URL(location, this.#services[0]);
      if (next && next.pathname === '/portal/signed-in') return next;
      answer = next ? await this.request(next.href) : await this.#choose(subject, answer);
    }
  }

  async #choose(subject: string, page: Response): Promise<Response> {
    const text = await page.text();
    assert.equal(page.status, 200, text);
    this.choices++;
    const [, action] = /<form class="people" method="post" action="([^"]+)"/.exec(text)!;
    return this.request(action!, {method: 'POST', body: new URLSearchParams({person: subject})});
  }

  #keep(cookie: string): void {
    const [, pair, name, value] = /^((.+?)=(.*?))(?:;|$)/.exec(cookie)!;
    const [, path] = /; path=([^;]+)/i.exec(cookie)!;
    const key = `${name} ${path}`;
    if (value) this.#cookies.set(key, {path: path!, pair: pair!});
    else this.#cookies.delete(key);
  }
}

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly refresh_token?: string;
}

/** Exchanges a code for tokens at the token endpoint. */
export function redeem(origin: string, back: URL, {verifier}: Attempt, changes: Record<string, string> = {}): Promise<Response> {
  const body = {
    grant_type: 'authorization_code',
    client_id: 'portal',
    code: back.searchParams.get('code')!,
    redirect_uri: `${back.origin}/portal/signed-in`,
    code_verifier: verifier,
  };
  return fetch(`${origin}/sign-in/token`, {method: 'POST', body: new URLSearchParams({...body, ...changes})});
}

/** Signs in as `subject` at the service and returns the tokens. */
export async function tokensFor(origin: string, subject: string, browser = new SignInBrowser(origin)): Promise<Tokens> {
  const attempt = anAttempt(origin);
  const answer = await redeem(origin, await browser.signIn(subject, attempt), attempt);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as Tokens;
}
