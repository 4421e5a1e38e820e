import {INVITATION_HEADER} from 'directory-reviews/contract';
import type {Context, MiddlewareHandler} from 'hono';
import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible';
import {RequestProblem} from '../api/problems.js';
import {isSafeMethod} from '../api/safe-method.js';

export interface RateLimits {
  /** Requests per minute from one address. */
  readonly requests: number;
  /** How many of them may write or try an invitation token. */
  readonly writes: number;
  /** The client's address, from the connection or the proxy's header. */
  readonly addressOf: (c: Context) => string | undefined;
}

/**
 * Rejects requests over the limit with 429 and `Retry-After`. Browsers send preflight requests on their own, so those do not count.
 * Each process counts separately, so behind a load balancer the total limit is multiplied; limits that must be exact are enforced
 * in the database.
 *
 * @throws RequestProblem `rate-limited`.
 */
export function rateLimit({requests, writes, addressOf}: RateLimits): MiddlewareHandler {
  const all = new RateLimiterMemory({points: requests, duration: 60});
  const costly = new RateLimiterMemory({points: writes, duration: 60});
  return async (c, next) => {
    const address = addressOf(c);
    // A closed connection has no address, and gets no response either.
    if (address !== undefined && c.req.method !== 'OPTIONS') {
      await take(all, address);
      if (isCostly(c)) await take(costly, address);
    }
    await next();
  };
}

/** A read with an invitation token counts as a write: it may be a guess. */
function isCostly({req}: Context): boolean {
  return !isSafeMethod(req.method) || req.header(INVITATION_HEADER) !== undefined;
}

async function take(limiter: RateLimiterMemory, address: string): Promise<void> {
  try {
    await limiter.consume(address);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new RequestProblem('rate-limited', undefined, {'Retry-After': String(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))});
  }
}
