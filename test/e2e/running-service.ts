import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {copySeededDirectory} from '../server/seeded-directory.js';
import {SERVICE_PROGRAM} from '../server/service-program.js';

/** The reference service in a separate process, as `npm run demo` starts it. */
export interface RunningService {
  readonly origin: string;
  /** Its terminal output so far. */
  said(): string;
  /** Stops it like Ctrl-C. Resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Stops it like a power failure. */
  kill(): Promise<void>;
}

/** A temporary database directory for one test file. */
export function temporaryDatabase(): {directory: string; remove(): void} {
  const directory = mkdtempSync(join(tmpdir(), 'directory-reviews-'));
  return {directory, remove: () => rmSync(directory, {recursive: true, force: true})};
}

/**
 * Starts the service on the given port, or on a free one, and resolves once it answers. An empty directory is filled with the
 * demo's data first. `environment` has the variables of `npm run demo`.
 */
export async function startedService(directory: string, port = 0, environment: Record<string, string> = {}): Promise<RunningService> {
  if (readdirSync(directory).length === 0) await copySeededDirectory(directory);
  const child = spawn(process.execPath, [...SERVICE_PROGRAM, '--database', directory], {
    env: {...process.env, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: '', ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, address] = /The whole cycle\s+(http:\S+?)\/\s/.exec(said) ?? [];
      if (address) resolve(address);
    });
    void exited.then(([code]) => reject(new Error(`The service ended with ${code}:\n${said}`)));
  });
  return {
    origin,
    said: () => said,
    stop: async () => {
      child.kill('SIGINT');
      return (await exited)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
