import type {TestRunnerPlugin} from '@web/test-runner-core';
import type {playwrightLauncher} from '@web/test-runner-playwright';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The parts of the launchers and sessions that resizing needs; their packages do not publish the types. */
interface PuppeteerLauncher {
  getPage(id: string): {setViewport(size: Size): Promise<void>};
}

interface Driver {
  getWindowRect(): Promise<Size>;
  setWindowRect(x: number, y: number, width: number, height: number): Promise<unknown>;
  execute<T>(script: () => T): Promise<T>;
}

/** The command `resize`, which sets the page size in CSS pixels in all three engines. */
export function viewportPlugin(): TestRunnerPlugin<Size> {
  return {
    name: 'viewport',
    async executeCommand({command, payload, session}) {
      if (command !== 'resize' || !payload) return undefined;
      const {browser, id} = session;
      if (browser.type === 'playwright') {
        await (browser as ReturnType<typeof playwrightLauncher>).getPage(id).setViewportSize(payload);
      } else if (browser.type === 'puppeteer') {
        await (browser as unknown as PuppeteerLauncher).getPage(id).setViewport(payload);
      } else {
        await resizeWindow((browser as unknown as {driver: Driver}).driver, payload);
      }
      return true;
    },
  };
}

/** WebDriver sets only the outer size, and the frame around the page may change with it. Hence two rounds. */
async function resizeWindow(driver: Driver, {width, height}: Size): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const outer = await driver.getWindowRect();
    const inner = await driver.execute(() => ({width: window.innerWidth, height: window.innerHeight}));
    await driver.setWindowRect(0, 0, width + outer.width - inner.width, height + outer.height - inner.height);
  }
}
