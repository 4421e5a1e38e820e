import type {Context, MiddlewareHandler} from 'hono';
import {matchedRoutes} from 'hono/route';
import type {Logger} from 'pino';

/**
 * Logs one line of JSON per request: method, route, status and time. The route is the matched pattern, not the URL, because ids,
 * parameters, headers and bodies are personal data and must not be logged.
 */
export function requestLog(logger: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const {status} = c.res;
    const line = {method: c.req.method, route: routeOf(c), status, milliseconds: Math.round(performance.now() - start)};
    if (status >= 500) logger.error(line, 'request');
    else logger.info(line, 'request');
  };
}

/** The most specific matched pattern. Patterns ending in a star are middleware. */
function routeOf(c: Context): string | undefined {
  return matchedRoutes(c).findLast(({path}) => !path.endsWith('*'))?.path;
}
