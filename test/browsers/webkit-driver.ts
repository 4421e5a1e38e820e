import {type ChildProcess, spawn} from 'node:child_process';
import {programsOf} from './engines.js';
import {freePort} from './free-port.js';
import {ended, endWithThisProcess, startDisplay} from './processes.js';

export interface WebKitDriver {
  readonly port: number;
  readonly browser: string;
}

/**
 * Starts WebKitWebDriver, with its own X display where there is none; both end with this process.
 *
 * @throws Error when a program is missing or ends before it is ready.
 */
export async function startWebKitDriver(): Promise<WebKitDriver> {
  const [driver, browser, xvfb] = programsOf('webkit');
  if (!driver || !browser || !xvfb) throw new Error('WebKit is not on this machine.');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
    // Without a GPU, drawing layers takes more CPU time than the tests themselves. Screenshots would hang; no test takes one.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  env.DISPLAY ??= await startDisplay(xvfb);
  const port = await freePort();
  const child = endWithThisProcess(spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'}));
  await untilAnswering(`http://127.0.0.1:${port}/status`, child);
  return {port, browser};
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const over = new AbortController();
  const answer = async () => {
    while (!over.signal.aborted) {
      const ready = await fetch(url).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.race([answer(), ended(child)]).finally(() => over.abort());
}
