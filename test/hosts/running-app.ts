import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {freePort} from '../browsers/free-port.js';
import {program} from '../run/command.js';
import {BUILT, type HostApp} from './apps.js';
import {startFrontServer} from './front-server.js';

export interface RunningApp {
  /** Where its pages, the service and the session are: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Runs a script of the installed app's package.json. @throws Error with its output if it fails. */
export async function runScript({name}: HostApp, script: string): Promise<void> {
  const {ok, detail} = await program('npm', 'run', '--silent', '--prefix', join(BUILT, name), script);
  if (!ok) throw new Error(`"npm run ${script}" failed in ${name}:\n${detail}`);
}

/**
 * Starts the built app behind a front server. The app's own server, if it has one, gets `PORT` and `REVIEWS_SERVICE`.
 *
 * @param service the origin of the reference service.
 * @param script the script of package.json that starts the app's own server.
 */
export async function startApp({name, scripts}: HostApp, service: string, script: 'start' | 'dev' = 'start'): Promise<RunningApp> {
  const folder = join(BUILT, name);
  if (!scripts.start) {
    const {origin, close} = await startFrontServer(name, join(folder, 'dist'), service);
    return {origin, stop: close};
  }
  const own = `http://127.0.0.1:${await freePort()}`;
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: folder,
    env: {...process.env, PORT: new URL(own).port, HOST: '127.0.0.1', REVIEWS_SERVICE: service},
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: npm does not pass signals on to what it started.
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const ended = exited.then(([code]) => {
    throw new Error(`"npm run ${script}" of ${name} ended with ${code}:\n${said}`);
  });
  // Only interesting while the app starts.
  ended.catch(() => undefined);
  await Promise.race([answering(own), ended]);
  const front = await startFrontServer(name, own, service);
  return {
    origin: front.origin,
    stop: async () => {
      await front.close();
      process.kill(-child.pid!, 'SIGTERM');
      await exited;
    },
  };
}

/** Resolves once a server accepts connections. */
async function answering(origin: string): Promise<void> {
  for (;;) {
    const isUp = await fetch(origin, {method: 'HEAD'}).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
