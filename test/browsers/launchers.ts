import type {BrowserLauncher} from '@web/test-runner-core';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {CHROMIUM_FLAGS} from './chromium.js';
import {type Engine, executableOf} from './engines.js';
import {startWebKitDriver} from './webkit-driver.js';

/**
 * One launcher per engine: the only driver that works with Debian's build of it. Each shows one page at a time, because a
 * second one would take frames and focus from the first, and WebKit's driver loses concurrent pages.
 */
export const LAUNCHERS: Readonly<Record<Engine, () => BrowserLauncher | Promise<BrowserLauncher>>> = {
  chromium: () =>
    playwrightLauncher({
      product: 'chromium',
      concurrency: 1,
      launchOptions: {executablePath: executableOf('chromium'), args: CHROMIUM_FLAGS},
    }),
  firefox: () =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: {browser: 'firefox', headless: true, executablePath: executableOf('firefox')},
    }),
  webkit: async () => {
    const {port, browser} = await startWebKitDriver();
    return webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
      },
    } as Parameters<typeof webdriverLauncher>[0]);
  },
};
