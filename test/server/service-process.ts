import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {SERVICE_PROGRAM} from './service-program.js';

/** The service in a separate process. */
export interface ServiceProcess {
  readonly child: ChildProcess;
  /** Resolves with the service's address once it is printed. Rejects if the process ends first. */
  readonly started: Promise<string>;
  readonly ended: Promise<{code: number | null; out: string; err: string}>;
}

export function startProcess(
  args: readonly string[],
  environment: Record<string, string> = {},
  program: readonly string[] = SERVICE_PROGRAM,
): ServiceProcess {
  const {DATABASE_URL: _, ...inherited} = process.env;
  const child = spawn(process.execPath, [...program, ...args], {
    env: {...inherited, PORT: '0', ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = {out: '', err: ''};
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = once(child, 'close').then(([code]) => ({code: code as number | null, ...said}));
  const started = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [, address] = /The whole cycle +(http:\S+)\/\n[\s\S]*stops it/.exec(said.out) ?? [];
      if (address) resolve(address);
    });
    void ended.then(({code, err}) => reject(new Error(`The service ended with ${code}: ${err}`)));
  });
  // Not unhandled in a test that awaits only `ended`.
  started.catch(() => {});
  return {child, started, ended};
}

/** Ends the process with a signal and waits for it. */
export async function stopProcess({child, ended}: ServiceProcess, signal: NodeJS.Signals = 'SIGINT') {
  child.kill(signal);
  return ended;
}
