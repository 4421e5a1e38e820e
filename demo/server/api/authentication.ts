import type {MiddlewareHandler} from 'hono';
import type {Identity, Verify} from '../shared/identity.js';
import {RequestProblem} from './problems.js';

/** Context variables set by `authenticated`. */
export interface Authenticated {
  Variables: {identity: Identity};
}

/** Rejects requests without a valid bearer token (RFC 6750). */
export function authenticated(verify: Verify): MiddlewareHandler<Authenticated> {
  return async (c, next) => {
    const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
    const identity = token === undefined ? undefined : await verify(token);
    if (!identity) throw unauthenticated(token === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
    c.set('identity', identity);
    await next();
  };
}

/** The token is valid but lacks the required scope. */
export function beyondScope(scope: string): RequestProblem {
  return new RequestProblem('insufficient-scope', `scope: ${scope} is required.`, {
    'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"`,
  });
}

function unauthenticated(challenge: string): RequestProblem {
  return new RequestProblem('unauthenticated', undefined, {'WWW-Authenticate': challenge});
}
