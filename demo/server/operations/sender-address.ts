import {isIP} from 'node:net';
import {getConnInfo} from '@hono/node-server/conninfo';
import type {Context} from 'hono';

/** The address of the connection; see `limitedAddress`. */
export function connectionAddress(c: Context): string | undefined {
  return limitedAddress(getConnInfo(c).remote.address ?? '');
}

/**
 * The client's address behind `proxies` proxies, each of which appends the address it is called from to `X-Forwarded-For`. Clients
 * can forge all entries before those. Without a usable entry, it is the address of the connection.
 */
export function forwardedAddress(proxies: number): typeof connectionAddress {
  return (c) => {
    const entries = c.req.header('X-Forwarded-For')?.split(',') ?? [];
    return limitedAddress(entries[Math.max(0, entries.length - proxies)] ?? '') ?? connectionAddress(c);
  };
}

/** `203.0.113.8:50001`, `[2001:db8::1]:50001` and `[2001:db8::1]`: some proxies add the port. */
const WITH_PORT = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/;

/**
 * What requests are counted by: an IPv4 address, also when it is written as an IPv6 address, or the first 64 bits of an IPv6
 * address, because a network gives all of the rest to one customer. `undefined` for anything that is not an address.
 */
export function limitedAddress(text: string): string | undefined {
  const written = text.trim().replace(/^"(.*)"$/, '$1');
  const [, bracketed, plain] = WITH_PORT.exec(written) ?? [];
  // The zone of a link-local address, `fe80::1%eth0`, names an interface of the machine that wrote it.
  const address = (bracketed ?? plain ?? written).replace(/%.*$/, '');
  return isIP(address) === 6 ? networkOf(address) : isIP(address) === 4 ? address : undefined;
}

/** IPv4 addresses in IPv6: mapped (RFC 4291, section 2.5.5.2), and translated with the well-known prefix (RFC 6052). */
const HOLDS_IPV4 = /^(?:0:0:0:0:0:ffff|64:ff9b:0:0:0:0):/;

function networkOf(ipv6: string): string {
  // The URL parser writes all groups in hexadecimal, without leading zeros.
  const [head = '', tail = ''] = new URL(`http://[${ipv6}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const groups = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  if (!HOLDS_IPV4.test(groups.join(':'))) return `${groups.slice(0, 4).join(':')}::/64`;
  return groups
    .slice(6)
    .flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255])
    .join('.');
}
