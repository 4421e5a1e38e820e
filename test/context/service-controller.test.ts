import '../../src/define/dr-config.js';
import {expect} from 'chai';
import type {PracticeClient} from '../../src/api/practice/client.js';
import type {ServiceConfig} from '../../src/api/shared/transport.js';
import {ServiceController, type Tell} from '../../src/context/service-controller.js';
import {accessMessages, accessTranslations} from '../../src/i18n/access/access.js';
import type {Catalogs, Messages, Overrides} from '../../src/i18n/shared/words.js';
import {Store} from '../../src/state/shared/store.js';
import {InMemoryPracticeClient} from '../../src/testing/index.js';
import {EmbeddedElement} from '../../src/ui/embedding/embedded-element.js';
import {expectConsole} from '../elements/page-guard.js';
import {settled, until} from '../elements/support/until.js';

interface Client {
  readonly config?: ServiceConfig;
}

/** Records its calls. */
class ListeningStore extends Store<{readonly shown: number}> {
  readonly asked: string[] = [];
  #isRunning = false;
  readonly start = () => this.#run(true, 'start');
  readonly stop = () => this.#run(false, 'stop');
  readonly retry = () => void this.asked.push('retry');
  readonly resume = () => void this.asked.push('resume');

  constructor(
    readonly client: Client,
    readonly address: string | undefined,
    readonly tell: Tell,
  ) {
    super({shown: 0});
  }

  show(shown: number): void {
    this.change({shown});
  }

  #run(isRunning: boolean, asked: string): void {
    if (isRunning !== this.#isRunning) this.asked.push(asked);
    this.#isRunning = isRunning;
  }
}

class TestTag extends EmbeddedElement {
  static override properties = {api: {}, client: {}, getToken: {}, locale: {}, messages: {}};

  declare api?: string;
  declare client?: Client;
  declare getToken?: ServiceConfig['getToken'];
  declare locale?: string;
  declare messages?: Partial<Messages>;

  readonly service = new ServiceController(this, {
    catalogs: accessMessages,
    translations: accessTranslations,
    needs: 'what it needs',
    connect: (config): Client => (new URL(config.api, document.baseURI), {config}),
    clientAround: ({practiceClient}) => practiceClient as Client | undefined,
    createStore: (client, tell, address) => client && new ListeningStore(client, address, tell),
  });

  protected override willUpdate(): void {
    this.service.select();
  }

  protected override render() {
    return this.service.state?.shown;
  }
}

type Greeting = Messages<'greeting'>;

const GREETING: Catalogs<'greeting'> = {en: {greeting: 'Hello'}};

/** Requests for the language file, which arrives or fails when told. */
const requests: {resolve: (messages: Greeting) => void; reject: (error: Error) => void}[] = [];
const translations = {es: () => new Promise<Greeting>((resolve, reject) => requests.push({resolve, reject}))};

class TranslatedTag extends EmbeddedElement {
  static override properties = {client: {}, locale: {}, messages: {}};

  declare client?: Client;
  declare locale?: string;
  declare messages?: Overrides;

  readonly service = new ServiceController(this, {
    catalogs: GREETING,
    translations,
    needs: 'what it needs',
    connect: (config): Client => ({config}),
    createStore: (client, tell, address) => client && new ListeningStore(client, address, tell),
  });

  protected override willUpdate(): void {
    this.service.select();
  }

  protected override render() {
    return `${this.service.words.say('greeting').trim()} ${this.service.state?.shown ?? 'skeleton'}`.trim();
  }
}

customElements.define('test-tag', TestTag);
customElements.define('translated-tag', TranslatedTag);

async function place(given: Partial<TestTag> = {}, into: Element = document.body): Promise<TestTag> {
  const tag = document.createElement('test-tag') as TestTag;
  Object.assign(tag, given);
  into.append(tag);
  await tag.updateComplete;
  return tag;
}

function placeConfig(given: object): HTMLElement {
  const config = Object.assign(document.createElement('dr-config'), given);
  document.body.append(config);
  return config;
}

describe('a tag that calls a service', () => {
  afterEach(() => document.body.replaceChildren());

  it("prefers its own client, then its own address, then the config's client, then the config's address", async () => {
    const own: Client = {};
    const practiceClient: PracticeClient = new InMemoryPracticeClient([]);
    const config = placeConfig({practiceClient, api: '/around'});
    const tag = await place({client: own, api: '/own'}, config);
    const selected = async () => {
      await tag.updateComplete;
      const {client, address} = tag.service.store!;
      return [client.config?.api ?? client, address];
    };
    expect(await selected()).to.deep.equal([own, undefined]);
    tag.client = undefined;
    expect(await selected()).to.deep.equal(['/own', '/own']);
    tag.api = undefined;
    expect(await selected()).to.deep.equal([practiceClient, undefined]);
    Object.assign(config, {practiceClient: undefined});
    await settled();
    expect(await selected()).to.deep.equal(['/around', '/around']);
    Object.assign(config, {api: undefined});
    await settled();
    expect(tag.service.store).to.equal(undefined);
  });

  it("uses its own token, else the config's, but never the config's at its own address", async () => {
    const config = placeConfig({api: '/around', getToken: () => 'around'});
    const tag = await place({}, config);
    const token = () => tag.service.store!.client.config!.getToken?.();
    expect(await token()).to.equal('around');
    tag.getToken = () => 'own';
    await tag.updateComplete;
    expect(await token()).to.equal('own');
    Object.assign(tag, {api: '/own', getToken: undefined});
    await tag.updateComplete;
    expect(await token()).to.equal(undefined);
  });

  it('has one store per client', async () => {
    const tag = await place({api: '/one'});
    const first = tag.service.store!;
    tag.locale = 'es';
    await tag.updateComplete;
    expect(tag.service.store).to.equal(first);
    expect(first.asked).to.deep.equal(['start']);
    tag.api = '/two';
    await tag.updateComplete;
    expect(tag.service.store).not.to.equal(first);
    expect(first.asked).to.deep.equal(['start', 'stop']);
    expect(tag.service.store!.asked).to.deep.equal(['start']);
    tag.service.renew();
    tag.requestUpdate();
    await tag.updateComplete;
    expect(tag.service.store!.asked).to.deep.equal(['start']);
  });

  it('renders when the store changes', async () => {
    const tag = await place({client: {}});
    tag.service.store!.show(7);
    await tag.updateComplete;
    expect(tag.shadowRoot!.textContent).to.equal('7');
  });

  it('keeps running during a move, stops when removed, and restarts when inserted again', async () => {
    const tag = await place({client: {}});
    const {asked} = tag.service.store!;
    document.body.prepend(tag);
    await settled();
    expect(asked).to.deep.equal(['start']);
    tag.remove();
    await settled();
    dispatchEvent(new Event('online'));
    expect(asked).to.deep.equal(['start', 'stop']);
    document.body.append(tag);
    await settled();
    dispatchEvent(new Event('online'));
    expect(asked).to.deep.equal(['start', 'stop', 'start', 'retry']);
  });

  it('resumes once when the first token is set, but not when it is replaced', async () => {
    const tag = await place({api: '/one'});
    const {asked} = tag.service.store!;
    tag.getToken = () => 'first';
    await tag.updateComplete;
    tag.getToken = () => 'second';
    await tag.updateComplete;
    expect(asked).to.deep.equal(['start', 'resume']);
  });

  it('resumes once if the host sets the first token and also calls resume', async () => {
    const tag = await place({api: '/one'});
    tag.getToken = () => 'first';
    tag.service.resume();
    await tag.updateComplete;
    expect(tag.service.store!.asked).to.deep.equal(['start', 'resume']);
  });

  it('resumes when the config gets its first token', async () => {
    const config = placeConfig({api: '/around'});
    const tag = await place({}, config);
    const {asked} = tag.service.store!;
    Object.assign(config, {getToken: () => 'first'});
    await settled();
    expect(asked).to.deep.equal(['start', 'resume']);
  });

  it('does not resume for a token that its client does not use', async () => {
    const tag = await place({client: {}});
    tag.getToken = () => 'first';
    await tag.updateComplete;
    expect(tag.service.store!.asked).to.deep.equal(['start']);
  });

  it('dispatches events after rendering, in order', async () => {
    const tag = await place({client: {}});
    const told: string[] = [];
    const listen = (event: Event) => told.push(`${event.type} ${tag.shadowRoot!.textContent}`);
    tag.addEventListener('one', listen);
    tag.addEventListener('two', listen);
    const store = tag.service.store!;
    store.show(1);
    store.tell(() => new Event('one'));
    store.show(2);
    store.tell(() => new Event('two'));
    expect(told).to.deep.equal([]);
    await settled();
    expect(told).to.deep.equal(['one 2', 'two 2']);
    store.tell(() => new Event('one'));
    await settled();
    expect(told).to.have.length(3);
  });

  it('keeps the latest event of each type for listeners that come late, in order, and only about the present store', async () => {
    const tag = await place({client: {}});
    const latest = () => Object.values(tag.latestEvents) as Event[];
    const store = tag.service.store!;
    const events = ['one', 'two', 'one'].map((type) => new Event(type));
    for (const event of events) store.tell(() => event);
    await settled();
    expect(latest()).to.deep.equal([events[1], events[2]]);
    expect(tag.latestEvents).to.have.keys('one', 'two');

    store.tell(() => new Event('three'));
    tag.client = {};
    await settled();
    expect(latest()).to.deep.equal([]);
  });

  it('warns once about what is missing, regardless of the number of changes', async () => {
    expectConsole(/<test-tag> needs what it needs/);
    const tag = await place();
    const warned = performance.now() + 2_000;
    await until(() => performance.now() > warned + 500);
    tag.locale = 'es';
    await tag.updateComplete;
    await until(() => performance.now() > warned + 3_000);
  });
});

describe('a tag in Spanish', () => {
  function placeInSpanish(locale = 'es', messages?: Overrides): TranslatedTag {
    const tag = Object.assign(document.createElement('translated-tag') as TranslatedTag, {client: {}, locale, messages});
    document.body.append(tag);
    return tag;
  }

  const seen = (tag: TranslatedTag) => tag.shadowRoot!.textContent.trim();

  afterEach(() => {
    document.body.replaceChildren();
    requests.length = 0;
  });

  it('does not ask for Spanish in another language', async () => {
    for (const locale of ['en', 'en-US', 'fr', 'est', 'not a locale']) placeInSpanish(locale);
    const tag = placeInSpanish('es', {$language: 'vi', greeting: 'Xin chào'});
    await settled();
    expect(requests).to.have.length(0);
    expect(seen(tag)).to.equal('Xin chào 0');
  });

  it('loads its reviews and its words at the same time, shows no English meanwhile, and English if they fail', async () => {
    const tag = placeInSpanish();
    await settled();
    expect(tag.service.store!.asked).to.deep.equal(['start']);
    tag.service.store!.show(7);
    const told: string[] = [];
    tag.addEventListener('shown', () => told.push(seen(tag)));
    tag.service.tell(() => new Event('shown'));
    await settled();
    expect([seen(tag), told]).to.deep.equal(['skeleton', []]);
    requests[0]!.reject(new TypeError('Failed to fetch'));
    await tag.updateComplete;
    expect(seen(tag)).to.equal('Hello 7');
    expect(told).to.deep.equal(['Hello 7']);
    tag.requestUpdate();
    await tag.updateComplete;
    expect(requests, 'not at every update').to.have.length(1);
  });

  it('tries again when the browser is online or the tag is placed again, with the earlier words meanwhile', async () => {
    const tag = placeInSpanish();
    await settled();
    requests[0]!.reject(new TypeError('Failed to fetch'));
    await tag.updateComplete;
    dispatchEvent(new Event('online'));
    await settled();
    expect(requests).to.have.length(2);
    expect(seen(tag)).to.equal('Hello 0');
    requests[1]!.reject(new TypeError('Failed to fetch'));
    await tag.updateComplete;
    tag.remove();
    document.body.append(tag);
    await settled();
    expect(requests).to.have.length(3);
    requests[2]!.resolve({greeting: 'Hola'});
    await tag.updateComplete;
    expect(seen(tag)).to.equal('Hola 0');
  });

  it('asks once for all tags, and keeps its words until a later language is there', async () => {
    // The file arrived in the test before.
    const [tag, ...others] = [placeInSpanish('en'), ...['es-US', 'ES', 'es_MX.UTF-8'].map((locale) => placeInSpanish(locale))];
    const marked = placeInSpanish('en', {$language: 'es'});
    await settled();
    expect([tag, ...others, marked].map(seen)).to.deep.equal(['Hello 0', 'Hola 0', 'Hola 0', 'Hola 0', 'Hola 0']);
    tag.locale = 'es-MX';
    await tag.updateComplete;
    expect(seen(tag)).to.equal('Hola 0');
    expect(requests).to.deep.equal([]);
  });

  it('gives the elements inside it the loaded sentences, with those of the host over them and in the language of the page', async () => {
    const tag = placeInSpanish('es-MX');
    await tag.updateComplete;
    const {messages} = tag.service;
    expect(messages).to.deep.equal({greeting: 'Hola', $language: 'es-MX'});
    tag.requestUpdate();
    await tag.updateComplete;
    expect(tag.service.messages, 'the same object, so that nothing renders again').to.equal(messages);
    tag.messages = {greeting: 'Buenas'};
    await tag.updateComplete;
    expect([seen(tag), tag.service.messages]).to.deep.equal(['Buenas 0', {greeting: 'Buenas', $language: 'es-MX'}]);
    tag.locale = 'en';
    await tag.updateComplete;
    expect(tag.service.messages).to.equal(tag.messages);
  });
});
