import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts an X display without a screen. Returns its name. */
export async function startDisplay(xvfb: string): Promise<string> {
  // -displayfd: Xvfb picks a free display and writes its number when it is ready.
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = endWithThisProcess(spawn(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']}));
  const [number] = (await Promise.race([once(child.stdio[3]!, 'data'), ended(child)])) as [Buffer];
  return `:${String(number).trim()}`;
}

/** @throws Error once the program has ended. */
export async function ended(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`${child.spawnfile} ended with ${code} before it was ready.`);
}

export function endWithThisProcess<T extends ChildProcess>(child: T): T {
  const end = () => child.kill();
  const endBoth = () => {
    child.kill();
    process.exit(1);
  };
  process.once('exit', end);
  for (const signal of SIGNALS) process.once(signal, endBoth);
  child.once('exit', () => {
    process.off('exit', end);
    for (const signal of SIGNALS) process.off(signal, endBoth);
  });
  // A running child must not keep this process alive.
  child.unref();
  return child;
}
