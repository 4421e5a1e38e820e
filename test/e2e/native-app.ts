import assert from 'node:assert/strict';
import {EventEmitter, once} from 'node:events';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import type * as z from 'zod/mini';
import {MESSAGES_TO_APP, type MessageToApp, type MessageToPage} from '../../src/webview/protocol/schemas.js';
import {STEP_TIMEOUT} from '../browsers/chromium.js';

export const PAGE_FILE = resolve('dist/webview/directory-reviews.html');

/** The origin under which an app's asset loader or scheme handler serves its own files. */
export const APP_ORIGIN = 'https://app.juniper.example';

type Said<Type extends MessageToApp['type']> = Extract<MessageToApp, {type: Type}>;
type Fields<Type extends MessageToPage['type']> = Omit<Extract<MessageToPage, {type: Type}>, 'directoryReviews' | 'type'>;

export interface NativeAppOptions {
  /** How the app loads the page: from a file as in WKWebView, or from its own origin as in an Android WebView. */
  readonly from: 'file' | 'app';
  readonly configure: Fields<'configure'>;
  /** The app's answer when the page requests a token. */
  readonly token?: (rejected: boolean) => string | null;
  readonly context?: BrowserContextOptions;
}

/** Simulates the app around the web view: answers `ready`, keeps drafts if configured, and provides tokens. */
export class NativeApp {
  readonly said: MessageToApp[] = [];
  /** The address of every request. */
  readonly asked: string[] = [];
  /** Console warnings and errors, including policy violations, and uncaught errors. */
  readonly faults: string[] = [];
  kept: Pick<Said<'drafts'>, 'drafts' | 'surveyDraft'> | undefined;
  readonly #news = new EventEmitter();
  readonly #options: NativeAppOptions;

  private constructor(
    readonly page: Page,
    options: NativeAppOptions,
  ) {
    this.#options = options;
  }

  static async open(browser: Browser, options: NativeAppOptions): Promise<NativeApp> {
    const viewport = {width: 390, height: 780};
    const context = await browser.newContext({locale: 'en-US', viewport, hasTouch: true, ...options.context});
    // Chromium asks before a page from another network connects to this machine. A real app's service runs elsewhere.
    await context.grantPermissions(['local-network-access']);
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_TIMEOUT);
    const app = new NativeApp(page, options);
    page.on('request', (request) => app.asked.push(request.url()));
    page.on('pageerror', (error) => app.faults.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) app.faults.push(`console: ${message.text()}`);
    });
    await page.exposeFunction('toApp', (text: string) => app.#hear(text));
    // Only what the native side injects, before the page's own script runs. `toApp` calls back into the test.
    await page.addInitScript(
      options.from === 'file'
        ? 'window.webkit = {messageHandlers: {directoryReviews: {postMessage: (text) => toApp(text)}}}'
        : 'window.directoryReviewsApp = {postMessage: (text) => toApp(text)}',
    );
    if (options.from === 'app') {
      await page.route(`${APP_ORIGIN}/**`, (route) =>
        route.fulfill({body: readFileSync(PAGE_FILE), contentType: 'text/html; charset=utf-8'}),
      );
    }
    await page.goto(options.from === 'file' ? pathToFileURL(PAGE_FILE).href : `${APP_ORIGIN}/directory-reviews.html`);
    return app;
  }

  async say<Type extends MessageToPage['type']>(type: Type, fields: Fields<Type>): Promise<void> {
    await this.sayText(JSON.stringify({directoryReviews: 1, type, ...fields}));
  }

  async sayText(text: string): Promise<void> {
    await this.page.evaluate(
      (sent) => (window as unknown as {directoryReviews: {receive(text: string): void}}).directoryReviews.receive(sent),
      text,
    );
  }

  /** All messages of a type so far, oldest first. */
  all<Type extends MessageToApp['type']>(type: Type): Said<Type>[] {
    return this.said.filter((message): message is Said<Type> => message.type === type);
  }

  /** Resolves with the first message of the type that fits, past or future. Messages before `from` are skipped. */
  async hears<Type extends MessageToApp['type']>(
    type: Type,
    fits: (message: Said<Type>) => boolean = () => true,
    from = 0,
  ): Promise<Said<Type>> {
    const signal = AbortSignal.timeout(STEP_TIMEOUT);
    for (;;) {
      const found = this.said.slice(from).find((message): message is Said<Type> => message.type === type && fits(message as Said<Type>));
      if (found) return found;
      await once(this.#news, 'message', {signal}).catch(() =>
        assert.fail(`no such ${type}; the last messages are ${JSON.stringify(this.said.slice(-8))}`),
      );
    }
  }

  /** Simulates a renderer crash: the app reloads the page, which has lost its state. */
  async crash(): Promise<void> {
    const from = this.said.length;
    await this.page.reload();
    await this.hears('ready', () => true, from);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  #hear(text: string): void {
    const message = JSON.parse(text) as MessageToApp;
    const schema = Object.values(MESSAGES_TO_APP).find(({shape}) => shape.type.def.values[0] === message.type) as z.ZodMiniType | undefined;
    const issues = schema ? schema.safeParse(message).error?.issues : 'unknown type';
    if (issues) this.faults.push(`a message violates its schema: ${text} ${JSON.stringify(issues)}`);
    this.said.push(message);
    this.#news.emit('message');
    if (message.type === 'ready') void this.say('configure', {...this.#options.configure, ...this.kept});
    if (message.type === 'token-wanted') {
      void this.say('token', {request: message.request, token: this.#options.token?.(message.rejected) ?? null});
    }
    if (message.type === 'drafts') this.kept = {drafts: message.drafts, surveyDraft: message.surveyDraft};
  }
}
