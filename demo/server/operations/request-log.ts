import type {Context, MiddlewareHandler} from 'hono';
import {matchedRoutes} from 'hono/route';
import type {Logger} from 'pino';

/**
 * One line of JSON for each request: method, route, status and time. The route is the pattern that matched, not the address: ids,
 * parameters, headers and bodies belong to people and stand in no log.
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

/** The most exact pattern that matched; those with a star at their end belong to what stands before the routes. */
function routeOf(c: Context): string | undefined {
  return matchedRoutes(c).findLast(({path}) => !path.endsWith('*'))?.path;
}
