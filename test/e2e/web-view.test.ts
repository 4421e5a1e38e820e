import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {tokensFor} from '../server/identity-browser.js';
import {APP_ORIGIN, NativeApp, type NativeAppOptions} from './native-app.js';
import {openPortal, signIn, unexpected} from './practice-portal.js';
import {startedService, temporaryDatabase, type RunningService} from './running-service.js';
import {TOKEN} from './traces.js';
import {accessibilityFindings} from './watched-page.js';

const TYPED = 'Thank you for these kind words, from all of us at the office.';

describe('The page in the web view of an app', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;
  let token: string;
  let example: string;
  let app: NativeApp;

  before(async () => {
    service = await startedService(database.directory, 0, {CORS_ORIGINS: `${APP_ORIGIN},null`});
    browser = await launchChromium();
    token = (await tokensFor(service.origin, 'dana.reyes')).access_token;
    [, example] = /The whole cycle[\s\S]*?\/directory\/([\w-]+)/.exec(service.said()) as unknown as [string, string];
  });
  afterEach(async () => {
    // A refused token makes the browser itself write a line.
    assert.deepEqual(
      app.faults.filter((fault) => !/status of 401/.test(fault)),
      [],
    );
    for (const address of app.asked)
      assert.ok(/^(file:|https:\/\/app\.juniper\.example\/)/.test(address) || address.startsWith(service.origin), address);
    await app.close();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  async function open(configure: Partial<NativeAppOptions['configure']>, more: Partial<NativeAppOptions> = {}): Promise<NativeApp> {
    const whole = {tag: 'dr-reviews-tab', api: service.origin, providerId: example, ...configure} as const;
    app = await NativeApp.open(browser, {from: 'app', configure: whole, token: () => token, ...more});
    return app;
  }

  /** The workspace of a practice, with the first review's dialog open. */
  async function openDialog(more: Partial<NativeAppOptions['configure']> = {}, options: Partial<NativeAppOptions> = {}) {
    await open({tag: 'dr-provider-workspace', providerId: undefined, ...more}, options);
    await findProvider();
    await respond();
  }

  async function findProvider(): Promise<void> {
    const {page} = app;
    await page.getByRole('combobox', {name: 'Practice'}).fill('Front Range Specialists');
    await page.getByRole('option', {name: 'Front Range Specialists'}).click();
    await page.getByRole('combobox', {name: 'Provider'}).fill('Hannah Brandvold, DO');
    await page.getByRole('option', {name: 'Hannah Brandvold, DO'}).click();
    await page.getByRole('feed').getByRole('article').first().waitFor();
  }

  /** Opens what the first review that may be answered offers, behind Options where it is narrow. */
  async function respond(): Promise<void> {
    const {page} = app;
    const untouched = page.getByRole('article').filter({hasNotText: 'Case '}).first();
    const options = untouched.getByRole('button', {name: 'Options'});
    await untouched
      .getByRole('button', {name: /^(Options|Respond)$/})
      .first()
      .waitFor();
    if (await options.isVisible()) {
      await options.click();
      await app.hears('can-go-back', ({canGoBack}) => canGoBack);
      await page.getByRole('menuitem', {name: 'Respond'}).click();
    } else await untouched.getByRole('button', {name: 'Respond'}).click();
    await page.getByRole('dialog').getByRole('textbox', {name: 'Your response'}).waitFor();
  }

  const cards = (page: Page) => page.getByRole('listitem').filter({hasText: ' · '});

  const field = () => app.page.getByRole('dialog').getByRole('textbox', {name: 'Your response'});

  it('says it is ready, shows the reviews it is told to, and tells how high it is', async () => {
    const {page} = await open({});
    const {release} = await app.hears('ready');
    assert.match(release, /^\d+\.\d+\.\d+$/);
    await cards(page).first().waitFor();
    const {detail} = await app.hears('event', ({name}) => name === 'dr-reviews-loaded');
    assert.ok(Number(detail.verified) > 0);
    const shown = await page.evaluate(() => document.documentElement.offsetHeight);
    await app.hears('height', ({height}) => Math.abs(height - shown) <= 1);
    assert.deepEqual(await accessibilityFindings(page), []);
  });

  it('grows no further when the app makes the view as high as the page', async () => {
    const {page} = await open({});
    await app.hears('event', ({name}) => name === 'dr-reviews-loaded');
    for (let round = 0; round < 4; round++) {
      await page.setViewportSize({width: 390, height: app.all('height').at(-1)!.height});
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const heights = app.all('height');
    assert.equal(heights.at(-1)!.height, await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)));
    assert.ok(heights.length < 12, `${heights.length} heights`);
  });

  it('does the same from a file, in the language and colors of the app', async () => {
    const {page} = await open({locale: 'es-US', planProfile: {brand: 'Juniper'}}, {from: 'file'});
    await page.getByRole('heading', {name: 'Reseñas de pacientes'}).first().waitFor();
    await cards(page).first().waitFor();
    await app.say('appearance', {
      theme: {scheme: 'dark', background: 'rgb(1, 2, 3)', text: 'rgb(250, 250, 250)', tokens: {'--dr-color-accent': 'rgb(9, 200, 9)'}},
    });
    const [background, accent, lang] = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.querySelector('dr-reviews-tab')!).getPropertyValue('--dr-color-accent'),
      document.documentElement.lang,
    ]);
    assert.deepEqual([background, accent, lang], ['rgb(1, 2, 3)', 'rgb(9, 200, 9)', 'es-US']);
  });

  it('can speak to no other service than the one it was told', async () => {
    const {page} = await open({});
    await app.hears('event', ({name}) => name === 'dr-reviews-loaded');
    const reached = await page.evaluate(() =>
      fetch('http://localhost:9/').then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    );
    assert.equal(reached, 'Failed to fetch');
    const [refusal] = app.faults.splice(0);
    assert.match(refusal!, /connect-src/);
    await app.say('configure', {tag: 'dr-reviews-tab', api: 'https://other.example', providerId: 'p1'});
    await app.hears('ignored', ({reason}) => reason === 'other-service');
  });

  it('asks for a token, and for another one when the service has refused it; neither is in an address', async () => {
    const {page} = await open(
      {tag: 'dr-provider-workspace', providerId: undefined},
      {token: (rejected) => (rejected ? token : 'one-that-has-expired')},
    );
    await page.getByRole('combobox', {name: 'Practice'}).waitFor();
    const [first, second] = app.all('token-wanted');
    assert.deepEqual([first!.rejected, second!.rejected], [false, true]);
    assert.ok(app.asked.every((address) => !address.includes(token) && !address.includes('one-that-has-expired')));
    assert.ok(!JSON.stringify(app.said).includes(token));
  });

  it('shows who is signed out that they are, and goes on after the sign-in', async () => {
    let given: string | null = null;
    const {page} = await open({tag: 'dr-provider-workspace', providerId: undefined}, {token: () => given});
    const {detail} = await app.hears('event', ({name}) => name === 'dr-sign-in-required');
    assert.equal(detail.reason, 'signed-out');
    await page.getByRole('button', {name: 'Sign in'}).waitFor();
    given = token;
    await app.say('resume', {});
    await page.getByRole('combobox', {name: 'Practice'}).waitFor();
  });

  it('closes first what is open when somebody goes back, and loses nothing by it', async () => {
    await openDialog();
    const {page} = app;
    await field().fill(TYPED);
    assert.equal(app.all('can-go-back').at(-1)!.canGoBack, true);
    await app.say('back', {});
    // Something is typed: the dialog asks, and to go back once more is to stay.
    const question = page.getByRole('button', {name: 'Keep editing'});
    await question.waitFor();
    await app.say('back', {});
    await question.waitFor({state: 'hidden'});
    assert.equal(await field().inputValue(), TYPED);
    await field().fill('');
    const from = app.said.length;
    await app.say('back', {});
    await page.getByRole('dialog').waitFor({state: 'detached'});
    await app.hears('can-go-back', ({canGoBack}) => !canGoBack, from);
  });

  it('closes an open menu, too', async () => {
    await open({tag: 'dr-provider-workspace', providerId: undefined});
    await findProvider();
    await app.page.getByRole('button', {name: 'Options'}).first().click();
    await app.hears('can-go-back', ({canGoBack}) => canGoBack);
    const from = app.said.length;
    await app.say('back', {});
    await app.hears('can-go-back', ({canGoBack}) => !canGoBack, from);
    assert.equal(await app.page.getByRole('menu').count(), 0);
  });

  it('finds what was typed again after a crash, because the app has kept it', async () => {
    await openDialog({keepsDrafts: true});
    await field().pressSequentially(TYPED.slice(0, 20));
    await app.hears('dirty', ({dirty}) => dirty);
    await app.hears('drafts', ({drafts}) => drafts[0]?.text === TYPED.slice(0, 20));
    const from = app.said.length;
    await app.crash();
    await app.hears('dirty', ({dirty}) => dirty, from);
    await findProvider();
    await app.page.getByRole('article').filter({hasText: 'Draft'}).first().waitFor();
    await respond();
    assert.equal(await field().inputValue(), TYPED.slice(0, 20));
    await field().fill('');
    await app.hears('dirty', ({dirty}) => !dirty, from);
    assert.deepEqual(app.kept, {drafts: [], surveyDraft: null});
  });

  it('lets no typed text out to an app that has not said it keeps it', async () => {
    await openDialog();
    await field().fill(TYPED);
    await app.hears('dirty', ({dirty}) => dirty);
    await app.hears('event', ({name}) => name === 'dr-draft-changed');
    assert.equal(app.all('drafts').length, 0);
    const all = JSON.stringify(app.said);
    for (const secret of [TYPED, token, '000000042', 'Front Range']) assert.ok(!all.includes(secret), secret);
  });

  it('says that it is offline, and goes on by itself when the app is online again', async () => {
    const {page} = await open({});
    await app.hears('event', ({name}) => name === 'dr-reviews-loaded');
    await page.context().setOffline(true);
    await app.say('connection', {online: false});
    const from = app.said.length;
    await page
      .getByRole('button', {name: /^(Show|Load|View) more|more reviews/i})
      .last()
      .click();
    const {detail} = await app.hears('event', ({name}) => name === 'dr-reviews-failed', from);
    assert.equal(detail.code, 'offline');
    const before = await cards(page).count();
    await page.context().setOffline(false);
    await app.say('connection', {online: true});
    await app.hears('event', ({name}) => name === 'dr-reviews-loaded', from);
    assert.ok((await cards(page).count()) > before);
    app.faults.splice(0, app.faults.length, ...app.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault)));
  });

  for (const [name, scale, width] of [
    ['text at 310 % on the narrowest phone', 310, 320],
    ['text at 200 % on a usual one', 200, 390],
  ] as const) {
    it(`fits ${name}: nothing is cut off and nothing scrolls sideways`, async () => {
      await openDialog({}, {context: {viewport: {width, height: 640}}});
      await app.say('appearance', {textScale: scale});
      assert.equal(await overflow(), 0);
      assert.deepEqual(await outside(), []);
      await app.say('back', {});
      await app.page.getByRole('dialog').waitFor({state: 'detached'});
      assert.equal(await overflow(), 0);
      assert.deepEqual(await outside(), []);
      await app.say('configure', {tag: 'dr-reviews-tab', api: service.origin, providerId: example});
      await app.page.getByRole('heading', {name: 'Patient reviews'}).first().waitFor();
      await cards(app.page).first().waitFor();
      assert.equal(await overflow(), 0);
      assert.deepEqual(await outside(), []);
    });
  }

  /** Pixels by which the page, or an open dialog's panel, is wider than what shows it. */
  function overflow(): Promise<number> {
    return app.page.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) roots.push(...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []));
      const scrolled = [document.documentElement, ...roots.flatMap((root) => [...root.querySelectorAll('dialog[open] .panel')])];
      return Math.max(...scrolled.map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth));
    });
  }

  /** Controls of which a part lies beyond the sides of the view. */
  function outside(): Promise<string[]> {
    return app.page.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) roots.push(...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []));
      return roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')])
        .filter((control) => control.checkVisibility({visibilityProperty: true}) && !control.closest('.hidden-text'))
        .filter((control) => {
          const {left, right, width} = control.getBoundingClientRect();
          return width > 1 && (left < -1 || right > innerWidth + 1);
        })
        .map((control) => control.outerHTML.slice(0, 120));
    });
  }

  it('keeps the field that is written in, and the buttons, above a keyboard it cannot see', async () => {
    await openDialog();
    const {page} = app;
    await field().focus();
    await app.say('appearance', {keyboard: 320});
    const visible = 780 - 320;
    const {bottom} = await field().evaluate((element) => element.getBoundingClientRect());
    assert.ok(bottom <= visible, `the field ends at ${bottom}`);
    await page.getByRole('dialog').getByRole('button', {name: 'Submit'}).scrollIntoViewIfNeeded();
    const submit = await page.getByRole('dialog').getByRole('button', {name: 'Submit'}).boundingBox();
    assert.ok(submit!.y + submit!.height <= visible, 'Submit can be brought above it');
    await app.say('appearance', {keyboard: 0});
    const panel = await page.locator('dialog[open]').first().boundingBox();
    assert.equal(Math.round(panel!.height), 780);
  });

  it('keeps clear of what the app says is covered, in the page and in a dialog', async () => {
    await openDialog();
    await app.say('appearance', {safeArea: {top: 47, right: 0, bottom: 34, left: 20}});
    const title = await app.page.getByRole('dialog').getByRole('heading').first().boundingBox();
    assert.ok(title!.y >= 47 && title!.x >= 20, JSON.stringify(title));
    await app.say('back', {});
    await app.page.getByRole('dialog').waitFor({state: 'detached'});
    const [top, left] = await app.page.evaluate(() => {
      const {paddingTop, paddingLeft} = getComputedStyle(document.body);
      return [paddingTop, paddingLeft];
    });
    assert.deepEqual([top, left], ['63px', '36px']);
  });

  it('leaves links to the app and stays where it is', async () => {
    const phones = {providerReviews: '888.535.0873'};
    await open({tag: 'dr-provider-workspace', providerId: undefined, planProfile: {helpLink: 'https://plan.example/help', phones}});
    const {page} = app;
    const address = page.url();
    await page.getByRole('button', {name: 'Help'}).first().click();
    await page.getByRole('dialog').getByRole('link').first().click();
    const {href} = await app.hears('link');
    assert.match(href, /^(tel:|https:\/\/plan\.example\/help)/);
    assert.equal(page.url(), address);
  });

  it('passes over what is no message, counts it, and works on', async () => {
    const {page} = await open({});
    for (const text of [
      '',
      '{',
      'null',
      '{"directoryReviews":1,"type":"__proto__"}',
      '{"directoryReviews":1,"type":"appearance","keyboard":"high"}',
    ]) {
      await app.sayText(text);
    }
    const {reason, field: at} = await app.hears('ignored', ({count}) => count === 5);
    assert.deepEqual([reason, at], ['malformed', '.keyboard']);
    await cards(page).first().waitFor();
    assert.equal(app.all('failed').length, 0);
  });

  it('tells the app that a script has failed, and not what it said', async () => {
    const {page} = await open({});
    await app.hears('ready');
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => setTimeout(() => void Promise.reject(new Error('about somebody'))));
    assert.match((await thrown).message, /somebody/);
    await app.hears('failed', ({code}) => code === 'script-error');
    assert.ok(!JSON.stringify(app.said).includes('somebody'));
    app.faults.splice(0);
  });
});

describe('The phone of the demo', () => {
  const database = temporaryDatabase();
  let service: RunningService;
  let browser: Browser;

  before(async () => {
    service = await startedService(database.directory);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
    database.remove();
  });

  it('shows reviews, goes back, crashes and finds the draft again; its log shows no token', async () => {
    const portal = await openPortal(browser, service.origin);
    const {page} = portal;
    await page.goto('/');
    await page.getByRole('link', {name: 'A phone'}).click();
    // Loaded: before its script runs, a button does nothing.
    await page.waitForURL('**/phone?*');
    await page.getByRole('button', {name: /Reviews of a provider/}).click();
    const view = page.frameLocator('iframe');
    await view.getByRole('listitem').filter({hasText: ' · '}).first().waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.getByRole('button', {name: 'Back', exact: true}).click();

    await signIn(portal, 'Dana Reyes');
    await page.getByRole('button', {name: /Patient feedback/}).click();
    const write = async () => {
      await view.getByRole('combobox', {name: 'Practice'}).fill('Front Range Specialists');
      await view.getByRole('option', {name: 'Front Range Specialists'}).click();
      await view.getByRole('combobox', {name: 'Provider'}).fill('Hannah Brandvold, DO');
      await view.getByRole('option', {name: 'Hannah Brandvold, DO'}).click();
      const untouched = view.getByRole('article').filter({hasNotText: 'Case '}).first();
      await untouched.getByRole('button', {name: 'Options'}).click();
      await view.getByRole('menuitem', {name: 'Respond'}).click();
      return view.getByRole('dialog').getByRole('textbox', {name: 'Your response'});
    };
    await (await write()).fill(TYPED);
    await page.getByText('Draft', {exact: true}).waitFor();
    await page.getByRole('button', {name: 'Crash the renderer'}).click();
    await page.getByText('The web view has crashed').waitFor();
    await page.getByRole('button', {name: 'Token expires'}).click();
    assert.equal(await (await write()).inputValue(), TYPED);

    await page.getByRole('button', {name: 'Back', exact: true}).click();
    await view
      .getByRole('button', {name: 'Keep as draft'})
      .or(view.getByRole('button', {name: 'Keep editing'}))
      .first()
      .waitFor();
    await page.getByRole('button', {name: 'Send nonsense'}).click();
    await page.getByText('"reason":"malformed","field":".textScale"').waitFor();
    const log = await page.locator('#log').innerText();
    assert.match(log, /token-wanted \{"request":\d+,"rejected":true\}/);
    assert.ok(!log.includes(TOKEN));
    assert.deepEqual(unexpected(portal), []);
  });
});
