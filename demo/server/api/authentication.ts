import type {MiddlewareHandler} from 'hono';
import type {Identity, Verify} from '../shared/identity.js';
import {RequestProblem} from './problems.js';

/** What a handler behind `authenticated` finds in its context. */
export interface Authenticated {
  Variables: {identity: Identity};
}

/** Lets nobody through without a good bearer token (RFC 6750). */
export function authenticated(verify: Verify): MiddlewareHandler<Authenticated> {
  return async (c, next) => {
    const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
    const identity = token === undefined ? undefined : await verify(token);
    if (!identity) throw unauthenticated(token === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
    c.set('identity', identity);
    await next();
  };
}

/** The token is good, but does not reach as far as this. */
export function beyondScope(scope: string): RequestProblem {
  return new RequestProblem('insufficient-scope', `scope: ${scope} is needed.`, {
    'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"`,
  });
}

function unauthenticated(challenge: string): RequestProblem {
  return new RequestProblem('unauthenticated', undefined, {'WWW-Authenticate': challenge});
}
