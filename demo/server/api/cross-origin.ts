import {CROSS_ORIGIN} from 'directory-reviews/contract';
import type {MiddlewareHandler} from 'hono';
import {cors} from 'hono/cors';

/**
 * Lets pages of these origins call the service, and read its answers, including every problem. The service's own pages, outside
 * `/v1`, are only for their own origin.
 */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  const {reading, personal, exposed, maxAge} = CROSS_ORIGIN;
  const allow = cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: [...new Set([...reading.methods, ...personal.methods])],
    allowHeaders: [...new Set([...reading.headers, ...personal.headers])],
    exposeHeaders: [...exposed],
    maxAge,
  });
  return async (c, next) => {
    const preflight = await allow(c, next);
    if (!preflight && c.res.ok && !c.req.path.startsWith('/v1/')) {
      c.res.headers.delete('Access-Control-Allow-Origin');
      c.res.headers.delete('Access-Control-Expose-Headers');
    }
    return preflight;
  };
}
