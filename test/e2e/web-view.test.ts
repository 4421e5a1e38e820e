import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {tokensFor} from '../server/identity-browser.js';
import {APP_ORIGIN, NativeApp, type NativeAppOptions} from './native-app.js';
import {openPortal, signIn, unexpected} from './practice-portal.js';
import {type RunningService, startedService, temporaryDatabase} from './running-service.js';
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
    // The browser itself logs the refusal of a token.
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

  /** Opens the workspace with the response dialog of the first review. */
  async function openDialog(more: Partial<NativeAppOptions['configure']> = {}, options: Partial<NativeAppOptions> = {}) {
    await open({tag: 'dr-provider-workspace', providerId: undefined, ...more}, options);
    await findProvider();
    await respond();
  }

  async function findProvider(): Promise<void> {
    const {page} = app;
    await page.getByRole('combobox', {name: 'Practice'}).and(page.locator('input')).fill('Front Range Specialists');
    await page.getByRole('option', {name: 'Front Range Specialists'}).click();
    await page.getByRole('combobox', {name: 'Provider'}).and(page.locator('input')).fill('Hannah Brandvold, DO');
    await page.getByRole('option', {name: 'Hannah Brandvold, DO'}).click();
    await page.getByRole('feed').getByRole('article').first().waitFor();
  }

  /** Opens the response dialog of the first untouched review, through the Options menu in a narrow view. */
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

  it('reports that it is ready, shows the configured reviews, and reports its height', async () => {
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

  it('stops growing when the app makes the view as tall as the page', async () => {
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

  it('works from a file, with the app’s language and colors', async () => {
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

  it('can connect only to the configured service', async () => {
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

  it('requests a token, and another one if the service refuses it, without putting either in an address', async () => {
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

  it('shows that the session is signed out, and continues after the sign-in', async () => {
    let given: string | null = null;
    const {page} = await open({tag: 'dr-provider-workspace', providerId: undefined}, {token: () => given});
    const {detail} = await app.hears('event', ({name}) => name === 'dr-sign-in-required');
    assert.equal(detail.reason, 'signed-out');
    await page.getByRole('button', {name: 'Sign in'}).waitFor();
    given = token;
    await app.say('resume', {});
    await page.getByRole('combobox', {name: 'Practice'}).waitFor();
  });

  it('closes an open dialog on back, without losing text', async () => {
    await openDialog();
    const {page} = app;
    await field().fill(TYPED);
    assert.equal(app.all('can-go-back').at(-1)!.canGoBack, true);
    await app.say('back', {});
    // The dialog asks because there is text. Going back again means to stay.
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

  it('closes an open menu on back', async () => {
    await open({tag: 'dr-provider-workspace', providerId: undefined});
    await findProvider();
    await app.page.getByRole('button', {name: 'Options'}).first().click();
    await app.hears('can-go-back', ({canGoBack}) => canGoBack);
    const from = app.said.length;
    await app.say('back', {});
    await app.hears('can-go-back', ({canGoBack}) => !canGoBack, from);
    assert.equal(await app.page.getByRole('menu').count(), 0);
  });

  it('restores a draft that the app has kept after a crash', async () => {
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

  it('sends no typed text to an app that does not keep drafts', async () => {
    await openDialog();
    await field().fill(TYPED);
    await app.hears('dirty', ({dirty}) => dirty);
    await app.hears('event', ({name}) => name === 'dr-draft-changed');
    assert.equal(app.all('drafts').length, 0);
    const all = JSON.stringify(app.said);
    for (const secret of [TYPED, token, '000000042', 'Front Range']) assert.ok(!all.includes(secret), secret);
  });

  it('reports that it is offline, and continues by itself when the app is online again', async () => {
    const {page} = await open({});
    await app.hears('event', ({name}) => name === 'dr-reviews-loaded');
    await page.context().setOffline(true);
    await app.say('connection', {online: false});
    const from = app.said.length;
    await page
      .getByRole('button', {name: /^Show \d+ more comments$/})
      .last()
      // By key: the button moves when skipped cards get their height, and a click can miss it.
      .press('Enter');
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
    ['text at 310% on the narrowest phone', 310, 320],
    ['text at 200% on a typical phone', 200, 390],
  ] as const) {
    it(`fits ${name}, with nothing cut off or scrolling sideways`, async () => {
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

  /** Pixels by which the content of the page or of an open dialog's panel overflows horizontally. */
  function overflow(): Promise<number> {
    return app.page.evaluate(() => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) roots.push(...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []));
      const scrolled = [document.documentElement, ...roots.flatMap((root) => [...root.querySelectorAll('dialog[open] .panel')])];
      return Math.max(...scrolled.map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth));
    });
  }

  /** Controls that extend beyond the sides of the view. */
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

  it('keeps the focused field and the buttons above the app’s keyboard', async () => {
    await openDialog();
    const {page} = app;
    await field().focus();
    await app.say('appearance', {keyboard: 320});
    const visible = 780 - 320;
    const {bottom} = await field().evaluate((element) => element.getBoundingClientRect());
    assert.ok(bottom <= visible, `the field ends at ${bottom}`);
    await page.getByRole('dialog').getByRole('button', {name: 'Submit'}).scrollIntoViewIfNeeded();
    const submit = await page.getByRole('dialog').getByRole('button', {name: 'Submit'}).boundingBox();
    assert.ok(submit!.y + submit!.height <= visible, 'Submit can be scrolled above the keyboard');
    await app.say('appearance', {keyboard: 0});
    const panel = await page.locator('dialog[open]').first().boundingBox();
    assert.equal(Math.round(panel!.height), 780);
  });

  it('keeps page and dialogs inside the app’s safe area', async () => {
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

  it('hands links to the app instead of following them', async () => {
    const phones = {providerReviews: '888.555.0173'};
    await open({tag: 'dr-provider-workspace', providerId: undefined, planProfile: {helpLink: 'https://plan.example/help', phones}});
    const {page} = app;
    const address = page.url();
    await page.getByRole('button', {name: 'Help'}).first().click();
    await page.getByRole('dialog').getByRole('link').first().click();
    const {href} = await app.hears('link');
    assert.match(href, /^(tel:|https:\/\/plan\.example\/help)/);
    assert.equal(page.url(), address);
  });

  it('ignores and counts malformed messages, and keeps working', async () => {
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

  it('reports a script error to the app without its text', async () => {
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

  it('shows reviews, goes back, restores the draft after a crash, and logs no token', async () => {
    const portal = await openPortal(browser, service.origin);
    const {page} = portal;
    await page.goto('/');
    await page.getByRole('link', {name: 'A phone'}).click();
    // Wait for the load, because a button does nothing before the script runs.
    await page.waitForURL('**/phone?*');
    await page.getByRole('button', {name: /Reviews of a provider/}).click();
    const view = page.frameLocator('iframe[title]');
    await view.getByRole('listitem').filter({hasText: ' · '}).first().waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.getByRole('button', {name: 'Back', exact: true}).click();

    await signIn(portal, 'Dana Reyes');
    await page.getByRole('button', {name: /Patient feedback/}).click();
    const write = async () => {
      await view.getByRole('combobox', {name: 'Practice'}).and(view.locator('input')).fill('Front Range Specialists');
      await view.getByRole('option', {name: 'Front Range Specialists'}).click();
      await view.getByRole('combobox', {name: 'Provider'}).and(view.locator('input')).fill('Hannah Brandvold, DO');
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
