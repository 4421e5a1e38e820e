import {Hono, type MiddlewareHandler} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {cors} from 'hono/cors';
import {IDEMPOTENCY_HEADER} from '../../../src/api/routes.js';
import type {Verify} from '../access/identity.js';
import {authenticated, type Authenticated} from './authentication.js';
import {permittedBy, type PermittedOptions} from './permitted.js';
import {addPracticeReads} from './practice-reads.js';
import {addPracticeWrites} from './practice-writes.js';
import {RequestProblem} from './problems.js';
import {LARGEST_BODY} from './sent-write.js';

export interface PracticeApiOptions extends PermittedOptions {
  /** Origins whose pages may call the service from a browser, beside its own. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** Reads the tokens people come with. Without it nobody can sign in. */
  readonly verify?: Verify | undefined;
}

/** Where these routes lie, beside those that everybody may read. */
const AREAS = ['/me', '/new-reviews', '/practices/*', '/cases/*'];

/** The part of the contract, v1, that needs a signed-in person. */
export function practiceApi({corsOrigins = [], verify = nobody, ...options}: PracticeApiOptions): Hono<Authenticated> {
  const routes = new Hono<Authenticated>();
  const permitted = permittedBy(options);
  addPracticeReads(routes, permitted);
  addPracticeWrites(routes, permitted);

  const api = new Hono<Authenticated>();
  for (const area of AREAS) {
    if (corsOrigins.length) api.use(area, allowOrigins(corsOrigins));
    api.use(area, forOnePerson, authenticated(verify), bodyLimit({maxSize: LARGEST_BODY, onError: tooLarge}));
  }
  api.route('/', routes);
  for (const [path, methods] of methodsByPath(routes)) {
    api.all(path, () => {
      throw new RequestProblem('method-not-allowed', undefined, {Allow: methods.join(', ')});
    });
  }
  return api;
}

const nobody: Verify = () => Promise.resolve(undefined);

function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
    allowHeaders: ['Authorization', 'Content-Type', IDEMPOTENCY_HEADER, 'If-Match'],
    exposeHeaders: ['ETag', 'Retry-After', 'WWW-Authenticate'],
    maxAge: 3600,
  });
}

/** Nothing of this is kept by anybody on the way, nor by the browser. */
const forOnePerson: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};

function tooLarge(): never {
  throw new RequestProblem('invalid-request', `The body: must have at most ${LARGEST_BODY} bytes.`);
}

function methodsByPath(routes: Hono<Authenticated>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const {path, method} of routes.routes)
    found.set(path, [...(found.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  return found;
}
