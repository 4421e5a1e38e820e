import {CROSS_ORIGIN} from 'directory-reviews/contract';
import type {MiddlewareHandler} from 'hono';
import {cors} from 'hono/cors';

/** Lets pages of these origins call the service, and read its answers, including problems. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  const {reading, personal, exposed, maxAge} = CROSS_ORIGIN;
  return cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: [...new Set([...reading.methods, ...personal.methods])],
    allowHeaders: [...new Set([...reading.headers, ...personal.headers])],
    exposeHeaders: [...exposed],
    maxAge,
  });
}
