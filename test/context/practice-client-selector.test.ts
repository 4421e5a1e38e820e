import {expectConsole} from '../elements/page-guard.js';
import {expect} from 'chai';
import {HttpPracticeClient} from '../../src/api/practice/http.js';
import {practiceClientSelector} from '../../src/context/practice-client-selector.js';
import {InMemoryPracticeClient} from '../../src/testing/index.js';

const own = new InMemoryPracticeClient([]);
const around = new InMemoryPracticeClient([]);
const service = {api: '/around'};

describe('the client of a practice’s tag', () => {
  it('is its own, else one for its own address, else that around it, else one for the address around it', () => {
    const selector = practiceClientSelector();
    const config = {practiceClient: around, service};
    expect(selector.select({client: own, api: '/own'}, config)).to.deep.equal({client: own, address: undefined});
    const forOwn = selector.select({api: '/own'}, config)!;
    expect(forOwn.client).to.be.instanceOf(HttpPracticeClient);
    expect(forOwn.address).to.equal('/own');
    expect(selector.select({}, config)).to.deep.equal({client: around, address: undefined});
    const forAround = selector.select({}, {service})!;
    expect(forAround.client).to.be.instanceOf(HttpPracticeClient);
    expect(forAround.address).to.equal('/around');
    expect(selector.select({}, {})).to.equal(undefined);
  });

  it('is made once for an address', () => {
    const selector = practiceClientSelector();
    const first = selector.select({api: '/own'}, {})!.client;
    expect(selector.select({api: '/own'}, {service})!.client).to.equal(first);
    expect(selector.select({api: '/other'}, {service})!.client).not.to.equal(first);
    const aroundFirst = selector.select({}, {service})!.client;
    expect(selector.select({}, {service: {api: '/around', getToken: () => 'other'}})!.client).to.equal(aroundFirst);
  });

  it('asks for the token where it is given at that moment', async () => {
    const asked: string[] = [];
    const selector = practiceClientSelector();
    const tokenFrom = (name: string) => ({
      api: '/no-such-service',
      getToken: () => {
        asked.push(name);
        throw new Error('stop before the request');
      },
    });
    const {client} = selector.select({}, {service: tokenFrom('first')})!;
    await client.me().catch(() => undefined);
    selector.select({}, {service: tokenFrom('second')});
    await client.me().catch(() => undefined);
    expect(asked).to.deep.equal(['first', 'second']);
  });

  it('is none for what is no address, and the developer learns of it', () => {
    expectConsole(/api="https:\/\/" is not an address/);
    expect(practiceClientSelector().select({api: 'https://'}, {})).to.equal(undefined);
  });
});
