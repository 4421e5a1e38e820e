import type {Context, MiddlewareHandler} from 'hono';
import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible';
import {RequestProblem} from '../api/problems.js';

export interface RateLimits {
  /** Requests a minute from one address. */
  readonly requests: number;
  /** Of those, requests that write, or that try the token of an invitation. */
  readonly writes: number;
  /** Who sent the request: the address of the connection, or of whom a proxy in front names. */
  readonly addressOf: (c: Context) => string | undefined;
}

/**
 * Refuses with 429 and `Retry-After` whoever asks too much. Each process counts by itself, so behind a balancer the limit is that
 * many times as high; what must hold exactly is held by the database.
 *
 * @throws RequestProblem `rate-limited`.
 */
export function rateLimit({requests, writes, addressOf}: RateLimits): MiddlewareHandler {
  const all = new RateLimiterMemory({points: requests, duration: 60});
  const costly = new RateLimiterMemory({points: writes, duration: 60});
  return async (c, next) => {
    const address = addressOf(c);
    // A connection that is gone already has no address, and gets no answer either.
    if (address !== undefined) {
      await take(all, address);
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') await take(costly, address);
    }
    await next();
  };
}

async function take(limiter: RateLimiterMemory, address: string): Promise<void> {
  try {
    await limiter.consume(address);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new RequestProblem('rate-limited', undefined, {'Retry-After': String(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))});
  }
}
