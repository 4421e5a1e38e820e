import './page-guard.js';
import {expect} from 'chai';
import {createElement, createRef, lazy, type ReactNode, StrictMode, Suspense} from 'react';
import {createRoot, hydrateRoot, type Root} from 'react-dom/client';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import type {ReviewsTab} from '../../src/elements/reviews-tab/reviews-tab.js';
import {DrConfig} from '../../src/react/dr-config.js';
import {DrProviderWorkspace} from '../../src/react/dr-provider-workspace.js';
import {DrRecommendationRate} from '../../src/react/dr-recommendation-rate.js';
import {DrReviewsTab} from '../../src/react/dr-reviews-tab.js';
import {buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {settled, until} from './support/until.js';

const newClient = () => new InMemoryReviewsClient({p1: buildReviews(12), p2: buildReviews(3)});

describe('In React', () => {
  let root: Root | undefined;
  afterEach(() => {
    root?.unmount();
    root = undefined;
    document.body.replaceChildren();
  });

  const container = () => document.body.appendChild(document.createElement('div'));

  function render(node: ReactNode): void {
    root ??= createRoot(container());
    root.render(node);
  }

  /** As React on a server has rendered it. */
  function hydrate(tag: string, attributes: Readonly<Record<string, string>>, node: ReactNode): void {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const into = container();
    into.append(element);
    root = hydrateRoot(into, node);
  }

  it('hydration sets the properties and listeners that HTML cannot carry', async () => {
    const loaded: number[] = [];
    const ref = createRef<ReviewsTab>();
    const node = createElement(DrReviewsTab, {
      ref,
      providerId: 'p1',
      headingLevel: 4,
      client: newClient(),
      onDrReviewsLoaded: ({detail}) => loaded.push(detail.verified),
    });
    hydrate('dr-reviews-tab', {'provider-id': 'p1', 'heading-level': '4'}, node);
    await until(() => loaded.length > 0);
    expect(loaded).to.deep.equal([12]);
    expect(ref.current!.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('4');
  });

  it('a server-rendered workspace sends its first request with the token', async () => {
    const original = globalThis.fetch;
    const tokens: (string | null)[] = [];
    globalThis.fetch = (input, init) => {
      tokens.push(new Request(input, init).headers.get('Authorization'));
      return Promise.resolve(Response.json({code: 'not-found'}, {status: 404}));
    };
    try {
      const node = createElement(DrProviderWorkspace, {api: '/x', headingLevel: 3, getToken: () => 'token'});
      hydrate('dr-provider-workspace', {'heading-level': '3'}, node);
      await until(() => tokens.length > 0);
      await settled();
      expect(new Set(tokens)).to.deep.equal(new Set(['Bearer token']));
    } finally {
      globalThis.fetch = original;
    }
  });

  it('a component follows its props, and its ref is the element', async () => {
    const ref = createRef<ReviewsTab>();
    const client = newClient();
    const cards = () => ref.current?.shadowRoot?.querySelectorAll('[part=review]').length;
    render(createElement(DrReviewsTab, {ref, client, providerId: 'p1', messages: {heading: 'In our words'}}));
    await until(() => cards() === 12 || cards() === 10);
    expect(ref.current!.shadowRoot!.textContent).to.contain('In our words');
    render(createElement(DrReviewsTab, {ref, client, providerId: 'p2'}));
    await until(() => cards() === 3);
    expect(ref.current!.shadowRoot!.textContent).not.to.contain('In our words');
  });

  it('a component replaces its listeners', async () => {
    const ref = createRef<ProviderWorkspace>();
    const heard: string[] = [];
    for (const name of ['first', 'second']) {
      render(createElement(DrProviderWorkspace, {ref, client: {} as never, id: name, onDrSignInRequired: () => heard.push(name)}));
      // React renders when it has the time.
      await until(() => ref.current?.id === name);
      ref.current!.dispatchEvent(new Event('dr-sign-in-required'));
    }
    expect(heard).to.deep.equal(['first', 'second']);
  });

  it('a component inside Suspense comes back with its reviews and its listener, and asks once', async () => {
    const client = newClient();
    const ref = createRef<ReviewsTab>();
    const heard: number[] = [];
    const onDrReviewsLoaded = ({detail}: {detail: {verified: number}}) => heard.push(detail.verified);
    const page = (more?: ReactNode) =>
      createElement(
        Suspense,
        {fallback: 'One moment'},
        createElement(DrReviewsTab, {ref, client, providerId: 'p1', onDrReviewsLoaded}),
        more,
      );
    render(page());
    await until(() => heard.length > 0);
    const tab = ref.current!;

    let arrive!: (module: {default: () => null}) => void;
    const Late = lazy(() => new Promise<{default: () => null}>((resolve) => (arrive = resolve)));
    render(page(createElement(Late)));
    await until(() => document.body.textContent.includes('One moment'));
    expect(tab.checkVisibility()).to.equal(false);
    arrive({default: () => null});
    await until(() => tab.checkVisibility());

    expect(ref.current).to.equal(tab);
    tab.dispatchEvent(new CustomEvent('dr-reviews-loaded', {detail: {verified: 1}}));
    expect(heard).to.deep.equal([12, 1]);
    expect(client.calls).to.deep.equal(['reviews']);
  });

  it('a listener that hydration attaches late hears what the tag has told before, once', async () => {
    const early = Object.assign(document.createElement('dr-reviews-tab'), {providerId: 'p1', client: newClient()});
    const into = container();
    into.append(early);
    await new Promise((resolve) => early.addEventListener('dr-reviews-loaded', resolve, {once: true}));

    const heard: number[] = [];
    const onDrReviewsLoaded = ({detail}: {detail: {verified: number}}) => heard.push(detail.verified);
    const page = () => createElement(StrictMode, null, createElement(DrReviewsTab, {providerId: 'p1', onDrReviewsLoaded}));
    root = hydrateRoot(into, page());
    await until(() => heard.length > 0, 'the event');
    root.render(page());
    await settled();
    expect(heard).to.deep.equal([12]);
    early.dispatchEvent(new CustomEvent('dr-reviews-loaded', {detail: {verified: 1}}));
    expect(heard).to.deep.equal([12, 1]);
  });

  it('a listener of a tag that has told nothing hears each event once', async () => {
    const heard: string[] = [];
    const client = newClient();
    client.failWith = new ReviewsError('unreachable');
    const listeners = {onDrReviewsLoaded: () => heard.push('loaded'), onDrReviewsFailed: () => heard.push('failed')};
    const page = (providerId: string) => createElement(StrictMode, null, createElement(DrReviewsTab, {client, providerId, ...listeners}));
    render(page('p1'));
    await until(() => heard.length > 0, 'the failure');
    client.failWith = undefined;
    render(page('p2'));
    await until(() => heard.length > 1, 'the reviews');
    await settled();
    expect(heard).to.deep.equal(['failed', 'loaded']);
  });

  it('a configuration reaches the rates inside it', async () => {
    render(createElement(DrConfig, {client: newClient(), locale: 'en'}, createElement(DrRecommendationRate, {providerId: 'p1'})));
    await until(() => document.querySelector('dr-recommendation-rate')?.shadowRoot?.textContent.includes('recommend'));
  });
});
