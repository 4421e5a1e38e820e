import {expectConsole} from '../elements/page-guard.js';
import {expect} from 'chai';
import type {ServiceConfig} from '../../src/api/shared/transport.js';
import {AddressClient} from '../../src/context/address-client.js';

/** Creates clients that expose their configuration. */
const newAddressClient = () => new AddressClient((config: ServiceConfig) => ({config}));

describe('the client for an address', () => {
  it('is created once per address', () => {
    const clients = newAddressClient();
    const first = clients.at('/one', undefined)!;
    expect(first.config.api).to.equal('/one');
    expect(clients.at('/one', () => 'token')).to.equal(first);
    expect(clients.at('/two', undefined)).not.to.equal(first);
    expect(clients.at(undefined, undefined)).to.equal(undefined);
  });

  it('uses the current `getToken`', async () => {
    const clients = newAddressClient();
    const {config} = clients.at('/one', undefined)!;
    expect(await config.getToken!()).to.equal(undefined);
    clients.at('/one', (rejected) => `first, not ${rejected}`);
    expect(await config.getToken!('old')).to.equal('first, not old');
    clients.at('/one', () => 'second');
    expect(await config.getToken!()).to.equal('second');
  });

  it('does not get the token for a later address', async () => {
    const clients = newAddressClient();
    const {config} = clients.at('/one', () => 'for one')!;
    clients.at('/two', () => 'for two');
    expect(await config.getToken!()).to.equal('for one');
  });

  it('is undefined for an invalid address, with one warning', () => {
    expectConsole(/api="https:\/\/" is not an address/);
    const clients = new AddressClient(({api}) => new URL(api));
    expect(clients.at('https://', undefined)).to.equal(undefined);
    expect(clients.at('https://', undefined)).to.equal(undefined);
  });
});
