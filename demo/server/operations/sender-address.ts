import {getConnInfo} from '@hono/node-server/conninfo';
import type {Context} from 'hono';

/** The address a request came from. */
export function connectionAddress(c: Context): string | undefined {
  return getConnInfo(c).remote.address;
}

/**
 * The address a request came from, as the proxy in front of the service says it: the last entry of `X-Forwarded-For`, which is the
 * one that proxy has added. What stands before it anybody may have written.
 */
export function forwardedAddress(c: Context): string | undefined {
  return c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() || connectionAddress(c);
}
