import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {programsOf} from './engines.js';
import {freePort} from './free-port.js';

export interface WebKitDriver {
  readonly port: number;
  readonly browser: string;
}

/**
 * Starts WebKitWebDriver, with an X display of its own where there is none; both end with this process.
 *
 * @throws Error when a program is missing or ends before it is ready.
 */
export async function startWebKitDriver(): Promise<WebKitDriver> {
  const [driver, browser, xvfb] = programsOf('webkit');
  if (!driver || !browser || !xvfb) throw new Error('WebKit is not on this machine.');
  // WEBKIT_DISABLE_* are left alone on purpose: screenshots hang with them.
  const env: NodeJS.ProcessEnv = {...process.env, NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory'};
  env.DISPLAY ??= await startDisplay(xvfb);
  const port = await freePort();
  const child = endWithThisProcess(spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'}));
  await untilAnswering(`http://127.0.0.1:${port}/status`, child);
  return {port, browser};
}

async function startDisplay(xvfb: string): Promise<string> {
  // -displayfd: Xvfb picks a free display and writes its number when it is ready.
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = endWithThisProcess(spawn(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']}));
  const [number] = (await Promise.race([once(child.stdio[3]!, 'data'), ended(child)])) as [Buffer];
  return `:${String(number).trim()}`;
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

async function ended(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`${child.spawnfile} ended with ${code} before it was ready.`);
}

function endWithThisProcess(child: ChildProcess): ChildProcess {
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      child.kill();
      process.exit(1);
    });
  }
  // A child that lives on must not keep the process from ending.
  child.unref();
  return child;
}
