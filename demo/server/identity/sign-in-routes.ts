import type {HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono, type MiddlewareHandler} from 'hono';
import type {Provider} from 'oidc-provider';
import {SessionNotFound} from 'oidc-provider/lib/helpers/errors.js';
import {sentForm} from '../../pages/sent-form.js';
import {choicePage, signInFailedPage} from '../../pages/sign-in-pages.js';
import type {DemoPerson} from '../seed/demo-people.js';
import {SIGN_IN_PATH} from './sign-in.js';

export interface SignInRoutes {
  readonly provider: Provider;
  readonly people: readonly DemoPerson[];
  /** Receives unexpected errors. */
  readonly onFailure: (error: unknown) => void;
}

const POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  // The provider adds the hash of its only script, which submits a form when someone signs in as a different person.
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every sign-in page. There is no opener policy, because the portal that opened the window waits for its answer. */
const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** Mounts the provider, with our own page instead of a login form. The provider uses Node's request and response directly. */
export function signInRoutes({provider, people, onFailure}: SignInRoutes): Hono<{Bindings: HttpBindings}> {
  provider.on('server_error', (_context, error) => onFailure(error));
  provider.onerror = onFailure;
  const answer = provider.callback();
  const routes = new Hono<{Bindings: HttpBindings}>();

  routes.get('/interaction/:uid', ownPage, async (c) => {
    const {uid} = c.req.param();
    const {incoming, outgoing} = c.env;
    const found = await provider.interactionDetails(incoming, outgoing).catch(noSession);
    if (found?.uid !== uid) return c.html(signInFailedPage('interaction-not-found'), 400);
    return c.html(choicePage(people, `${SIGN_IN_PATH}/interaction/${uid}`));
  });

  routes.post('/interaction/:uid', ownPage, async (c) => {
    const {person} = await sentForm(c);
    const chosen = people.find(({subject}) => subject === person);
    if (!chosen) return c.html(signInFailedPage('unknown-person'), 400);
    const {incoming, outgoing} = c.env;
    const next = await provider.interactionResult(incoming, outgoing, {login: {accountId: chosen.subject}}).catch(noSession);
    return next ? c.redirect(next, 303) : c.html(signInFailedPage('interaction-not-found'), 400);
  });

  routes.all('*', async (c) => {
    const {incoming, outgoing} = c.env;
    // PostgreSQL text cannot contain this character, so the sign-in could not be stored.
    if (incoming.url!.includes('%00')) return c.html(signInFailedPage('invalid_request'), 400, HEADERS);
    for (const [name, value] of Object.entries(HEADERS)) outgoing.setHeader(name, value);
    // The provider expects `url` without its mount path, as Express provides it.
    Object.assign(incoming, {originalUrl: incoming.url, url: incoming.url!.slice(SIGN_IN_PATH.length) || '/'});
    await answer(incoming, outgoing);
    return RESPONSE_ALREADY_SENT;
  });
  return routes;
}

const ownPage: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
};

/** The sign-in is finished, has expired, or belongs to another browser. */
function noSession(error: unknown): undefined {
  if (!(error instanceof SessionNotFound)) throw error;
}
