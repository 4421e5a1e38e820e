import {isIP} from 'node:net';

/** The address of a service that listens there: `http://127.0.0.1:4400`. As browsers write it, if it is an address for browsers. */
export function addressAt(host: string, port: number): string {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return URL.canParse(address) ? new URL(address).origin : address;
}

/**
 * Whether a service can listen at the host, but nobody can open it as an address: `0.0.0.0` and `::` stand for all addresses of the
 * machine, in any notation, and an address with a zone (`fe80::1%eth0`) has a meaning on that machine only.
 */
export function isOnlyForListening(host: string): boolean {
  const address = addressAt(host, 1);
  return URL.canParse(address) ? /^(0\.0\.0\.0|\[::(ffff:0:0)?\])$/.test(new URL(address).hostname) : isIP(host) > 0;
}
