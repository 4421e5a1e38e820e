import './page-guard.js';
import '../../src/define/dr-config.js';
import '../../src/define/dr-recommendation-rate.js';
import {expect} from 'chai';
import type {ReviewsClient} from '../../src/api/reviews/client.js';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {RecommendationRateElement} from '../../src/elements/recommendation-rate/recommendation-rate.js';
import {buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {closeFrames, defineIn, openFrame, requestsIn} from './support/frame.js';
import {settled, until} from './support/until.js';

const counts = (recommended: number, notRecommended: number) => ({reviews: [], withoutComment: {recommended, notRecommended}});
const newClient = () => new InMemoryReviewsClient({many: counts(1226, 200), few: counts(4, 1), one: counts(1, 0), none: counts(0, 0)});

function place(providerId: string | undefined, client?: ReviewsClient, into: Element = document.body): RecommendationRateElement {
  const rate = document.createElement('dr-recommendation-rate');
  if (providerId !== undefined) rate.setAttribute('provider-id', providerId);
  if (client) rate.client = client;
  into.append(rate);
  return rate;
}

/** The visible text of the tag; empty where it takes no space. */
function seen(rate: RecommendationRateElement): string {
  if (rate.getBoundingClientRect().width === 0) return '';
  return rate.shadowRoot!.textContent.trim();
}

describe('<dr-recommendation-rate>', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows many reviews as a percentage, rounded down, and their number', async () => {
    const rate = place('many', newClient());
    rate.setAttribute('locale', 'en-US');
    await until(() => seen(rate));
    expect(seen(rate)).to.equal('85% recommend 1,426 verified reviews');
    await expectAccessible(rate);
  });

  it('shows few reviews as counts, in singular and plural', async () => {
    const client = newClient();
    const [few, one] = [place('few', client), place('one', client)];
    await until(() => seen(few) && seen(one));
    expect(seen(few)).to.equal('4 of 5 patients recommend 5 verified reviews');
    expect(seen(one)).to.equal('1 of 1 patient recommends 1 verified review');
    await expectAccessible(few);
  });

  it('takes no space without reviews, for an unknown provider or without a provider', async () => {
    const client = newClient();
    const line = document.createElement('p');
    document.body.append(line);
    const rates = ['none', 'unknown', undefined, 'not an id'].map((id) => place(id, client, line));
    const there = place('many', client, line);
    await until(() => seen(there));
    for (const rate of rates) expect([rate.offsetWidth, rate.offsetHeight], String(rate.getAttribute('provider-id'))).to.deep.equal([0, 0]);
    expect(rates.every((rate) => rate.matches(':state(empty)'))).to.equal(true);
    await expectAccessible(line);
  });

  it('takes no space before the answer', async () => {
    const client = newClient();
    client.delay = Infinity;
    const rate = place('many', client);
    await settled();
    expect(rate.getBoundingClientRect().width).to.equal(0);
  });

  it('makes one call for fifty on a page', async () => {
    const ids = Array.from({length: 50}, (_, i) => `p${i}`);
    const client = new InMemoryReviewsClient(Object.fromEntries(ids.map((id, i) => [id, counts(20 + i, i)])));
    const rates = ids.map((id) => place(id, client));
    await until(() => rates.every(seen));
    expect(client.calls).to.deep.equal(['summaries']);
    expect(seen(rates[49]!)).to.match(/^58% recommend/);
  });

  it('makes one request to the service for fifty with an api attribute', async () => {
    const body = Array.from(
      {length: 50},
      (_, i) => `<dr-recommendation-rate provider-id="${i ? `p${i}` : 'many'}" api="/host/service"></dr-recommendation-rate>`,
    );
    const frame = await openFrame({body: body.join('')});
    await defineIn(frame, 'dr-recommendation-rate');
    const [first] = frame.document.querySelectorAll('dr-recommendation-rate');
    await until(() => seen(first!));
    expect(seen(first!)).to.match(/^76% recommend 90 verified reviews/);
    expect(requestsIn(frame)).to.have.length(1);
    expect(new URLSearchParams(requestsIn(frame)[0]!.split('?')[1]).getAll('providerId')).to.have.length(50);
    closeFrames();
  });

  it('shows and logs nothing on failure', async () => {
    const client = newClient();
    client.failWith = new ReviewsError('unreachable');
    const rate = place('many', client);
    const wrong = document.createElement('dr-recommendation-rate');
    wrong.setAttribute('provider-id', 'many');
    wrong.setAttribute('api', 'http://[');
    document.body.append(wrong);
    await until(() => client.calls.length);
    await settled();
    expect([rate.offsetWidth, wrong.offsetWidth]).to.deep.equal([0, 0]);
  });

  it('shows another provider’s rate, and none while it loads', async () => {
    const client = newClient();
    const rate = place('many', client);
    await until(() => seen(rate));
    rate.setAttribute('provider-id', 'none');
    await until(() => seen(rate) === '');
    rate.setAttribute('provider-id', 'few');
    await until(() => seen(rate).startsWith('4 of 5'));
  });

  it('ignores a late answer for the previous provider', async () => {
    const answers: (() => void)[] = [];
    const real = newClient();
    const client = Object.assign(newClient(), {
      async summaries(ids: readonly string[]) {
        await new Promise<void>((resolve) => answers.push(resolve));
        return real.summaries(ids);
      },
    });
    const rate = place('many', client);
    await until(() => answers.length === 1);
    rate.setAttribute('provider-id', 'few');
    await until(() => answers.length === 2);
    answers[1]!();
    await until(() => seen(rate).startsWith('4 of 5'));
    answers[0]!();
    await settled();
    expect(seen(rate)).to.match(/^4 of 5/);
  });

  it('keeps its rate without a second request when moved', async () => {
    const client = newClient();
    const rate = place('many', client);
    await until(() => seen(rate));
    const main = document.createElement('main');
    document.body.append(main);
    main.append(rate);
    expect(seen(rate)).to.match(/^85%/);
    await settled();
    expect(client.calls).to.have.length(1);
  });

  it('is shown in Spanish and with the host’s messages', async () => {
    const client = newClient();
    const rate = place('many', client);
    rate.setAttribute('locale', 'es');
    await until(() => seen(rate));
    expect(seen(rate)).to.match(/^El 85% recomienda 1,426 reseñas verificadas$/);
    rate.setAttribute('locale', 'en-US');
    expect(seen(rate)).to.match(/^85% recommend/);
    const config = document.createElement('dr-config');
    config.messages = {rate: '{percent} say yes'};
    document.body.append(config);
    config.append(rate);
    await until(() => seen(rate).startsWith('85% say yes'));
  });

  it('uses client and locale of the configuration around it, after its own attributes', async () => {
    const config = document.createElement('dr-config');
    const client = newClient();
    Object.assign(config, {client, locale: 'es'});
    document.body.append(config);
    const [plain, own] = [place('many', undefined, config), place('many', undefined, config)];
    own.setAttribute('locale', 'en');
    await until(() => seen(plain) && seen(own));
    expect([seen(plain).includes('recomienda'), seen(own).includes('85% recommend')]).to.deep.equal([true, true]);
    config.locale = 'en';
    await until(() => seen(plain).includes('85% recommend'));
    expect(client.calls).to.have.length(1);
    const other = new InMemoryReviewsClient({many: buildReviews(20)});
    config.client = other;
    await until(() => seen(plain).includes('75% recommend'));
    await expectAccessible(config);
  });

  describe('takes up', () => {
    const original = globalThis.fetch;
    afterEach(() => {
      globalThis.fetch = original;
      closeFrames();
    });

    /** Answers in place of a service, to those who have the token. */
    function serve(needsToken = false): (string | null)[] {
      const tokens: (string | null)[] = [];
      globalThis.fetch = (input, init) => {
        const token = new Request(input, init).headers.get('Authorization');
        tokens.push(token);
        const summaries = [{providerId: 'many', recommended: 85, notRecommended: 15}];
        return Promise.resolve(needsToken && !token ? Response.json({code: 'unauthenticated'}, {status: 401}) : Response.json({summaries}));
      };
      return tokens;
    }

    it('every property, before it is in the page and after', async () => {
      serve();
      const messages = {rate: '{percent} say yes'};
      const before = document.createElement('dr-recommendation-rate');
      Object.assign(before, {providerId: 'many', api: '/before', locale: 'en-US', messages});
      const after = document.createElement('dr-recommendation-rate');
      document.body.append(before, after);
      await settled();
      Object.assign(after, {providerId: 'many', api: '/after', locale: 'en-US', messages});
      for (const rate of [before, after]) await until(() => seen(rate) === '85% say yes 100 verified reviews');
      expect([before.providerId, before.api, before.locale]).to.deep.equal(['many', '/before', 'en-US']);
      Object.assign(after, {locale: 'es', messages: undefined});
      expect(seen(after)).to.match(/^El 85% recomienda/);
    });

    it('attributes as properties', () => {
      const rate = document.createElement('dr-recommendation-rate');
      rate.setAttribute('provider-id', 'many');
      rate.setAttribute('api', '/x');
      expect([rate.providerId, rate.api, rate.locale]).to.deep.equal(['many', '/x', undefined]);
      rate.removeAttribute('provider-id');
      expect(rate.providerId).to.equal(null);
    });

    it('what was set before its own script came', async () => {
      const frame = await openFrame({body: '<dr-recommendation-rate></dr-recommendation-rate>'});
      const rate = frame.document.querySelector('dr-recommendation-rate')!;
      Object.assign(rate, {providerId: 'many', client: newClient(), locale: 'es'});
      await defineIn(frame, 'dr-recommendation-rate');
      await until(() => seen(rate).includes('recomienda'));
    });

    it('what the service sent against the contract, as one event for each part, whatever the number of tags', async () => {
      const good = {providerId: 'many', recommended: 85, notRecommended: 15};
      const summaries = [good, {...good, providerId: 'few', recommended: '4'}, {...good, providerId: 'nobody'}];
      globalThis.fetch = () => Promise.resolve(Response.json({summaries}));
      const fields: unknown[] = [];
      const hear = ({target, detail}: GlobalEventHandlersEventMap['dr-contract-drift']) =>
        fields.push((target as Element).localName, detail);
      document.addEventListener('dr-contract-drift', hear);
      const rates = ['gone', 'few', 'many'].map((id) => place(id));
      for (const rate of rates) rate.api = '/drift';
      rates[0]!.remove();
      await until(() => seen(rates[2]!));
      document.removeEventListener('dr-contract-drift', hear);
      expect(fields).to.deep.equal([
        ...['dr-recommendation-rate', {providerId: undefined, field: 'summaries.1'}],
        ...['dr-recommendation-rate', {providerId: undefined, field: 'summaries.2.providerId'}],
      ]);
      expect(seen(rates[1]!)).to.equal('');
    });

    it('its first token after the service has asked for it', async () => {
      const tokens = serve(true);
      const rate = place('many');
      rate.api = '/first-token';
      await until(() => tokens.length > 0);
      await settled();
      rate.getToken = () => 'token';
      await until(() => seen(rate));
      expect(tokens).to.deep.equal([null, 'Bearer token']);
      rate.getToken = () => 'another';
      await settled();
      expect(tokens).to.have.length(2);
    });

    it('a token that <dr-config> gets after the service has asked for it', async () => {
      const tokens = serve(true);
      const config = document.createElement('dr-config');
      Object.assign(config, {api: '/config-token', getToken: () => undefined});
      document.body.append(config);
      const rate = place('many', undefined, config);
      await until(() => tokens.length > 0);
      await settled();
      config.getToken = () => 'token';
      await until(() => seen(rate));
      expect(tokens).to.deep.equal([null, 'Bearer token']);
    });
  });
});
