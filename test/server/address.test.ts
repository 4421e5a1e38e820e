import assert from 'node:assert/strict';
import {it} from 'node:test';
import {addressAt} from '../../demo/server/shared/address.js';

it('The address of a service is the origin that browsers send', () => {
  for (const [host, port, address] of [
    ['127.0.0.1', 4400, 'http://127.0.0.1:4400'],
    ['127.0.0.1', 80, 'http://127.0.0.1'],
    ['LocalHost', 4400, 'http://localhost:4400'],
    ['0:0::1', 4400, 'http://[::1]:4400'],
  ] as const)
    assert.equal(addressAt(host, port), address);
});
