import {getConnInfo} from '@hono/node-server/conninfo';
import type {Context} from 'hono';

/** The address of the connection. */
export function connectionAddress(c: Context): string | undefined {
  return getConnInfo(c).remote.address;
}

/**
 * The client address from the proxy in front of the service: the last entry of `X-Forwarded-For`, which that proxy added. Clients
 * can forge all earlier entries.
 */
export function forwardedAddress(c: Context): string | undefined {
  return c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() || connectionAddress(c);
}
