import {expect} from 'chai';
import type {ServiceConfig} from '../../src/api/shared/transport.js';
import {AddressClient} from '../../src/context/address-client.js';
import {expectConsole} from '../elements/page-guard.js';
import {settled} from '../elements/support/until.js';

/** Creates clients that expose their configuration. */
const newAddressClient = (onSignIn = () => {}) => new AddressClient((config: ServiceConfig) => ({config}), onSignIn);

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
    expect(config.getToken).to.equal(undefined);
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

  describe('whose requests had no valid token', () => {
    async function signInsAfter(first: (rejected?: string) => unknown, next: () => unknown): Promise<number> {
      let signIns = 0;
      const clients = newAddressClient(() => signIns++);
      const {config} = clients.at('/one', first as ServiceConfig['getToken'])!;
      await Promise.resolve(config.getToken!()).catch(() => {});
      await Promise.resolve(config.getToken!('rejected')).catch(() => {});
      clients.at('/one', next as ServiceConfig['getToken']);
      await settled();
      return signIns;
    }
    const token = () => 'token';
    const none = () => undefined;
    const rejected = () => Promise.resolve('rejected');
    const fails = () => Promise.reject(new Error('signed out'));

    it('has a sign-in when another function gives a token', async () => {
      for (const first of [none, rejected, fails]) expect(await signInsAfter(first, token), String(first)).to.equal(1);
    });

    it('has none when another function gives no new token', async () => {
      for (const next of [none, rejected, fails, undefined]) {
        expect(await signInsAfter(none, next as () => unknown), String(next)).to.equal(0);
      }
    });

    it('has none as long as its tokens are valid', async () => {
      expect(await signInsAfter(token, () => 'another')).to.equal(0);
    });
  });

  it('is undefined for an invalid address, with one warning', () => {
    expectConsole(/api="https:\/\/" is not an address/);
    const clients = new AddressClient(
      ({api}) => new URL(api),
      () => {},
    );
    expect(clients.at('https://', undefined)).to.equal(undefined);
    expect(clients.at('https://', undefined)).to.equal(undefined);
  });
});
