import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Hono} from 'hono';
import {forwardedAddress, limitedAddress} from '../../demo/server/operations/sender-address.js';

/** The address behind so many proxies, for a connection from 10.0.0.7. */
async function addressIn(forwarded: string | undefined, proxies = 1): Promise<string | undefined> {
  let found: string | undefined;
  const app = new Hono().get('/', (c) => {
    found = forwardedAddress(proxies)(c);
    return c.body(null);
  });
  const headers = forwarded === undefined ? undefined : {'X-Forwarded-For': forwarded};
  await app.request('/', {headers}, {incoming: {socket: {remoteAddress: '::ffff:10.0.0.7'}}});
  return found;
}

describe('the address that requests are counted by', () => {
  const same: [what: string, addresses: readonly string[]][] = [
    [
      'one IPv4 address, with and without a port',
      ['203.0.113.8', '203.0.113.8:50001', '203.0.113.8:50002', ' 203.0.113.8 ', '203.0.113.8:'],
    ],
    [
      'one IPv4 address, written as IPv6',
      [
        '203.0.113.8',
        '::ffff:203.0.113.8',
        '::FFFF:cb00:7108',
        '0:0:0:0:0:ffff:203.0.113.8',
        '[::ffff:203.0.113.8]:443',
        '64:ff9b::203.0.113.8',
      ],
    ],
    [
      'the addresses of one IPv6 network',
      [
        '2001:db8:1:2::1',
        '2001:DB8:1:2::ffff',
        '[2001:db8:1:2:3:4:5:6]:50001',
        '[2001:db8:1:2::]',
        '"[2001:db8:1:2::9]:1"',
        '2001:0db8:0001:0002::7%eth0',
      ],
    ],
    ['the zones of a link', ['fe80::1%eth0', 'fe80::2%wlan0', 'fe80::3']],
    ['the machine itself', ['::1', '[::1]:80', '0:0:0:0:0:0:0:1']],
  ];
  for (const [what, addresses] of same)
    it(`is the same for ${what}`, () => {
      const counted = addresses.map(limitedAddress);
      assert.notEqual(counted[0], undefined);
      assert.deepEqual(
        counted,
        addresses.map(() => counted[0]),
      );
    });

  it('differs for other addresses and networks', () => {
    const others = [
      '203.0.113.8',
      '203.0.113.9',
      '::ffff:203.0.113.10',
      '2001:db8:1:2::1',
      '2001:db8:1:3::1',
      '2001:db8::1',
      '::1',
      'fe80::1',
    ];
    assert.equal(new Set(others.map(limitedAddress)).size, others.length);
  });

  it('is nothing for what is no address', () => {
    const garbage = [
      '',
      'unknown',
      '_hidden',
      '203.0.113',
      '203.0.113.256',
      '010.0.0.1',
      '1.2.3.4.5',
      '[203.0.113.8',
      ':::',
      '2001:db8',
      'a:80',
      '[]',
      '%',
      '/socket',
    ];
    assert.deepEqual(
      garbage.map(limitedAddress),
      garbage.map(() => undefined),
    );
  });

  it('is the one that the configured proxies have appended, whatever the client sent', async () => {
    assert.equal(await addressIn('198.51.100.1, 203.0.113.8:4711'), '203.0.113.8');
    assert.equal(await addressIn('198.51.100.1, 203.0.113.8, 192.0.2.1', 2), '203.0.113.8');
    assert.equal(await addressIn('203.0.113.8', 2), '203.0.113.8');
  });

  it('is that of the connection without a usable entry', async () => {
    for (const forwarded of [undefined, '', 'unknown', '203.0.113.8, _hidden', ' , ']) assert.equal(await addressIn(forwarded), '10.0.0.7');
  });
});
