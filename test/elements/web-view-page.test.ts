import {expect} from 'chai';
import {engine} from './engine.js';
import {expectConsole} from './page-guard.js';
import {TOKEN} from './support/providers.js';
import {settled, until} from './support/until.js';
import {FramedApp, isShown, SERVICE} from './support/web-view.js';

/*
 * The released page for web views, in each engine and in a frame: WKWebView and Android's WebView use two of these engines.
 * Faults inside the frame are reported to this page's guard.
 */

const TYPED = 'Thank you for these kind words.';

describe('The page for web views, in a frame', () => {
  let app: FramedApp;
  afterEach(() => app.close());

  const openTab = async (width?: number) => (app = await FramedApp.open({configure: {tag: 'dr-reviews-tab', providerId: 'few'}, width}));

  async function openWorkspace(more: Partial<Parameters<typeof FramedApp.open>[0]> = {}): Promise<void> {
    app = await FramedApp.open({configure: {tag: 'dr-provider-workspace'}, ...more});
    await until(() => app.reviews().length || app.all('article').length, 'reviews in the workspace');
  }

  /** Opens the dialog for a response to the first untouched review. */
  async function writing(): Promise<HTMLTextAreaElement> {
    (await app.button('Options')).click();
    (await app.button('Respond')).click();
    return field();
  }

  const field = () => until(() => app.all<HTMLTextAreaElement>('textarea').find(isShown), 'a field to write in');

  const isDialogOpen = () => app.all('dialog').some((dialog) => dialog.matches(':modal'));

  function type(into: HTMLTextAreaElement, text: string): void {
    into.focus();
    into.value = text;
    into.dispatchEvent(new app.window.InputEvent('input', {bubbles: true, composed: true}));
  }

  it('says that it is ready, is configured, shows the tag, and reports its height', async () => {
    await openTab();
    const {release} = await app.hears('ready');
    expect(release).to.match(/^\d+\.\d+\.\d+$/);
    await until(() => app.reviews().length === 3, 'three reviews');
    const {detail} = await app.hears('event', ({name}) => name === 'dr-reviews-loaded');
    expect(detail['verified']).to.equal(3);
    const height = () => Math.ceil(app.document.documentElement.getBoundingClientRect().height);
    await app.hears('height', (told) => told.height === height());
    const heights = app.said.filter((message) => message.type === 'height').map((told) => told.height);
    expect(heights.filter((told, i) => told === heights[i - 1])).to.deep.equal([]);
    expect(app.document.documentElement.lang).to.equal('en-US');
    expect(await app.window.fetch(`${SERVICE}v1/review-summaries`).then(({ok}) => ok)).to.equal(true);
  });

  it('connects to no other service, and the browser enforces it', async () => {
    await openTab();
    await app.hears('event', ({name}) => name === 'dr-reviews-loaded');
    // Some engines also log the violation.
    expectConsole(/connect-src blocked http:\/\/localhost/);
    const refused = new Promise((resolve) => app.document.addEventListener('securitypolicyviolation', resolve, {once: true}));
    const reached = await app.window.fetch('http://localhost:9/').then(
      () => 'reached',
      () => 'refused',
    );
    expect(reached).to.equal('refused');
    await refused;
    app.say('configure', {tag: 'dr-reviews-tab', api: 'https://other.example', providerId: 'few'});
    await app.hears('ignored', ({reason}) => reason === 'other-service');
  });

  it('requests a token, and another one when the service rejects it', async () => {
    await openWorkspace({token: (rejected) => (rejected ? TOKEN : 'one-that-has-expired')});
    const wanted = app.said.filter((message) => message.type === 'token-wanted').map(({rejected}) => rejected);
    expect(wanted.slice(0, 2)).to.deep.equal([false, true]);
    expect(JSON.stringify(app.said)).not.to.contain(TOKEN);
    for (const {name} of app.window.performance.getEntriesByType('resource')) expect(name).not.to.contain(TOKEN);
  });

  it('opens a dialog; on back asks about typed text, then closes, and reports each change', async () => {
    await openWorkspace();
    const text = await writing();
    await app.hears('can-go-back', ({canGoBack}) => canGoBack);
    type(text, TYPED);
    app.say('back', {});
    const keep = await app.button('Keep editing');
    app.say('back', {});
    await until(() => !isShown(keep), 'the question to close');
    expect((await field()).value).to.equal(TYPED);
    type(await field(), '');
    const from = app.said.length;
    app.say('back', {});
    await until(() => !isDialogOpen(), 'the dialog to close');
    await app.hears('can-go-back', ({canGoBack}) => !canGoBack, from);
  });

  it('sends typed text to an app that keeps drafts, and restores it after a reload', async () => {
    await openWorkspace({configure: {tag: 'dr-provider-workspace', keepsDrafts: true}});
    type(await writing(), TYPED);
    await app.hears('dirty', ({dirty}) => dirty);
    const {drafts} = await app.hears('drafts', ({drafts: [draft]}) => draft?.text === TYPED);
    app.close();
    await openWorkspace({configure: {tag: 'dr-provider-workspace', keepsDrafts: true, drafts}});
    await app.hears('dirty', ({dirty}) => dirty);
    expect((await writing()).value).to.equal(TYPED);
  });

  it('sends no typed text to an app that does not keep drafts', async () => {
    await openWorkspace();
    type(await writing(), TYPED);
    await app.hears('dirty', ({dirty}) => dirty);
    await app.hears('event', ({name}) => name === 'dr-draft-changed');
    expect(app.said.some((message) => message.type === 'drafts')).to.equal(false);
    expect(JSON.stringify(app.said)).not.to.contain(TYPED);
  });

  it('ignores and counts invalid messages, and continues to work', async () => {
    await openTab();
    const nonsense = ['', '{', 'null', '[]', '{"directoryReviews":2,"type":"back"}', '{"directoryReviews":1,"type":"__proto__"}'];
    for (const text of [...nonsense, {directoryReviews: 1, type: 'back'}, 7]) app.sayText(text);
    app.sayText('{"directoryReviews":1,"type":"appearance","textScale":"huge"}');
    const {reason, field: at} = await app.hears('ignored', ({count}) => count === 9);
    expect([reason, at]).to.deep.equal(['malformed', '.textScale']);
    await until(() => app.reviews().length === 3, 'three reviews');
    expect(app.said.some((message) => message.type === 'failed')).to.equal(false);
  });

  it('applies theme, safe areas and language', async () => {
    await openTab();
    await until(() => app.reviews().length === 3, 'three reviews');
    app.say('appearance', {
      theme: {scheme: 'dark', background: 'rgb(1, 2, 3)', text: 'rgb(250, 250, 250)', tokens: {'--dr-color-accent': 'rgb(9, 200, 9)'}},
      safeArea: {top: 47, right: 0, bottom: 34, left: 20},
    });
    app.say('configure', {tag: 'dr-reviews-tab', api: SERVICE, providerId: 'few', locale: 'es-US'});
    await until(() => app.all('[role=heading]').some(({textContent}) => textContent.includes('Reseñas')), 'Spanish');
    const page = app.window.getComputedStyle(app.document.documentElement);
    expect(page.backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(page.colorScheme).to.equal('dark');
    const {paddingTop, paddingLeft} = app.window.getComputedStyle(app.document.body);
    expect([paddingTop, paddingLeft]).to.deep.equal(['63px', '36px']);
  });

  it('is offline when the app says so, and reloads when back online', async () => {
    await openTab();
    await app.hears('event', ({name}) => name === 'dr-reviews-loaded');
    app.say('connection', {online: false});
    await until(() => !app.window.navigator.onLine, 'offline');
    app.say('connection', {online: true});
    await until(() => app.window.navigator.onLine, 'online');
  });

  it('fits tab, workspace and dialog into 320 px with text at 310%, without scrolling sideways', async () => {
    await openWorkspace({width: 320});
    app.say('appearance', {textScale: 310});
    await until(() => parseFloat(app.window.getComputedStyle(app.document.documentElement).fontSize) > 49, 'large text');
    expect(await tooWide()).to.deep.equal([]);
    await writing();
    expect(await tooWide()).to.deep.equal([]);
    app.say('back', {});
    await until(() => !isDialogOpen(), 'the dialog to close');
    app.say('configure', {tag: 'dr-reviews-tab', api: SERVICE, providerId: 'many'});
    await until(() => app.reviews().length === 30, 'a page of reviews');
    expect(await tooWide()).to.deep.equal([]);
  });

  /** Elements wider than their container once the layout is stable: the page, the panel of an open dialog, and controls. */
  async function tooWide(): Promise<string[]> {
    await settled();
    const {documentElement: page} = app.document;
    const scrolled = [page, ...app.all('dialog[open] .panel')].filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth);
    const controls = app.all('button, a[href], input, select, textarea').filter((control) => {
      const {left, right, width} = control.getBoundingClientRect();
      return isShown(control) && !control.closest('.hidden-text') && width > 1 && (left < -1 || right > page.clientWidth + 1);
    });
    return [...scrolled, ...controls].map((element) => `${engine}: ${element.outerHTML.slice(0, 120)}`);
  }
});
