import '../../src/define/dr-config.js';
import {expect} from 'chai';
import {configAround} from '../../src/context/config.js';
import type {ConfigElement} from '../../src/elements/config/config.js';
import {buildReviews, InMemoryPracticeClient, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {expectConsole} from './page-guard.js';
import {closeFrames, defineIn, openFrame, requestsIn, tabIn} from './support/frame.js';
import {HeldClient} from './support/held-client.js';
import {cards, loaded, part, place, seen, untilLoading} from './support/tab.js';
import {settled, until} from './support/until.js';

const newClient = (count = 12) => new InMemoryReviewsClient({p1: buildReviews(count)});

function placeConfig(given: Partial<ConfigElement>, into: Element = document.body): ConfigElement {
  const config = document.createElement('dr-config');
  Object.assign(config, given);
  into.append(config);
  return config;
}

describe('<dr-config>', () => {
  afterEach(() => document.body.replaceChildren());

  it('provides client, plan profile, locale and messages to a tag at any depth', async () => {
    const messages = {heading: 'Lo que dicen'};
    const config = placeConfig({client: newClient(), planProfile: {brand: 'Juniper Health'}, locale: 'es', messages});
    const section = document.createElement('section');
    section.attachShadow({mode: 'open'}).append(document.createElement('div'));
    config.append(section);
    const tab = place({}, section.shadowRoot!.firstElementChild!);
    await loaded(tab);
    expect(seen(tab)).to.contain('Lo que dicen').and.to.contain('Con respuesta');
    part(tab, 'summary')!.querySelector('button')!.click();
    await until(() => seen(tab).includes('Juniper Health'));
    await expectAccessible(tab);
  });

  it('yields to a tag’s own properties and attributes', async () => {
    const outer = newClient();
    const own = newClient(3);
    const config = placeConfig({client: outer, planProfile: {brand: 'Juniper Health'}, locale: 'es', messages: {heading: 'Outer'}});
    const tab = place({client: own, planProfile: {brand: 'Alder Health'}, messages: {heading: 'Own'}}, config);
    tab.setAttribute('locale', 'en');
    await loaded(tab);
    expect(cards(tab)).to.have.length(3);
    expect(outer.calls).to.have.length(0);
    part(tab, 'summary')!.querySelector('button')!.click();
    await until(() => seen(tab).includes('Alder Health asks'));
    expect(seen(tab)).to.contain('Own').and.to.contain('With a response');
    await expectAccessible(tab);
  });

  it('yields to a nearer <dr-config>', async () => {
    const outer = placeConfig({client: newClient(), locale: 'es'});
    const inner = placeConfig({client: newClient(2)}, outer);
    const tab = place({}, inner);
    await loaded(tab);
    expect(cards(tab)).to.have.length(2);
  });

  it('passes changes on: a locale without a request, another client with one', async () => {
    const client = newClient();
    const config = placeConfig({client, locale: 'es'});
    const tab = place({}, config);
    await loaded(tab);
    config.locale = 'en';
    await until(() => seen(tab).includes('With a response'));
    expect(client.calls).to.have.length(1);
    const next = newClient(4);
    config.client = next;
    await until(() => cards(tab).length === 4);
    expect(next.calls).to.have.length(1);
  });

  it('provides the practice client, and one service for the tags to create their own clients, until the address changes', async () => {
    const practiceClient = new InMemoryPracticeClient([]);
    const config = placeConfig({api: '/reviews', practiceClient, getToken: () => 'first'});
    const inside = document.createElement('div');
    config.append(inside);
    await config.updateComplete;
    const store = configAround(inside)!;
    const {service} = store.state;
    expect(store.state.practiceClient).to.equal(practiceClient);
    expect([service!.api, await service!.getToken!()]).to.deep.equal(['/reviews', 'first']);
    config.getToken = () => 'second';
    config.locale = 'es';
    await config.updateComplete;
    expect(store.state.service).to.equal(service);
    expect(await service!.getToken!()).to.equal('second');
    config.api = '/other';
    await config.updateComplete;
    expect(store.state.service!.api).to.equal('/other');
    config.api = undefined;
    await config.updateComplete;
    expect(store.state.service).to.equal(undefined);
  });

  it('may provide a client later: the tag waits for it', async () => {
    const config = placeConfig({});
    const tab = place({}, config);
    await settled();
    await untilLoading(tab);
    config.client = newClient();
    await loaded(tab);
  });

  it('applies to a tag that moves into it', async () => {
    const [one, two] = [placeConfig({client: newClient(5)}), placeConfig({client: newClient(6), locale: 'es'})];
    const tab = place({}, one);
    await loaded(tab);
    two.append(tab);
    await until(() => cards(tab).length === 6);
    expect(seen(tab)).to.contain('Con respuesta');
    one.locale = 'en';
    await settled();
    expect(seen(tab)).to.contain('Con respuesta');
  });

  it('renders nothing and does not change the layout of its content', async () => {
    const row = document.createElement('div');
    row.style.setProperty('display', 'flex');
    document.body.append(row);
    const config = placeConfig({client: new HeldClient({})}, row);
    const [a, b] = [document.createElement('p'), document.createElement('p')];
    [a.textContent, b.textContent] = ['one', 'two'];
    config.append(a, b);
    await config.updateComplete;
    expect(a.getBoundingClientRect().top).to.equal(b.getBoundingClientRect().top);
    expect(config.getBoundingClientRect().width).to.equal(0);
    await expectAccessible(row);
  });

  it('warns once about an invalid address, without breaking the tag or the page', async () => {
    expectConsole(/api="http:\/\/\[" is not an address/);
    const config = placeConfig({api: 'http://['});
    const tab = place({}, config);
    await config.updateComplete;
    await settled();
    config.api = undefined;
    config.client = newClient();
    await loaded(tab);
  });
});

describe('<dr-config> defined after the tags inside it', () => {
  afterEach(closeFrames);

  it('lets the tag wait for its client: one request, no warning', async () => {
    const frame = await openFrame({
      body: '<dr-config api="/host/service" locale="es"><dr-reviews-tab provider-id="few"></dr-reviews-tab></dr-config>',
    });
    await defineIn(frame);
    const tab = tabIn(frame);
    await tab.updateComplete;
    const start = performance.now();
    // Longer than an unconfigured tag waits before it warns.
    await until(() => performance.now() - start > 2_200);
    expect(requestsIn(frame)).to.have.length(0);
    await defineIn(frame, 'dr-config');
    await loaded(tab);
    expect(seen(tab)).to.contain('Con respuesta');
    expect(requestsIn(frame)).to.deep.equal(['/host/service/v1/providers/few/reviews']);
  });

  it('lets rates wait too, and they share one request', async () => {
    const rate = (id: string) => `<dr-recommendation-rate provider-id="${id}"></dr-recommendation-rate>`;
    const frame = await openFrame({body: `<dr-config api="/host/service" locale="en">${rate('few')}${rate('many')}</dr-config>`});
    await defineIn(frame, 'dr-recommendation-rate');
    await defineIn(frame, 'dr-config');
    const rates = [...frame.document.querySelectorAll('dr-recommendation-rate')];
    await until(() => rates.every((each) => each.getBoundingClientRect().width > 0));
    expect(rates.map((each) => each.shadowRoot!.textContent.trim().split(' ')[0])).to.deep.equal(['2', '76%']);
    expect(requestsIn(frame)).to.have.length(1);
  });
});
